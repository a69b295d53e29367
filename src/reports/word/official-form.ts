/**
 * A document in the official form: Decree 30/2020/NĐ-CP, Appendix I (presentation) and III (models). Lengths in twentieths of a
 * point, letters in half points, as Word counts them; every number is read back by a test.
 */
import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import type { CivilDate } from '../../domain/calendar.js'
import type { Letterhead, Words } from './official-words.js'
import { officialDate } from './official-words.js'
import type { Child } from './pieces.js'
import { centred, FONT, frame, LEFT, MARGINS, PAGE, RIGHT, ruleOf, run, runs, SIZE, TEXT_WIDTH } from './pieces.js'

export interface OfficialDocument {
  letterhead: Letterhead
  /** 'BÁO CÁO'. */
  type: string
  subject: string
  date: CivilDate
  body: Child[]
  /** Each begins on a page of its own, with page numbers of its own. */
  annexes: Child[][]
  /** Of the file. */
  title: string
}

export async function officialDocument(made: OfficialDocument): Promise<Uint8Array> {
  const { letterhead, body, annexes } = made
  const document = new Document({
    title: made.title,
    creator: 'Nhắc Việc',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body, color: '000000', language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 276, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [
      section([
        heads(letterhead, made.date),
        ...titleOf(made),
        ...addressed(letterhead.addressees),
        ...body,
        closing(letterhead),
      ]),
      ...annexes.map(section),
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** The number of the page stands above, in the middle, and not on the first one. */
function section(children: Child[]) {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.body, font: FONT })],
  })
  return {
    properties: {
      titlePage: true,
      page: { size: PAGE, margin: MARGINS, pageNumbers: { start: 1 } },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph('')] }) },
    children,
  }
}

/** Issuing body and number on the left; on the right what stands over every document of its kind, place and date. */
function heads(letterhead: Letterhead, date: CivilDate): Table {
  const { form, parent, issuer, symbol, place } = letterhead
  const star = form === 'party' ? [centred('*', { size: SIZE.heads })] : [ruleOf(LEFT, 1250)]
  const number: Words[] =
    form === 'party' ? ['Số ', { blank: '……' }, '-', symbol] : ['Số: ', { blank: '……' }, '/', symbol]
  return frame([
    [
      [
        ...(parent ? [centred(parent, { size: SIZE.heads })] : []),
        ...issuer.map((line) => centred(line, { size: SIZE.heads, bold: true })),
        ...star,
      ],
      motto(form),
    ],
    [
      [centred(number, { size: SIZE.heads })],
      [centred([place, `, ${officialDate(date)}`], { size: SIZE.heads, italics: true })],
    ],
  ])
}

/** The State's name and motto; the Party's on its own documents; what the Youth Union rules for its own is not known here. */
function motto(form: Letterhead['form']): Child[] {
  if (form === 'party')
    return [centred('ĐẢNG CỘNG SẢN VIỆT NAM', { size: SIZE.heads, bold: true }), ruleOf(RIGHT, 3000)]
  if (form === 'union')
    return [centred({ blank: 'tiêu đề theo quy định của tổ chức' }, { size: SIZE.heads, bold: true })]
  return [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.heads, bold: true }),
    ruleOf(RIGHT, 3260),
  ]
}

/** 'Kính gửi: UBND tỉnh Lạng Sơn.'; several stand under each other (Appendix I, part II, 9a). */
function addressed(addressees: readonly string[]): Child[] {
  const [only] = addressees
  if (only === undefined) return []
  if (addressees.length === 1) return [centred(`Kính gửi: ${only}.`, { size: SIZE.body }), centred('', { size: 12 })]
  const line = (said: string, left: number) =>
    new Paragraph({ indent: { left }, spacing: { before: 40 }, children: [run(said, { size: SIZE.body })] })
  return [
    line('Kính gửi:', 2000),
    ...addressees.map((name, i) => line(`- ${name}${i === addressees.length - 1 ? '.' : ';'}`, 2900)),
    centred('', { size: 12 }),
  ]
}

function titleOf({ type, subject }: OfficialDocument): Paragraph[] {
  return [
    centred('', { size: SIZE.body }),
    centred(type, { size: SIZE.body, bold: true }),
    centred(subject, { size: SIZE.body, bold: true }),
    ruleOf(TEXT_WIDTH, 3000),
    centred('', { size: 12 }),
  ]
}

/** Recipients on the left, who signs on the right. */
function closing({ recipients, authority, signer }: Letterhead): Table {
  const words = new Paragraph({
    children: [new TextRun({ text: 'Nơi nhận:', size: SIZE.recipientsWord, bold: true, italics: true, font: FONT })],
  })
  const lines = recipients.map(
    (recipient, i) =>
      new Paragraph({
        children: [
          run('- ', { size: SIZE.recipients }),
          ...runs(recipient, { size: SIZE.recipients }),
          run(i === recipients.length - 1 ? '.' : ';', { size: SIZE.recipients }),
        ],
      }),
  )
  const space = Array.from({ length: 4 }, () => centred('', { size: SIZE.body }))
  return frame([
    [
      [words, ...lines],
      [
        ...authority.map((line) => centred(line, { size: SIZE.body, bold: true })),
        ...space,
        centred(signer, { size: SIZE.body, bold: true }),
      ],
    ],
  ])
}
