/** When something is not as it should be: a rule's no, a fault of ours, messages that did not arrive. */
import type { Facts } from '../application/message.js'
import { isCivilDate } from '../domain/calendar.js'
import { may } from '../domain/permission.js'
import { capitalised } from '../domain/vietnamese.js'
import { dateText, dayText } from './dates.js'
import type { Block, Speech } from './speech.js'
import { block, brief, coded, linkWord, title } from './speech.js'
import type { TextKey } from './texts.js'
import { needsCode, unheardText } from './unheard-lines.js'

type TroubleKind =
  | 'refusal'
  | 'not_heard'
  | 'fault'
  | 'undelivered'
  | 'upload_links'
  | 'group_trouble'
  | 'member_blocked'
  | 'backup_failing'
  | 'codes_tried'
  | 'personal_data'
  | 'erase_confirm'
  | 'person_erased'
  | 'order_left'
  | 'anonymous_speaker'
  | 'missed'

export const troubles: { [K in TroubleKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  refusal: (speech, facts) => [block([refusalText(speech, facts)])],
  upload_links: ({ t }, { why, items, more, plan }) => [
    block([
      why === 'asked'
        ? t(plan ? 'upload.plan' : 'upload.asked')
        : why === 'unreadable'
          ? t(items.length ? 'upload.unreadable' : 'upload.unreadable_plan')
          : t('upload.too_big', why),
      ...(plan && items.length === 0 ? [plan] : []),
    ]),
    ...items.map(({ code, title: name, url }) => block([coded(code, brief(name, 80)), url])),
    ...(plan && items.length > 0 ? [block([t('upload.if_plan'), plan])] : []),
    block([...(more === null ? [] : [t('upload.more', { code: more })]), t('upload.once')]),
  ],
  not_heard: (speech, { code, units }) => [
    block([
      title(speech.t('unheard.not_asked', { code, units: unheardText(speech, units) })),
      speech.t('unheard.instead', { code, unit: needsCode(units).unit }),
    ]),
  ],
  fault: ({ t }, { number }) => [block([t('fault', { number })])],
  group_trouble: ({ t }, { title: name, trouble }) => [
    block([title(t('group_health.title', { title: name })), t(`group_health.${trouble}`)]),
  ],
  personal_data: ({ t, can }, { name, size, isOwn }) => [
    block([
      can.maxFileOut > 0 && size <= can.maxFileOut
        ? t(isOwn ? 'personal.own_file' : 'personal.file', { name })
        : t('personal.by_command', { name }),
    ]),
  ],
  erase_confirm: ({ t }, { name, seat, who, isOnlyChairman, mentions, namesakes, unitsWithoutMember }) => [
    block([
      ...(who === 'invited' || who === 'asked'
        ? [t(`personal.confirm_${who}`, { name, seat })]
        : [t('personal.confirm', { name }), t('personal.stays', { seat })]),
      ...(mentions > 0 ? [t('personal.mentions', { count: mentions, seat })] : []),
      ...(namesakes > 0 ? [t('personal.others', { count: namesakes })] : []),
      ...(who === 'self' || who === 'member' ? [t(`personal.ends_${who}`)] : []),
      ...(isOnlyChairman ? [t('personal.only_chairman')] : []),
      ...(unitsWithoutMember.length
        ? [t('people.removal_leaves', { name, units: unitsWithoutMember.join(', ') })]
        : []),
      t('personal.confirm_how', { name: who === 'left' && namesakes > 0 ? t('people.person_gone', { name }) : name }),
    ]),
  ],
  order_left: ({ t }, { say }) => [block([t(say === 'erase_person' ? 'personal.left' : 'people.order_left')])],
  person_erased: ({ t }, { seat, who, namesakes, unitsWithoutMember }) => [
    block([
      t(who === 'self' ? 'personal.erased_own' : 'personal.erased', { seat }),
      ...(who === 'self' ? [t('personal.erased_self')] : []),
      ...(unitsWithoutMember.length ? [t('people.no_member', { units: unitsWithoutMember.join(', ') })] : []),
      ...(namesakes > 0 ? [t('personal.namesakes', { count: namesakes })] : []),
      t('personal.backups'),
    ]),
  ],
  backup_failing: ({ t }, { hours }) => [
    block([hours === null ? t('backup_failing.none') : t('backup_failing.old', { hours }), t('backup_failing.cure')]),
  ],
  codes_tried: ({ t }) => [block([t('codes_tried.what'), t('codes_tried.then')])],
  member_blocked: ({ t }, { name }) => [block([t('group_health.member_blocked', { name })])],
  missed: ({ t }, { count, kinds }) => [
    block([t('undelivered.missed', { count, kinds: kinds.map((what) => t(`ledger.what_${what}`)).join(', ') })]),
  ],
  anonymous_speaker: ({ t }) => [block([t('group_health.anonymous_speaker')])],
  undelivered: ({ t }, { items }) => [
    block([
      title(t('undelivered.title', { count: items.length })),
      ...items.map(({ to, reason }) => t(`undelivered.${reason}`, { to })),
    ]),
  ],
}

type Shown = Record<string, string | number>

function refusalText(speech: Speech, { code, params }: Facts['refusal']): string {
  const { t } = speech
  const shown: Shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? dateText(speech, value) : value,
    ]),
  )
  switch (code) {
    case 'plan_unreadable':
      return t(`unreadable.${params.reason}` as TextKey, shown)
    case 'only_in_group':
      return t('refusal.only_in_group', { link: linkWord(speech) })
    case 'not_your_task':
      return t(
        speech.roles.some((role) => may(role, 'record_calls')) ? 'refusal.not_your_task_call' : 'refusal.not_your_task',
        shown,
      )
    case 'not_your_role':
      return roleText(speech, params, shown)
    case 'invited_in_other_role':
      return t('refusal.invited_in_other_role', { ...shown, role: t(`role.${params.role}` as TextKey) })
    case 'platform_not_linked':
      return t('refusal.platform_not_linked', { platform: t(`platform.${params.platform}` as TextKey) })
    case 'already_active':
      return t('refusal.already_active', {
        title: String(params.title),
        date: dayText(speech.language, String(params.date)),
      })
    case 'draft_replaced':
      return t(params.open ? 'refusal.draft_replaced_points' : 'refusal.draft_replaced', shown)
    case 'no_such_task':
      return t(params.near ? 'refusal.no_such_task_near' : 'refusal.no_such_task', shown)
    case 'claim_settled':
    case 'extension_settled':
    case 'request_settled':
      return settledText(speech, code, params)
    case 'question_answered':
      return params.code
        ? t('refusal.question_answered_about', { code: params.code, now: t(`now.${params.state}` as TextKey) })
        : t('refusal.question_answered')
    case 'question_too_old':
      return capitalised(t(params.heard ? 'refusal.question_too_old' : 'refusal.question_too_old_files', shown))
    case 'too_late_to_withdraw':
      return t(params.by ? 'refusal.too_late_to_withdraw_by' : 'refusal.too_late_to_withdraw', withDay(speech, params))
    case 'nothing_to_confirm':
      return t(
        (params.how ? `refusal.nothing_to_confirm_${params.how}` : 'refusal.nothing_to_confirm') as TextKey,
        withDay(speech, params),
      )
    case 'last_not_undone':
      return t((params.how ? `refusal.last_not_undone_${params.how}` : 'refusal.last_not_undone') as TextKey, shown)
    case 'unit_unknown':
      if (params.near) return t('refusal.unit_unknown_near', shown)
      return t(mayManage(speech) ? 'refusal.unit_unknown' : 'refusal.unit_unknown_plain', shown)
    case 'unit_in_use':
      return t(params.people ? 'refusal.unit_in_use_people' : 'refusal.unit_in_use', shown)
    case 'member_unknown':
      return t(
        speech.roles.some((role) => may(role, 'decide')) ? 'refusal.member_unknown' : 'refusal.member_unknown_plain',
        shown,
      )
    case 'no_such_request':
      return t(params.waiting ? 'refusal.no_such_request_waiting' : 'refusal.no_such_request', shown)
    case 'nobody_speaks':
      return t(mayManage(speech) ? 'refusal.nobody_speaks' : 'refusal.nobody_speaks_plain', shown)
    case 'not_away':
      if (params.name !== undefined) return t('refusal.not_away_of', shown)
      return t(mayManage(speech) ? 'refusal.not_away' : 'refusal.not_away_report')
    case 'text_missing':
      return t(MISSING[String(params.field)] ?? 'refusal.text_missing')
    default:
      // 'thứ Hai, 30/01/2023 đã qua.'
      return capitalised(t(`refusal.${code}`, shown))
  }
}

