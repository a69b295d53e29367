/** What is struck through is not in force: it is not read, and the clerk is told. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/plan-reader/read-document.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { docxOf, par, run } from './make-docx.js'
import { odtOf, xlsxOf } from './make-others.js'
import { shownBlock } from './shown.js'

const encoded = (text: string) => new TextEncoder().encode(text)
const line = (type: string) =>
  `<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-${type}="solid"/></style:style>`
const odt = (type: string) =>
  odtOf('<text:p>Họp <text:span text:style-name="S">15/3</text:span> 20/3</text:p>', line(type))

describe('text that is struck through', () => {
  it.each<[string, string, Uint8Array]>([
    ['.docx', 'a.docx', docxOf(par(run('Họp ') + run('15/3', '<w:strike/>') + run(' 20/3')))],
    ['.docx twice', 'a.docx', docxOf(par(run('Họp ') + run('15/3', '<w:dstrike/>') + run(' 20/3')))],
    [
      '.docx in pieces',
      'a.docx',
      docxOf(par(run('Họp ') + run('15', '<w:strike/>') + run('/3', '<w:strike/>') + run(' 20/3'))),
    ],
    ['.odt', 'a.odt', odt('style')],
    ['.odt of other programs', 'a.odt', odt('type')],
    ['.rtf', 'a.rtf', encoded('{\\rtf1 H\\u7885?p {\\strike 15/3} 20/3\\par}')],
    ['.html', 'a.html', encoded('<html><p>Họp <s>15/3</s> 20/3</p></html>')],
    [
      '.html by its style',
      'a.html',
      encoded('<p>Họp <span style="text-decoration: line-through">15/3</span> 20/3</p>'),
    ],
    ['.md', 'a.md', encoded('Họp ~~15/3~~ 20/3\n')],
    [
      '.xlsx',
      'a.xlsx',
      xlsxOf(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Họp </t></r><r><rPr><strike/></rPr><t>15/3</t></r><r><t xml:space="preserve"> 20/3</t></r></is></c></row></sheetData></worksheet>',
      ),
    ],
  ])('is left out of %s, and kept apart', async (_, name, bytes) => {
    const { blocks, struckOut } = await readDocument({ name, bytes })
    expect(blocks.map(shownBlock)).toEqual(['Họp 20/3'])
    expect(struckOut).toEqual(['15/3'])
  })

  it('but not where the style turns it off', async () => {
    const bytes = docxOf(par(run('Họp ') + run('15/3', '<w:strike w:val="0"/>')))
    const { blocks, struckOut } = await readDocument({ name: 'a.docx', bytes })
    expect(blocks.map(shownBlock)).toEqual(['Họp 15/3'])
    expect(struckOut).toBeUndefined()
  })

  it('sets no date and makes no task, and is told in one point', async () => {
    const text =
      'UBND XÃ PHÚ THÀNH\n\nKẾ HOẠCH\n\nTư pháp năm 2024\n\n| Nội dung | Thời gian | Đơn vị |\n|---|---|---|\n| Hòa giải | ~~15/3/2024~~ 20/3/2024 | Công an xã |\n| ~~Sơ kết~~ | ~~Quý II~~ | ~~Công an xã~~ |\n'
    const result = await readPlan({ name: 'a.md', bytes: encoded(text) })
    if (!result.ok) throw new Error(result.reason)
    const { tasks, findings } = result.reading
    expect(tasks.map(({ title, dueOn }) => `${title} ${dueOn}`)).toEqual(['Hòa giải 2024-03-20'])
    expect(findings.filter(({ code }) => code.startsWith('due_'))).toEqual([])
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'struck_out',
        severity: 'note',
        params: { written: '15/3/2024”, “Sơ kết”, “Quý II”, “Công an xã' },
      }),
    )
  })
})
