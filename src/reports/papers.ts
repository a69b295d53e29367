/** The front door of the reports: from facts to a file. */
import type { OfferedFile } from '../application/message.js'
import type { Files, PaperFacts, Papers } from '../application/ports.js'
import { trackingBook } from './book/book.js'
import { evidenceBundle } from './bundle/bundle.js'
import { calendarFeed } from './calendar-feed.js'
import { nextPlanDocument } from './next-plan/next-plan-document.js'
import { progressPage } from './page/progress-page.js'
import { rasterise } from './picture/rasterise.js'
import { yearPicture } from './picture/year-picture.js'
import { reportDocument } from './report/report.js'
import { standingDocument } from './standing-document.js'

type Bytes = OfferedFile['bytes']

interface Maker {
  name: string
  ending: keyof typeof MIMES
  as: OfferedFile['as']
  bytes(facts: PaperFacts): Promise<Bytes>
}

const MIMES = {
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const

/** `files`: what people handed in, for the bundle. */
export function createPapers(files: Pick<Files, 'read'>): Papers {
  const makers: Record<PaperFacts['paper'], Maker> = {
    picture: {
      ...{ name: 'tien-do', ending: 'png', as: 'picture' },
      bytes: async (facts) => rasterise(yearPicture(facts).svg),
    },
    report: { name: 'bao-cao', ending: 'docx', as: 'document', bytes: reportDocument },
    book: { name: 'so-theo-doi', ending: 'xlsx', as: 'document', bytes: trackingBook },
    standing: { name: 'ket-qua-don-vi', ending: 'docx', as: 'document', bytes: standingDocument },
    evidence: {
      ...{ name: 'minh-chung', ending: 'zip', as: 'document' },
      bytes: async (facts) => () => evidenceBundle(facts, files),
    },
    page: {
      ...{ name: 'tien-do', ending: 'html', as: 'document' },
      bytes: async (facts) => utf8(await progressPage(facts)),
    },
    next_plan: { name: 'du-thao-ke-hoach', ending: 'docx', as: 'document', bytes: nextPlanDocument },
    calendar: { name: 'lich', ending: 'ics', as: 'document', bytes: async (facts) => utf8(calendarFeed(facts)) },
  }
  return {
    async make(facts) {
      const { as, name, ending, bytes } = makers[facts.paper]
      const { period, asOf, plan } = facts.results
      const of = String(facts.nextPlan?.year ?? period ?? plan.year ?? '')
      return {
        name: `${[name, of, asOf].filter((part) => part !== '').join('_')}.${ending}`,
        mime: MIMES[ending],
        as,
        bytes: await bytes(facts),
      }
    },
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