/** Who may do it, and whom to ask. */
function roleText({ t }: Speech, { needs, who, until, standsIn }: Facts['refusal']['params'], shown: Shown): string {
  const role = t(`needs.${needs}` as TextKey)
  const whom = until ? t('people.away_until', shown) : (who ?? role)
  return t(standsIn ? 'refusal.not_for_stand_in' : 'refusal.not_your_role', { needs: role, whom })
}

/** Whether the reader takes people and units in. */
function mayManage({ roles }: Speech): boolean {
  return roles.some((role) => may(role, 'manage_people'))
}

/** How it was settled, and by whom where that is known. */
function settledText(
  speech: Speech,
  code: 'claim_settled' | 'extension_settled' | 'request_settled',
  params: Facts['refusal']['params'],
): string {
  const known =
    params.by ||
    !['confirmed', 'returned', 'reopened', 'withdrawn', 'granted', 'refused', 'plan_changed', 'reported'].includes(
      String(params.how),
    )
  const isPlain = !params.how || (code !== 'request_settled' && !known)
  return speech.t((isPlain ? `refusal.${code}` : `refusal.${code}_${params.how}`) as TextKey, withDay(speech, params))
}

/** Days as a sentence has them in passing: '05/01/2023'. */
function withDay({ language }: Speech, params: Facts['refusal']['params']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isCivilDate(value) ? dayText(language, value) : value,
    ]),
  )
}

const MISSING: Readonly<Record<string, TextKey>> = {
  title: 'refusal.text_missing_title',
  units: 'refusal.text_missing_units',
  due: 'refusal.text_missing_due',
  name: 'refusal.text_missing_name',
  person: 'refusal.text_missing_person',
  question: 'refusal.text_missing_question',
  search: 'refusal.text_missing_search',
  reason: 'refusal.text_missing_reason',
}
