/** `nhacviec paper`: every file of the chat from the command line too, beside the running bot; a mistake gets one sentence. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writePaper } from '../../src/cli/paper.js'
import { createLogger } from '../../src/logger.js'
import { newFolder } from '../support/folder.js'
import { BINH, CLERK, startHouse } from '../support/house.js'

test('each kind is written as a file; each mistake is told in one sentence that says what to do', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-06')
  const folder = newFolder()
  const { databaseUrl, dataDir } = house
  const write = (kind: string, more: { plan?: string; period?: string; unit?: string; folder?: string } = {}) =>
    writePaper(
      { databaseUrl, dataDir },
      { kind, folder, ...more },
      { logger: createLogger('error'), now: () => house.clock().now() },
    )

  expect((await write('evidence')).line).toBe('Trong kỳ này chưa có tệp minh chứng nào được nộp.')
  await house.say(BINH, BINH, 'Em nộp kế hoạch V-1 ạ', {
    files: [{ name: 'ke-hoach.docx', mime: 'application/msword', bytes: Buffer.from('kế hoạch') }],
  })
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')
  const year = { plan: '2023', period: '2023' }
  for (const kind of ['picture', 'report', 'book', 'standing', 'evidence', 'page', 'calendar'])
    expect(await write(kind, year)).toMatchObject({ ok: true })
  expect(
    readdirSync(folder)
      .map((name) => name.replace(/_2023-02-06/, ''))
      .sort(),
  ).toEqual([
    'bao-cao_2023.docx',
    'ket-qua-don-vi_2023.docx',
    'lich_2023.ics',
    'minh-chung_2023.zip',
    'so-theo-doi_2023.xlsx',
    'tien-do_2023.html',
    'tien-do_2023.png',
  ])
  const page = readFileSync(path.join(folder, 'tien-do_2023_2023-02-06.html'), 'utf8')
  expect(page, 'is read without the web server').toContain('<style>')
  expect(page).not.toContain('<link')
  const zip = unzipSync(readFileSync(path.join(folder, 'minh-chung_2023_2023-02-06.zip')))
  expect(strFromU8(zip['V-1/V-1_01_ke-hoach.docx'] ?? new Uint8Array())).toBe('kế hoạch')

  const half = await write('report', { period: '6 tháng đầu năm' })
  expect(half.line).toContain('bao-cao_2023-H1_2023-02-06.docx')
  const own = await write('calendar', { unit: 'Hội Phụ nữ' })
  expect(readFileSync(own.line.split(': ').at(-1) ?? '', 'utf8')).toContain('Hội Liên hiệp Phụ nữ')

  expect(await write('bao-cao')).toEqual({
    ok: false,
    line: 'Không có loại văn bản «bao-cao». Chọn một trong: picture, report, book, standing, evidence, page, calendar.',
  })
  expect((await write('report', { plan: '1999' })).line).toMatch(/^Không có kế hoạch «1999»\. Hiện có: --plan \d+: /)
  expect((await write('report', { period: 'quý 9' })).line).toMatch(/^Không hiểu kỳ «quý 9»\. Ghi 2023-Q1/)
  expect((await write('report', { folder: '/khong/co' })).line).toMatch(/^Không có thư mục \/khong\/co\./)
  expect((await write('calendar', { unit: 'Hội Làm vườn' })).line).toMatch(
    /^Không rõ đơn vị «Hội Làm vườn»\. Ghi đúng một trong: /,
  )
  expect((await write('report', { unit: 'Hội Phụ nữ' })).ok).toBe(false)
  rmSync(folder, { recursive: true })
})
