/** How long a plan takes to be read, and how much memory, by its length. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { cell, docxOf, par, table } from '../plan-reader/formats/make-docx.js'

/** On a page of A4: a heading, six paragraphs and a table of eight rows, as in a plan of tasks. */
function page(number: number): string {
  const text =
    'Ủy ban nhân dân xã chỉ đạo các ngành, đoàn thể tổ chức thực hiện, kịp thời báo cáo khó khăn, vướng mắc. '
  const rows = Array.from({ length: 8 }, (_, i) => [
    cell(String(number * 8 + i + 1)),
    cell('Tổ chức hội nghị triển khai công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ'),
    cell('Công an xã; Văn phòng HĐND và UBND', i % 4 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'),
    cell(`Tháng ${(i % 12) + 1}`),
  ])
  const header = ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian'].map((words) => cell(words))
  return par(`${number + 1}. Nhiệm vụ`) + par(text.repeat(3)).repeat(6) + table([header, ...rows])
}

const HEAD = par('ỦY BAN NHÂN DÂN XÃ TÂN THÀNH') + par('KẾ HOẠCH') + par('Công tác năm 2026')

/** Pages -> milliseconds (median of five in one warm process; `cpuMs` is what it takes on a machine of its own) and the most memory of the process. */
export async function planByLength(): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhacviec-bench-'))
  const program = path.resolve(import.meta.dirname, '../support/read-process.ts')
  const figures: Record<string, object> = {}
  try {
    for (const pages of [1, 20, 100, 200]) {
      const file = path.join(folder, 'a.docx')
      const bytes = docxOf(HEAD + Array.from({ length: pages }, (_, number) => page(number)).join(''))
      writeFileSync(file, bytes)
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, file, '5'])
      const { tasks, ms, cpuMs, mb } = JSON.parse(stdout) as Record<string, number>
      figures[`${pages} pages of .docx`] = { kB: Math.round(bytes.length / 1000), tasks, ms, cpuMs, mb }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return figures
}
