/** What waits for clerk or chairman: a claim or an extension with everything needed to decide it, and the two answers. */
import type { ClaimView, ExtensionView, Line, StatusView } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { capitalised, lowered } from '../domain/vietnamese.js'
import { dateText } from './dates.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, coded, offer, title } from './speech.js'
import { dueText } from './task-lines.js'

/** 'Chờ xác nhận (2), xin gia hạn (1)': counted apart, as the status does; null where nothing waits. */
export function waitingText({ t }: Speech, claims: number, extensions: number): string | null {
  const asked = t('views.asked', { count: extensions })
  if (claims === 0) return extensions === 0 ? null : asked
  const waiting = t('views.waiting', { count: claims })
  return extensions === 0 ? waiting : `${waiting}, ${lowered(asked)}`
}

/** The button that shows all of it. */
export function waitingOffers(speech: Speech, { waiting, asked }: Pick<StatusView, 'waiting' | 'asked'>): Offer[][] {
  const text = waitingText(speech, waiting.length, asked.length)
  return text === null ? [] : [[offer(speech, text, { do: 'waiting' })]]
}

/** Claims in a list: each button says which claim it is about. */
export function claimBlocks(speech: Speech, claims: readonly ClaimView[]): Block[] {
  return claims.map((claim) => claimBlock(speech, claim, naming(speech, claims, claim)))
}

/** Extensions in a list. */
export function extensionBlocks(speech: Speech, extensions: readonly ExtensionView[]): Block[] {
  return extensions.map((extension) => extensionBlock(speech, extension, naming(speech, extensions, extension)))
}

/** `what` names the claim on its buttons; null where it stands alone. */
export function claimBlock(speech: Speech, claim: ClaimView, what: string | null): Block {
  const { t } = speech
  const { task, unit, member, heard } = claim
  const { code } = task
  const words = claim.amongSeveral ? { code, unit } : { code }
  const date = dateText(speech, claim.on)
  const confirm = offer(
    speech,
    what ? t('button.confirm_that', { what }) : t('button.confirm'),
    { do: 'confirm', claim: claim.claim },
    words,
  )
  const giveBack = offer(
    speech,
    what ? t('button.return_that', { what }) : t('button.return'),
    { do: 'return', claim: claim.claim },
    words,
  )
  return block(
    [
      title(t('answer.claim_review', { unit, code })),
      coded(code, task.title),
      heard ? t('answer.claim_said', { member, date, heard }) : t('answer.claim_pressed', { member, date }),
      ...(claim.saidOn ? [t('claim.said_on', { date: dateText(speech, claim.saidOn) })] : []),
      ...(claim.byTelephone ? [t('answer.by_telephone')] : []),
      filesText(speech, claim),
      dueLine(speech, claim),
      ...othersLines(speech, claim),
      ...ownLine(speech, claim),
    ],
    claim.isOwn ? [] : rows(what, code, confirm, giveBack),
    [task.id],
  )
}

export function extensionBlock(
  speech: Speech,
  extension: ExtensionView,
  what: string | null,
  orElse: CivilDate | null = null,
): Block {
  const { t } = speech
  const { task, unit, member, from, to, reason } = extension
  const { code } = task
  const words = extension.amongSeveral ? { code, unit } : { code }
  const grant = offer(
    speech,
    what ? t('button.grant_that', { what }) : t('button.grant'),
    { do: 'grant', extension: extension.extension },
    words,
  )
  const refuse = offer(
    speech,
    what ? t('button.refuse_that', { what }) : t('button.refuse'),
    { do: 'refuse', extension: extension.extension },
    words,
  )
  return block(
    [
      title(t('answer.extension_review', { unit, code, to: dateText(speech, to) })),
      ...(orElse ? [t('answer.extension_or_else', { to: dateText(speech, orElse) })] : []),
      coded(code, task.title),
      reason ? t('answer.extension_recorded_reason', { reason }) : t('answer.extension_no_reason'),
      from
        ? t('answer.extension_from', { from: dateText(speech, from), member })
        : t('answer.extension_from_none', { member }),
      ...ownLine(speech, extension),
    ],
    extension.isOwn ? [] : rows(what, code, grant, refuse),
    [task.id],
  )
}

function ownLine({ t }: Speech, { isOwn, task }: Pick<ClaimView, 'isOwn' | 'task'>): string[] {
  return isOwn ? [t('refusal.own_to_decide', { code: task.code })] : []
}

function filesText({ t }: Speech, { files, task }: ClaimView): Line | string {
  if (files.length) return t('answer.files', { count: files.length, files: files.join(', ') })
  return t(task.evidence === 'file' ? 'answer.no_files_needed' : 'answer.no_files')
}

/** How the other units of the task stand, on one line. */
function othersLines(speech: Speech, { others }: ClaimView): string[] {
  const { t } = speech
  const { open, stuck } = others
  const said = [
    ...(open.length ? [t('answer.others_open', { units: open.join(', ') })] : []),
    ...(stuck.length ? [t('answer.others_stuck', { units: stuck.join(', ') })] : []),
  ]
  if (said.length === 0) return []
  if (others.policy === 'any_unit') return [t('answer.others_any')]
  return [t('answer.others', { line: capitalised(said.join('; ')) })]
}

/** That it waits is plain; whether it is late is not. */
function dueLine(speech: Speech, claim: ClaimView): string {
  const due = dueText(speech, claim.task)
  const standing = reportedLateText(speech, claim)
  return standing === null ? speech.t('task.due', { due }) : speech.t('task.due_standing', { due, standing })
}

/** 'báo trễ 2 ngày làm việc'; null where it was reported in time. */
export function reportedLateText({ t }: Pick<Speech, 't'>, { daysLate }: ClaimView): string | null {
  if (daysLate === null) return null
  return daysLate > 0 ? t('claim.late', { count: daysLate }) : t('claim.just_late')
}

/** Long labels get a row each, so that a phone shows them whole. */
function rows(what: string | null, code: string, yes: Offer, no: Offer): Offer[][] {
  return what === null || what === code ? [[yes, no]] : [[yes], [no]]
}

/** The code, with the unit where several units wait with the same task; null for a list of one. */
function naming<T extends { task: { code: string }; unit: string }>(
  { t }: Speech,
  all: readonly T[],
  one: T,
): string | null {
  if (all.length === 1) return null
  const { code } = one.task
  const isAlone = all.filter((other) => other.task.code === code).length === 1
  return isAlone ? code : t('views.item', { code, unit: one.unit })
}
