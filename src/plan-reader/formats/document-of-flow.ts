/** What a format reader has gathered as a document: struck words left out, old letters made new, blocks made of it. */
import type { PlainDocument } from '../document.js'
import { blocksOfFlow } from './blocks-of-flow.js'
import type { Flow } from './flow.js'
import { modernised } from './old-letters.js'
import { withoutStruck } from './struck.js'
import { TCVN3 } from './tcvn3.js'

/** `oldWords`: the first words that a font of TCVN3 has told. */
export function documentOfFlow(gathered: readonly Flow[], oldWords = ''): PlainDocument {
  const { flow, struckOut } = withoutStruck(gathered)
  const { flow: modern, ...old } = modernised(flow)
  return {
    blocks: blocksOfFlow(modern),
    ...(oldWords ? { oldEncoding: TCVN3, oldWords } : old),
    ...(struckOut.length > 0 ? { struckOut } : {}),
  }
}
