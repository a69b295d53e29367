/** The page says what the status says: what is stuck, late or not, and who of a collection has not handed in. */
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import type { Assignment } from '../../src/domain/assignment.js'
import { livedYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const ON = '2023-02-13'

async function page(change: (shareOf: (code: string, unit: string) => Assignment) => void): Promise<string> {
  const year = await livedYear()
  const { tasks, assignments } = year.dossier.work
  for (const a of assignments) Object.assign(a, { state: 'open', claimedOn: null, extendedTo: null, extensions: 0 })
  year.dossier.extensions.length = 0
  change((code, unit) => {
    const task = tasks.find((t) => t.code === code)
    const share = assignments.find((a) => a.taskId === task?.id && year.names.unit(a.unitId) === unit)
    if (!share) throw new Error(`no share of ${code} for ${unit}`)
    return share
  })
  const html = strFromU8(await madeBytes(factsOf(year, 'page', null, ON)))
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('late work that is stuck is counted and named as stuck, as the status does', async () => {
  const text = await page((shareOf) => {
    shareOf('V-1', 'Hội Nông dân').blocked = { reason: 'thiếu mẫu biểu', since: '2023-02-06' }
  })
  expect(text).toContain('Quá hạn: 1')
  expect(text).toContain('Đang vướng: 1')
  // It stands for two figures, and the page says so.
  expect(text).toContain('Trong số này, 1 nhiệm vụ được tính ở hai mục.')
  expect(text).toContain('Quá hạn: 1 nhiệm vụ, trong đó 1 đang vướng')
  expect(text).toContain('V-1. Hội Nông dân “thiếu mẫu biểu”, từ ngày 06/02/2023')
})

test('what was reported since is not stuck any more', async () => {
  const text = await page((shareOf) => {
    const share = shareOf('V-1', 'Hội Nông dân')
    Object.assign(share, {
      state: 'claimed',
      claimedOn: ON,
      blocked: { reason: 'thiếu mẫu biểu', since: '2023-02-06' },
    })
  })
  expect(text).not.toContain('Đang vướng')
  expect(text).toContain('Quá hạn: 1 nhiệm vụ ▲ V-1.')
  expect(text).not.toContain('được tính ở hai mục')
})

test('of a collection it says who has not handed in, and who waits for the verdict', async () => {
  const text = await page((shareOf) => {
    Object.assign(shareOf('V-1', 'Hội Liên hiệp Phụ nữ'), { state: 'confirmed', claimedOn: '2023-01-27' })
    Object.assign(shareOf('V-1', 'Hội Nông dân'), { state: 'claimed', claimedOn: '2023-01-27' })
  })
  expect(text).toContain(
    '1/5 đơn vị đã hoàn thành; chờ xác nhận: Hội Nông dân; chưa xong: Hội Cựu chiến binh, Đoàn Thanh niên, Ủy ban MTTQ xã',
  )
})
