/** What was read on the whole, and the ways into it. */
import type { DraftView, Facts, Line, RunningPlan } from '../application/message.js'
import { dateText, dayText } from './dates.js'
import { periodOffer, rehearseOffer } from './draft-offers.js'
import type { Offer, Speech, Tongue } from './speech.js'
import { offer, title } from './speech.js'
import type { TextKey } from './texts.js'

/** Which plan runs already, and since when. */
export function runningText(speech: Speech, { title: text, since }: RunningPlan): string {
  return speech.t('draft.running', { title: text, date: dateText(speech, since) })
}

/** All that is said of a draft above its ways. */
export function overviewLines(speech: Speech, d: Facts['draft']): (Line | string)[] {
  const { t } = speech
  return [
    title(t('draft.title', { title: d.title })),
    ...(d.running ? [runningText(speech, d.running)] : []),
    ...overviewTexts(speech, d),
    t('draft.nothing_posted'),
    ...(d.link ? [t('draft.page', { link: d.link })] : []),
  ]
}

/** What was read on the whole: the letterhead, the counts, what is doubtful, what is lacking. */
export function overviewTexts({ t, language }: Tongue, d: DraftView): string[] {
  const unknown = t('draft.unknown')
  const { obstacles } = d
  const asks = d.findings.filter((f) => f.severity === 'ask').length
  return [
    t('draft.letter', {
      type: documentText({ t }, d.documentType),
      number: d.number ?? unknown,
      date: d.issuedOn ? dayText(language, d.issuedOn) : unknown,
      issuer: d.issuer ?? unknown,
      signer: d.signer ?? unknown,
    }),
    t('draft.counts', {
      tasks: d.tasks,
      periods: d.periods.filter(({ period }) => period !== null).length,
      units: d.units,
      recipients: d.recipients,
    }),
    ...(d.periods.some(({ period }) => period === null) ? [t('task.own_date_code')] : []),
    t(d.findings.length ? 'draft.findings' : 'draft.no_findings', { count: d.findings.length, asks }),
    ...(obstacles.length ? [t('draft.obstacles', { list: lacksText({ t }, obstacles) })] : []),
  ]
}

/** Signs of the types of document (Decree 30/2020, annex III) that plans come under. */
const DOCUMENTS: Readonly<Record<string, TextKey>> = {
  KH: 'document.plan',
  QĐ: 'document.decision',
  NQ: 'document.resolution',
  CTr: 'document.programme',
  CT: 'document.directive',
  HD: 'document.guidance',
}

function documentText({ t }: Pick<Speech, 't'>, type: string | null): string {
  const key = type === null ? 'document.other' : DOCUMENTS[type]
  return key ? t(key) : (type ?? '')
}

/** The points, the periods, a new row, the rehearsal, and going live. */
export function overviewOffers(speech: Speech, d: Facts['draft']): Offer[][] {
  const { t } = speech
  const { plan } = d
  const count = d.findings.length
  return [
    count ? [offer(speech, t('button.findings', { count }), { do: 'findings', plan })] : [],
    ...d.periods.map((of) => [periodOffer(speech, plan, of)]),
    [offer(speech, t('button.draft_add'), { do: 'draft_add', plan }), rehearseOffer(speech, plan)],
    d.tasks > 0 ? [offer(speech, t('button.activate'), { do: 'activate', plan, anyway: false })] : [],
  ]
}

const LACKS = ['unit', 'name', 'due'] as const
const CODES_NAMED = 6

/** 'Q1-3 chưa có đơn vị; 9 việc chưa có hạn (V-2, V-3, …)'. */
export function lacksText({ t }: Pick<Speech, 't'>, obstacles: Facts['draft']['obstacles']): string {
  return LACKS.flatMap((lacks) => {
    const codes = obstacles.filter((o) => o.lacks === lacks).map((o) => o.taskCode)
    if (codes.length < 2) return codes.map((code) => t(`draft.lacks_${lacks}`, { code }))
    const named = [...codes.slice(0, CODES_NAMED), ...(codes.length > CODES_NAMED ? ['…'] : [])].join(', ')
    return [t(`draft.several_lack_${lacks}`, { count: codes.length, codes: named })]
  }).join('; ')
}
