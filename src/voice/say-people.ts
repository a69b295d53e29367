/** People and help. */
import type { Facts } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { may } from '../domain/permission.js'
import { dateText } from './dates.js'
import type { Block, Speech } from './speech.js'
import { block, choices, title, yesOrNo } from './speech.js'
import { heardBy } from './split.js'

type PeopleKind =
  | 'link_code'
  | 'account_linked'
  | 'preference_noted'
  | 'account_tied'
  | 'people'
  | 'units'
  | 'unit_added'
  | 'unit_remove_ask'
  | 'unit_kept'
  | 'unit_removed'
  | 'seat_changed'
  | 'absence_noted'
  | 'substitute_gone'
  | 'standing_in_over'
  | 'return_noted'
  | 'handed_over'
  | 'hand_over_ask'
  | 'hand_over_left'
  | 'removal_ask'
  | 'which_member'
  | 'same_name_ask'
  | 'removal_left'
  | 'member_removed'
  | 'member_renamed'
  | 'evidence_rule'
  | 'group_linked'
  | 'group_not_linked'
  | 'files_coming'
  | 'help'
  | 'calendar_changed'

export const people: { [K in PeopleKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  people: ({ t }, { members, unitsWithoutMember }) => [
    block([
      title(t('people.people', { count: members.length })),
      ...members.map(({ name, role, units, started }) => {
        const facts = { name, role: t(`role.${role}`), units: units.join(', ') }
        const person = t(units.length ? 'people.person_units' : 'people.person', facts)
        return `– ${person}${started ? '' : ` – ${t('people.not_started')}`}`
      }),
    ]),
    ...(unitsWithoutMember.length ? [block([t('people.no_member', { units: unitsWithoutMember.join(', ') })])] : []),
  ],
  units: ({ t }, { units }) => [
    units.length === 0
      ? block([t('people.unit_none')])
      : block([
          title(t('people.units', { count: units.length })),
          ...units.map(({ name, collects, members }) => {
            const unit = t('people.unit', { name, members: members.join(', ') || t('people.unit_nobody') })
            return `– ${unit}${collects ? ` (${t('people.collects')})` : ''}`
          }),
        ]),
  ],
  unit_added: ({ t }, { names }) => [
    block([t(names.length > 1 ? 'people.units_added' : 'people.unit_added', { name: names.join(', ') })]),
  ],
  unit_remove_ask: (speech, { prompt, name, said }) => [
    block(
      [
        said === undefined
          ? speech.t('people.unit_remove_ask', { name })
          : speech.t('people.unit_remove_ask_like', { name, said }),
      ],
      yesOrNo(speech, prompt, [speech.t('people.unit_remove_yes'), speech.t('people.unit_remove_no')]),
    ),
  ],
  unit_kept: ({ t }, { name }) => [block([t('people.unit_kept', { name })])],
  unit_removed: ({ t }, { name }) => [block([t('people.unit_removed', { name })])],
  seat_changed: ({ t }, { name, units, left = [] }) => [
    block([
      units.length ? t('people.seat_changed', { name, units: units.join(', ') }) : t('people.seat_none', { name }),
      ...(left.length
        ? [t('people.seat_left', { name, left: left.join(', '), all: [...left, ...units].join('; ') })]
        : []),
    ]),
  ],
  absence_noted: (
    speech,
    { name, from, until, substitute, substituteAway, role, units, isOwn = false, standsInFor = [], ask },
  ) => {
    const { t } = speech
    const facts = { name, from: dateText(speech, from), until: dateText(speech, until), substitute: substitute ?? '' }
    return [
      block([
        t(`people.absence${substitute ? '' : '_alone'}${from === until ? '_day' : ''}`, facts),
        ...(units.length ? [t('people.absence_units', { units: units.join(', ') })] : []),
        ...(substitute && role !== 'official' ? [t('people.absence_decides', { substitute })] : []),
        ...(substituteAway
          ? [
              t('people.absence_both', {
                ...facts,
                from: dateText(speech, substituteAway.from),
                until: dateText(speech, substituteAway.until),
              }),
            ]
          : []),
        ...(substitute ? [] : [howToName(speech, { name, until, isOwn }, ask)]),
        ...standsInFor.flatMap((one) => [
          t('people.absence_of_stand_in', { ...facts, whom: one.name }),
          howToName(speech, one, ask),
        ]),
        ...(substitute && isOwn ? [t('people.absence_back')] : []),
      ]),
    ]
  },
  substitute_gone: (speech, { until }) => [
    block([
      speech.t('people.substitute_gone', { until: dateText(speech, until) }),
      howToName(speech, { name: '', until, isOwn: true }, undefined),
    ]),
  ],
  standing_in_over: ({ t }, { name }) => [block([t('people.standing_in_over', { name })])],
  return_noted: ({ t }, { name }) => [block([t('people.returned', { name })])],
  handed_over: ({ t }, { from, to, units }) => [
    block([
      units.length
        ? t('people.handed_over', { from, to, units: units.join(', ') })
        : t('people.handed_over_none', { from }),
    ]),
  ],
  hand_over_ask: (speech, { prompt, from, to, units }) => [
    block(
      [speech.t('people.hand_over_ask', { from, to, units: units.join(', ') })],
      yesOrNo(speech, prompt, [speech.t('people.hand_over_yes'), speech.t('people.hand_over_no')]),
    ),
  ],
  hand_over_left: ({ t }, { from }) => [block([t('people.hand_over_left', { from })])],
  which_member: (speech, { prompt, said, options, isElsewhere }) => {
    const { t } = speech
    const lines = options.map(({ name, role, units, hasLeft }) =>
      t(hasLeft ? 'people.person_gone' : units.length ? 'people.person_units' : 'people.person_unseated', {
        ...{ name, role: t(`role.${role}`), units: units.join(', ') },
      }),
    )
    const labels = options.map(({ name, units }) => units[0] ?? name)
    return [
      block(
        [
          title(
            isElsewhere
              ? t('people.which_member_elsewhere', { said })
              : t('people.which_member', { said, count: options.length }),
          ),
          ...lines.map((label, i) => t('button.numbered', { number: i + 1, label })),
          t('people.which_member_how'),
        ],
        choices(speech, prompt, labels, 2),
      ),
    ]
  },
  same_name_ask: (speech, { prompt, request, account, known, beside }) => {
    const { t } = speech
    const shown = known.map(({ name, units, usernames }) => {
      const marks = [...units, ...usernames.map((username) => `@${username}`)]
      return marks.length ? `${name} (${marks.join(', ')})` : name
    })
    const labels = [
      ...shown.map((one) => (shown.length > 1 ? t('people.same_name_is', { one }) : t('people.same_name_yes'))),
      t('people.same_name_no', { beside }),
    ]
    return [
      block(
        [
          t('people.same_name', { known: shown.join('; ') }),
          t('people.same_name_who', { account }),
          ...labels.map((label, i) => t('button.numbered', { number: i + 1, label })),
          t('people.same_name_how', { request }),
        ],
        choices(speech, prompt, labels, 1),
      ),
    ]
  },
  removal_ask: (speech, { prompt, name, unitsWithoutMember }) => [
    block(
      [
        speech.t('people.removal_ask', { name }),
        ...(unitsWithoutMember.length
          ? [speech.t('people.removal_leaves', { name, units: unitsWithoutMember.join(', ') })]
          : []),
      ],
      yesOrNo(speech, prompt, [speech.t('people.removal_yes'), speech.t('people.hand_over_no')]),
    ),
  ],
  removal_left: ({ t }, { name }) => [block([t('people.removal_left', { name })])],
  member_renamed: ({ t }, { from, to }) => [block([t('people.renamed', { from, to })])],
  member_removed: ({ t }, { name, unitsWithoutMember }) => [
    block([
      t('people.removed', { name }),
      ...(unitsWithoutMember.length ? [t('people.no_member', { units: unitsWithoutMember.join(', ') })] : []),
    ]),
  ],
  evidence_rule: ({ t }, { code, needsFile }) => [
    block([t(needsFile ? 'people.evidence_file' : 'people.evidence_none', { code })]),
  ],
  group_not_linked: ({ t }, { stays }) => [
    block([stays === null ? t('people.group_not_linked') : t('people.group_left_unlinked', { count: stays })]),
  ],
  files_coming: ({ t }) => [block([t('people.files_coming')])],
  group_linked: ({ t }, { title: name }) => [
    block([t('people.group_linked', { title: name }), t('people.group_linked_how')]),
  ],
  help: (speech) => {
    const { t, can, place, roles } = speech
    const isPrivate = place === 'private'
    const isClerk = roles.includes('clerk')
    const decides = roles.some((part) => may(part, 'decide'))
    const leads = roles.some((part) => may(part, 'change_plan'))
    const how = heardBy(speech)
    return [
      block([
        title(t('help.title')),
        ...(how === 'plain' ? [] : [t(`help.in_group_${how}`)]),
        t('help.answer'),
        t('help.codes'),
        t(can.filesIn === 'any' ? 'help.files' : 'help.files_page'),
        t('help.look'),
        ...(decides ? [t('help.decide'), t('help.ask'), t('help.papers')] : [t('help.papers_all')]),
        t('help.away'),
        ...(isPrivate ? [t('help.accounts')] : []),
        ...(leads && isPrivate ? [t('help.ledger'), t('help.change')] : []),
        ...(isClerk && isPrivate
          ? [t(can.filesIn === 'any' ? 'help.plan' : 'help.plan_page'), ...FOR_CLERK.map((key) => t(`help.${key}`))]
          : []),
      ]),
    ]
  },
  link_code: ({ t }, { code, minutes, bots }) => [
    block([
      t('people.link_code', { minutes }),
      ...bots.map(({ platform, address }) => `– ${t(`platform.${platform}`)}: ${address}`),
      title(code),
    ]),
  ],
  account_tied: ({ t }, { name, role }) => [block([t('people.account_tied', { name, role: t(`role.${role}`) })])],
  account_linked: ({ t }, { name, platform, account }) => [
    block([t('people.account_linked', { name, platform: t(`platform.${platform}`), account })]),
  ],
  preference_noted: ({ t }, { platform, other }) => [
    block([
      t('people.preference', { platform: t(`platform.${platform}`) }),
      other ? t('people.preference_then', { other: t(`platform.${other}`) }) : t('people.preference_alone'),
    ]),
  ],
  calendar_changed: (speech, { date, working, name }) => {
    const key = working ? 'people.working_day' : 'people.day_off'
    return [block([speech.t(name ? `${key}_named` : key, { date: dateText(speech, date), name })])]
  },
}

const FOR_CLERK = ['reports', 'people', 'joining', 'seats', 'data', 'telephone', 'units', 'calendar'] as const

/** As it is typed. */
function spokenDay(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return `${day}/${month}`
}

/** How somebody is named to answer instead: by who is away, by the clerk; others read whom to ask. */
function howToName(
  speech: Speech,
  { name, until, isOwn = false }: { name: string; until: CivilDate; isOwn?: boolean },
  ask: Facts['absence_noted']['ask'],
): string {
  const { t } = speech
  const day = spokenDay(until)
  if (isOwn) return t('people.absence_how_own', { day })
  if (!ask) return t('people.absence_how', { name, day })
  const who = ask.who ?? t('needs.clerk')
  const whom = ask.until ? t('people.away_until', { who, until: dateText(speech, ask.until) }) : who
  return t('people.absence_ask', { whom })
}
