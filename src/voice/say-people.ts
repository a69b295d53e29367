/** Set-up, people and help. */
import type { Facts } from '../application/message.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, dateText, title } from './speech.js'
import type { TextKey } from './texts.js'

export type PeopleKind =
  | 'setup_done'
  | 'welcome'
  | 'stranger'
  | 'join_requested'
  | 'join_review'
  | 'join_refused'
  | 'invitation'
  | 'people'
  | 'units'
  | 'unit_added'
  | 'seat_changed'
  | 'group_linked'
  | 'help'
  | 'calendar_changed'

export const people: { [K in PeopleKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  setup_done: ({ t }, { commune }) => [block([title(t('people.setup_done', { commune })), t('people.setup_next')])],
  welcome: ({ t }, { name, role, units }) => [
    block([
      title(t('people.welcome', { name, role: t(`role.${role}`) })),
      ...(units.length
        ? [t('people.welcome_units', { units: units.join(', ') })]
        : role === 'official'
          ? [t('people.welcome_none')]
          : []),
      t('people.welcome_next'),
    ]),
  ],
  stranger: ({ t }) => [block([t('people.stranger')])],
  join_requested: ({ t }) => [block([t('people.join_requested')])],
  join_review: (speech, facts) => [joinReview(speech, facts)],
  join_refused: ({ t }) => [block([t('people.join_refused')])],
  invitation: ({ t }, { name, role, units, code, validDays }) => [
    block([
      title(t('people.invitation', { name, role: t(`role.${role}`), code })),
      ...(units.length ? [t('people.invitation_units', { units: units.join(', ') })] : []),
      t('people.invitation_how', { code, days: validDays }),
    ]),
  ],
  people: ({ t }, { members, unitsWithoutMember }) => [
    block([
      title(t('people.people', { count: members.length })),
      ...members.map((m) =>
        t(m.started ? 'people.person' : 'people.person_not_started', {
          name: m.name,
          role: t(`role.${m.role}`),
          units: m.units.length ? `: ${m.units.join(', ')}` : '',
        }),
      ),
    ]),
    ...(unitsWithoutMember.length ? [block([t('people.no_member', { units: unitsWithoutMember.join(', ') })])] : []),
  ],
  units: ({ t }, { units }) => [
    block([
      title(t('people.units', { count: units.length })),
      ...(units.length ? [] : [t('people.unit_none')]),
      ...units.map(
        (u) =>
          `${u.name}${u.members.length ? `: ${u.members.join(', ')}` : ''}${u.collects ? ` (${t('people.collects')})` : ''}`,
      ),
    ]),
  ],
  unit_added: ({ t }, { name }) => [block([t('people.unit_added', { name })])],
  seat_changed: ({ t }, { name, units }) => [
    block([
      units.length ? t('people.seat_changed', { name, units: units.join(', ') }) : t('people.seat_none', { name }),
    ]),
  ],
  group_linked: ({ t }, facts) => [block([t('people.group_linked', facts)])],
  help: ({ t }, { role, privately }) => {
    const keys: TextKey[] = ['help.official_1', 'help.official_2', 'help.official_3', 'help.everyone']
    if (role !== 'official') keys.push('help.decide')
    if (role === 'clerk' && privately) keys.push('help.clerk_1', 'help.clerk_2', 'help.clerk_3')
    return [block([title(t('help.title')), ...keys.map((key) => t(key))])]
  },
  calendar_changed: (speech, { date, working }) => [
    block([speech.t(working ? 'people.working_day' : 'people.day_off', { date: dateText(speech, date) })]),
  ],
}

function joinReview({ t }: Speech, { request, name, username, units }: Facts['join_review']): Block {
  const approve: Offer[][] = units.slice(0, 20).map((unit) => [
    {
      label: t('button.approve', { unit: unit.name }),
      action: { do: 'approve_member', request, seat: unit.id },
      word: t('word.approve', { number: request, unit: unit.name }),
    },
  ])
  const plain: Offer = {
    label: t('button.approve_plain'),
    action: { do: 'approve_member', request, seat: null },
    word: t('word.approve', { number: request, unit: '' }).trim(),
  }
  const reject: Offer = {
    label: t('button.reject'),
    action: { do: 'refuse_member', request },
    word: t('word.reject', { number: request }),
  }
  const shown = username ? `${name} (@${username})` : name
  return block(
    [title(t('people.join_review', { name: shown, number: request })), t('people.join_review_ask')],
    [...approve, [plain, reject]],
  )
}
