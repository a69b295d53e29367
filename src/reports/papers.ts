/** The front door of the reports: from facts to a file. */
import type { OfferedFile } from '../application/message.js'
import type { PaperFacts, Papers } from '../application/ports.js'
import { trackingBook } from './book/book.js'
import { rasterise } from './picture/rasterise.js'
import { yearPicture } from './picture/year-picture.js'
import { reportDocument } from './report/report.js'
import { standingDocument } from './standing-document.js'

export function createPapers(): Papers {
  return {
    async make(facts) {
      const { as, name, ending, bytes } = MAKERS[facts.paper]
      const { period, asOf, plan } = facts.results
      const of = period ?? plan.year ?? ''
      return {
        name: `${[name, of, asOf].filter((part) => part !== '').join('_')}.${ending}`,
        mime: MIMES[ending],
        as,
        bytes: await bytes(facts),
      }
    },
  }
}

const MIMES = {
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

interface Maker {
  name: string
  ending: keyof typeof MIMES
  as: OfferedFile['as']
  bytes(facts: PaperFacts): Promise<Uint8Array>
}

const MAKERS: Record<PaperFacts['paper'], Maker> = {
  picture: {
    ...{ name: 'tien-do', ending: 'png', as: 'picture' },
    bytes: async (facts) => rasterise(yearPicture(facts).svg),
  },
  report: { name: 'bao-cao', ending: 'docx', as: 'document', bytes: reportDocument },
  book: { name: 'so-theo-doi', ending: 'xlsx', as: 'document', bytes: trackingBook },
  standing: { name: 'ket-qua-don-vi', ending: 'docx', as: 'document', bytes: standingDocument },
}
