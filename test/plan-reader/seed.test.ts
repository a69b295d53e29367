import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { say } from './say.js'

const SEED = new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)
const GOLD = new URL('../../../shared/plans/00-tan-thanh-tdkt-2023.gold.json', import.meta.url)

async function seed(change: (text: string) => string = (text) => text): Promise<Reading> {
  const bytes = new TextEncoder().encode(change(readFileSync(SEED, 'utf8')))
  const result = await readPlan({ name: 'ke-hoach.md', bytes })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

const codes = (reading: Reading) => reading.findings.map((finding) => finding.code)

describe('the plan of Tân Thành', () => {
  it('is read as a careful clerk reads it', async () => {
    if (!existsSync(GOLD)) return say('skipped: ../shared/plans is missing')
    const gold = JSON.parse(readFileSync(GOLD, 'utf8'))
    const reading = await seed()
    const { documentType, number, title, issuer, issuedOn, year, signer, recipients } = reading
    const head = { documentType, number, title, issuer, issuedOn, year, signer, recipients }
    for (const [key, value] of Object.entries(head)) expect({ [key]: value }).toEqual({ [key]: gold[key] })
    expect(
      reading.tasks.map(({ number, title, period, dueOn, dueFrom, units }) => ({
        number,
        title,
        period,
        dueOn,
        dueFrom,
        units,
      })),
    ).toEqual(
      gold.tasks.map((task: Reading['tasks'][number]) => ({
        number: task.number,
        title: task.title,
        period: task.period,
        dueOn: task.dueOn,
        dueFrom: task.dueFrom,
        units: task.units.map(({ name, role }) => ({ name, role })),
      })),
    )
  })

  it('has twelve tasks and one collection that each unit hands in', async () => {
    const { tasks } = await seed()
    expect(tasks).toHaveLength(13)
    expect(tasks.filter((task) => task.perUnit)).toMatchObject([
      {
        dueOn: '2023-01-29',
        dueFrom: 'stated',
        period: null,
        units: [{ name: 'Các ngành, đoàn thể, các đơn vị' }],
        line: 48,
      },
    ])
  })

  it('says what is doubtful and nothing else', async () => {
    const reading = await seed()
    const params = (code: string) => reading.findings.filter((f) => f.code === code).map((f) => f.params)
    expect(new Set(codes(reading))).toEqual(
      new Set([
        'number_blank',
        'date_cut_off',
        'several_jobs',
        'unit_is_collective',
        'duty_without_date',
        'due_from_period',
        'due_on_day_off',
      ]),
    )
    expect(params('date_cut_off')).toEqual([{ written: '06/01/202' }])
    expect(params('several_jobs')).toEqual([{ number: '10', jobs: 3 }])
    expect(params('unit_is_collective')).toEqual([{ unit: 'Các ngành, đoàn thể, các đơn vị' }])
    expect(params('due_from_period')).toEqual([
      { number: '1, 2, 3, 4', due: '2023-03-31', count: 4 },
      { number: '5, 6', due: '2023-06-30', count: 2 },
      { number: '7, 8, 9', due: '2023-09-30', count: 3 },
      { number: '10, 11, 12', due: '2023-12-31', count: 3 },
    ])
    expect(params('due_on_day_off').map(({ due, name }) => `${due} ${name}`)).toEqual([
      '2023-09-30 Thứ Bảy',
      '2023-12-31 Chủ nhật',
      '2023-01-29 Chủ nhật',
    ])
    expect(reading.findings.find((f) => f.code === 'duty_without_date')).toMatchObject({ line: 50, task: null })
  })

  it('reads the same from NFD, Windows line ends, UTF-16 and a byte order mark', async () => {
    const plain = await seed()
    expect(await seed((text) => text.normalize('NFD'))).toEqual(plain)
    expect(await seed((text) => text.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(await seed((text) => `\uFEFF${text}`)).toEqual(plain)
    const text = readFileSync(SEED, 'utf8')
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(await readPlan({ name: 'a.txt', bytes: wide })).toEqual({ ok: true, reading: plain })
  })

  it('ties units to the registered ones and asks about those that fit two or none', async () => {
    const bytes = new Uint8Array(readFileSync(SEED))
    const units = [
      { id: 1, name: 'Ủy ban nhân dân xã Tân Thành', aliases: [] },
      { id: 2, name: 'Hội đồng Thi đua - Khen thưởng', aliases: ['HĐTĐKT'] },
      { id: 3, name: 'VP-TK', aliases: [] },
      { id: 4, name: 'Văn phòng - Thống kê', aliases: [] },
    ]
    const result = await readPlan({ name: 'a.md', bytes }, { units })
    const found = result.ok ? result.reading.findings.filter((f) => f.code.startsWith('unit_')) : []
    expect(found.map((f) => [f.code, f.params])).toEqual([
      ['unit_unknown', { unit: 'Chủ tịch HĐ TĐKT xã' }],
      ['unit_unknown', { unit: 'Cán bộ làm công tác TĐKT' }],
      ['unit_is_collective', { unit: 'Các ngành, đoàn thể, các đơn vị' }],
    ])
  })
})
