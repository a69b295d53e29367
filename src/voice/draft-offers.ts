/** The ways through a draft: to its periods, to the rehearsal, and back. */
import type { Facts } from '../application/message.js'
import { capitalised } from '../domain/vietnamese.js'
import { periodText } from './dates.js'
import type { Offer, Speech } from './speech.js'
import { offer } from './speech.js'

/** 'Quý I/2023 (4)': the rows of a period. */
export function periodOffer(speech: Speech, plan: number, of: Facts['draft']['periods'][number]): Offer {
  const label = speech.t('button.draft_period', { period: periodText(speech, of.period), count: of.tasks })
  return offer(speech, capitalised(label), { do: 'draft_period', plan, period: of.period ?? '' })
}

/** The same, for going on to it. */
export function nextOffer(speech: Speech, plan: number, of: Facts['draft']['periods'][number]): Offer {
  const next = periodOffer(speech, plan, of)
  return { ...next, label: speech.t('button.next', { label: next.label }) }
}

/** The year's rehearsal from its first page. */
export function rehearseOffer(speech: Speech, plan: number): Offer {
  return offer(speech, speech.t('button.rehearse'), { do: 'rehearse_year', plan, page: 1 })
}

/** The way back to the draft. */
export function backOffer(speech: Speech): Offer {
  return offer(speech, speech.t('button.draft'), { do: 'draft' })
}
