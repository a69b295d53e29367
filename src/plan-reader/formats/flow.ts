/**
 * What a word processor holds, before anything is made of it: paragraphs and tables as they follow each other, tables in
 * the cells of tables. Every format reader gives this; blocks-of-flow makes the neutral blocks of it.
 */

export interface FlowParagraph {
  kind: 'paragraph'
  /** '\n' is a line break inside the paragraph, '\t' a tab. */
  text: string
  /** The number or bullet that the program sets before it: 'II.', '1.2.', 'a)', '-'; '' where it sets none. */
  label: string
  bold: boolean
  heading: boolean
}

export interface FlowCell {
  content: Flow[]
  /** Its row may hold part of another: only where the words stand tells what belongs together. */
  unsure?: boolean
  /** How many columns and rows of the table it covers, at least 1 each. */
  columns: number
  rows: number
}

export interface FlowTable {
  kind: 'table'
  rows: FlowCell[][]
}

export type Flow = FlowParagraph | FlowTable

export function paragraph(text: string, style: Partial<Omit<FlowParagraph, 'kind' | 'text'>> = {}): FlowParagraph {
  return { kind: 'paragraph', text, label: '', bold: false, heading: false, ...style }
}
