/** `nhacviec paper report --plan 2023 --period 2023-H1 FOLDER`: a paper of a plan as a file, as the chat would send it now. */
import { createWriteStream, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OfferedFile } from '../application/message.js'
import { openPaper } from '../application/open-paper.js'
import type { Logger, Store } from '../application/ports.js'
import type { Config } from '../config.js'
import type { PeriodKey } from '../domain/calendar.js'
import { civilDateAt } from '../domain/calendar.js'
import type { Unit } from '../domain/member.js'
import type { Plan } from '../domain/plan.js'
import { findUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { PERIOD_WORDS, periodKeyOf, readSpokenPeriod } from '../domain/words/spoken-period.js'
import { createPapers } from '../reports/papers.js'
import { diskFiles } from '../store/files.js'
import { PAGE_STYLE } from '../web/style.js'
import { withStore } from './with-store.js'

export interface PaperAsked {
  kind: string
  /** A plan's number ('02/KH-UBND'), its year, or the id that a mistake's sentence names; may be left out where there is one plan. */
  plan?: string | undefined
  /** '2023-H1', '2023-Q2', '2023-03', '2023', or as people say it: 'quý 2'. */
  period?: string | undefined
  /** calendar: whose dates. */
  unit?: string | undefined
  folder: string
}

interface Known {
  commune: { id: number; name: string }
  plan: Plan
  units: Unit[]
}

const KINDS = ['picture', 'report', 'book', 'standing', 'evidence', 'page', 'calendar'] as const

/** Writes the file; answers with the line to print: where it lies, or the one sentence that says what to do next. */
export async function writePaper(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  asked: PaperAsked,
  { logger, now }: { logger: Logger; now: () => Date },
): Promise<{ ok: boolean; line: string }> {
  const kind = KINDS.find((known) => known === asked.kind)
  if (!kind) return no(`Không có loại văn bản «${asked.kind}». Chọn một trong: ${KINDS.join(', ')}.`)
  if (asked.unit !== undefined && kind !== 'calendar') return no('--unit chỉ dùng với calendar.')
  if (!isFolder(asked.folder)) return no(`Không có thư mục ${asked.folder}. Tạo thư mục hoặc ghi đường dẫn khác.`)
  return withStore(config, logger, async (store) => {
    const found = planMeant(await knownPlans(store), asked.plan)
    if (typeof found === 'string') return no(found)
    const period = periodMeant(asked.period, found.plan, now())
    if (period === undefined)
      return no(
        `Không hiểu kỳ «${asked.period}». Ghi 2023-Q1, 2023-H1, 2023-03 hoặc 2023; bỏ --period để lấy cả kế hoạch.`,
      )
    const unit = asked.unit === undefined ? null : findUnit(asked.unit, found.units)
    if (unit !== null && !('match' in unit)) return no(unitSentence(asked.unit ?? '', found.units))
    const subject = [found.commune.id, kind, found.plan.id, period ?? '', unit?.match ?? ''].join('.')
    const papers = createPapers(diskFiles(path.join(config.dataDir, 'files')))
    const file = await openPaper({ store, now, papers }, subject)
    if (!file) return no('Trong kỳ này chưa có tệp minh chứng nào được nộp.')
    const place = path.join(asked.folder, file.name)
    await write(kind === 'page' ? withStyle(file) : file, place)
    return { ok: true, line: `${found.commune.name}, ${found.plan.title}: ${place}` }
  })
}

async function knownPlans(store: Store): Promise<Known[]> {
  const known: Known[] = []
  for (const commune of await store.directory.communes())
    await store.inCommune(commune.id, async (office) => {
      const plans = [...(await office.plans('active')), ...(await office.plans('closed'))]
      const units = await office.units()
      known.push(...plans.filter((plan) => plan.activatedAt).map((plan) => ({ commune, plan, units })))
    })
  return known
}

/** The one plan that is meant, or the sentence that asks for more. */
function planMeant(known: readonly Known[], said: string | undefined): Known | string {
  if (known.length === 0) return 'Chưa có kế hoạch nào được kích hoạt. Gửi kế hoạch cho bot và gõ “kích hoạt” trước.'
  const fits = said === undefined ? known : known.filter(({ plan }) => isMeant(plan, said))
  const [only] = fits
  if (only && fits.length === 1) return only
  const list = (fits.length > 0 ? fits : known)
    .map(({ commune, plan }) => `--plan ${plan.id}: ${commune.name}, ${plan.title}${plan.year ? `, ${plan.year}` : ''}`)
    .join('; ')
  return fits.length > 0
    ? `Có ${fits.length} kế hoạch, ghi rõ một: ${list}`
    : `Không có kế hoạch «${said}». Hiện có: ${list}`
}

function isMeant(plan: Plan, said: string): boolean {
  const words = said.trim()
  return (
    String(plan.id) === words ||
    String(plan.year) === words ||
    (plan.number !== null && fold(plan.number) === fold(words))
  )
}

/** null: the whole plan; undefined: not understood. */
function periodMeant(said: string | undefined, plan: Plan, now: Date): PeriodKey | null | undefined {
  if (said === undefined) return null
  const key = said.trim().toUpperCase()
  if (/^20\d\d(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/.test(key)) return key
  const words = fold(said).trim()
  const spoken = new RegExp(`^${PERIOD_WORDS}$`).test(words) ? readSpokenPeriod(words) : null
  return spoken ? periodKeyOf(spoken, plan.year ?? now.getFullYear(), civilDateAt(now)) : undefined
}

function unitSentence(said: string, units: readonly Unit[]): string {
  return `Không rõ đơn vị «${said}». Ghi đúng một trong: ${units.map((unit) => unit.name).join('; ')}.`
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The page without the bot's web server: it carries what it would have fetched from there. */
function withStyle(file: OfferedFile): OfferedFile {
  if (typeof file.bytes === 'function') return file
  const page = new TextDecoder().decode(file.bytes)
  const styled = page.replace('<link rel="stylesheet" href="/page.css">', () => `<style>${PAGE_STYLE}</style>`)
  return { ...file, bytes: new TextEncoder().encode(styled) }
}

async function write({ bytes }: OfferedFile, place: string): Promise<void> {
  const pieces = typeof bytes === 'function' ? Readable.from(bytes()) : Readable.from([bytes])
  await pipeline(pieces, createWriteStream(place))
}

function no(line: string): { ok: false; line: string } {
  return { ok: false, line }
}
