/** The front door of the reports: from facts to a file. */
import type { OfferedFile } from '../application/message.js'
import type { Files, PaperFacts, Papers } from '../application/ports.js'
import type { HandedIn } from '../domain/dossier.js'
import { evidenceOf } from '../domain/results.js'
import { fold } from '../domain/vietnamese.js'

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

/**
 * `files`: what people handed in, for the bundle. Each paper's maker is loaded when the first of its kind is asked for: the
 * libraries of all of them would be a third of the bot's memory and of the time it takes to start.
 */
export function createPapers(files: Pick<Files, 'read'>): Papers {
  const makers: Record<PaperFacts['paper'], Maker> = {
    picture: {
      ...{ name: 'tien-do', ending: 'png', as: 'picture' },
      async bytes(facts) {
        const [{ yearPicture }, { rasterise }] = await Promise.all([
          import('./picture/year-picture.js'),
          import('./picture/rasterise.js'),
        ])
        return rasterise(yearPicture(facts).svg)
      },
    },
    report: {
      ...{ name: 'bao-cao', ending: 'docx', as: 'document' },
      bytes: async (facts) => (await import('./report/report.js')).reportDocument(facts),
    },
    book: {
      ...{ name: 'so-theo-doi', ending: 'xlsx', as: 'document' },
      bytes: async (facts) => (await import('./book/book.js')).trackingBook(facts),
    },
    standing: {
      ...{ name: 'ket-qua-don-vi', ending: 'docx', as: 'document' },
      bytes: async (facts) => (await import('./standing-document.js')).standingDocument(facts),
    },
    evidence: {
      ...{ name: 'minh-chung', ending: 'zip', as: 'document' },
      async bytes(facts) {
        const { evidenceBundle } = await import('./bundle/bundle.js')
        return () => evidenceBundle(facts, files)
      },
    },
    page: {
      ...{ name: 'tien-do', ending: 'html', as: 'document' },
      bytes: async (facts) => utf8(await (await import('./page/progress-page.js')).progressPage(facts)),
    },
    next_plan: {
      ...{ name: 'du-thao-ke-hoach', ending: 'docx', as: 'document' },
      bytes: async (facts) => (await import('./next-plan/next-plan-document.js')).nextPlanDocument(facts),
    },
    calendar: {
      ...{ name: 'lich', ending: 'ics', as: 'document' },
      bytes: async (facts) => utf8((await import('./calendar-feed.js')).calendarFeed(facts)),
    },
  }
  return {
    async make(facts) {
      const only = onlyFile(facts)
      if (only) return handedIn(only, files)
      const { as, name, ending, bytes } = makers[facts.paper]
      const { period, asOf, plan } = facts.results
      const of = String(facts.task ?? facts.nextPlan?.year ?? period ?? plan.year ?? '')
      const whose = facts.units === null ? '' : plainName(facts.units.join(' '))
      return {
        name: `${[name, whose, of, asOf].filter((part) => part !== '').join('_')}.${ending}`,
        mime: MIMES[ending],
        as,
        bytes: await bytes(facts),
      }
    },
  }
}

/** The file of a task for which one alone was handed in: it goes as it is. */
function onlyFile({ paper, task, results }: PaperFacts): HandedIn | null {
  if (paper !== 'evidence' || task === null) return null
  const [only, ...more] = evidenceOf(results)
  return only && more.length === 0 ? only : null
}

/** What somebody has handed in is text to nobody's browser, whatever it was called. */
async function handedIn({ name, mime, sha256 }: HandedIn, files: Pick<Files, 'read'>): Promise<OfferedFile> {
  const served = mime.startsWith('text/') ? 'application/octet-stream' : mime
  return { name, mime: served, as: 'document', bytes: await files.read(sha256) }
}

/** 'Hội Liên hiệp Phụ nữ' -> 'hoi-lien-hiep-phu-nu'. */
function plainName(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
