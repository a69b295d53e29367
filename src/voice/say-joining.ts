/** The way into the office: the set-up, strangers, requests to join, invitations. */
import type { Facts } from '../application/message.js'
import { dateText } from './dates.js'
import type { Block, Speech } from './speech.js'
import { block, linkWord, offer, title } from './speech.js'
import { hasButtons } from './split.js'

type JoiningKind =
  | 'join_requested'
  | 'join_waiting'
  | 'join_review'
  | 'join_refused'
  | 'member_admitted'
  | 'code_shown'
  | 'invitation'
  | 'invitations'
  | 'invitation_withdrawn'
  | 'came_in'
  | 'stranger'
  | 'setup_done'
  | 'welcome'

export const joining: { [K in JoiningKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  setup_done: (speech, { commune, name }) => [
    block([
      title(speech.t('people.setup_done', { commune })),
      speech.t('people.setup_name', { name }),
      speech.t('people.setup_plan'),
      speech.t('people.setup_group', { link: linkWord(speech) }),
    ]),
  ],
  welcome: ({ t }, { name, role, units }) => [
    block([
      title(t('people.welcome', { name, role: t(`role.${role}`) })),
      ...(units.length ? [t('people.welcome_units', { units: units.join(', ') })] : []),
      ...(units.length === 0 && role === 'official' ? [t('people.welcome_none')] : []),
      t('people.welcome_next'),
    ]),
  ],
  stranger: ({ t }) => [block([t('people.stranger')])],
  join_requested: ({ t }) => [block([t('people.join_requested')])],
  join_waiting: ({ t }) => [block([t('people.join_waiting')])],
  join_review: joinReview,
  member_admitted: ({ t }, { name, units }) => [
    block([
      units.length ? t('people.admitted_units', { name, units: units.join(', ') }) : t('people.admitted', { name }),
      t('people.admitted_name', { name }),
    ]),
  ],
  code_shown: ({ t }, { name, sender }) => [
    block([t(name === null ? 'people.code_shown' : 'people.code_shown_of', { name: name ?? '', sender })]),
  ],
  join_refused: ({ t }, { name }) => [block([t('people.join_refused', { name })])],
  invitation: ({ t }, { name, role, units, code, validDays, voided, isLinked }) => [
    block([
      title(t('people.invitation', { name, role: t(`role.${role}`), code })),
      ...(isLinked ? [t('people.invitation_known', { name })] : []),
      ...(units.length ? [t('people.invitation_units', { units: units.join(', ') })] : []),
      t('people.invitation_how', { code }),
      t('people.invitation_valid', { count: validDays }),
      ...(voided ? [t('people.invitation_voided')] : []),
    ]),
  ],
  came_in: ({ t }, { name, role, units, isKnown, platform, account, by, request }) => {
    const facts = {
      name,
      role: t(`role.${role}`),
      units: units.join(', '),
      platform: t(`platform.${platform}`),
      account,
      by,
    }
    const came = t(isKnown ? 'people.came_in_known' : units.length ? 'people.came_in_units' : 'people.came_in', facts)
    const more = [
      ...(request === null ? [] : [t('people.came_in_asked', { request })]),
      ...(isKnown ? [] : [t('people.came_in_wrong', { name })]),
    ]
    return [block([[came, ...more].join(' ')])]
  },
  invitations: (speech, { invitations }) => {
    const { t } = speech
    const [first] = invitations
    if (!first) return [block([t('people.invitations_none')])]
    return [
      block([
        title(t('people.invitations', { count: invitations.length })),
        ...invitations.map(({ name, role, units, by, until }) => {
          const facts = { name, role: t(`role.${role}`), units: units.join(', '), by, until: dateText(speech, until) }
          return `– ${t(units.length ? 'people.invited_units' : 'people.invited', facts)}`
        }),
        t('people.invitations_how', { name: first.name }),
      ]),
    ]
  },
  invitation_withdrawn: ({ t }, { name }) => [block([t('people.invitation_withdrawn', { name })])],
}

function joinReview(speech: Speech, { request, name, listed, username, left, units }: Facts['join_review']): Block[] {
  const { t } = speech
  const shown = username ? `${name} (@${username})` : name
  const approve = units.map(({ id, name: unit }) => [
    offer(speech, t('button.approve', { unit }), { do: 'approve_member', request, seat: id }, { unit }),
  ])
  return [
    block(
      [
        title(t('people.join_review', { name: shown, number: request })),
        ...(left === undefined ? [] : [t('people.join_review_left', { left })]),
        t('people.join_review_listed', { listed, number: request, unit: units[0]?.name ?? '' }),
        ...(hasButtons(speech.can) ? [t('people.join_review_ask')] : []),
        t('people.join_review_words', { number: request, unit: units[0]?.name ?? '' }),
      ],
      [
        ...approve,
        [
          offer(speech, t('button.approve_plain'), { do: 'approve_member', request, seat: null }),
          offer(speech, t('button.reject'), { do: 'refuse_member', request }),
        ],
      ],
    ),
  ]
}
