/** People of an office: members, the seats they hold, and the accounts that speak for them. */
import type { CivilDate } from './calendar.js'
import { closestTo } from './one-name.js'
import { fold } from './vietnamese.js'

export const ROLES = ['clerk', 'chairman', 'official'] as const
export type Role = (typeof ROLES)[number]
/** What somebody is in the office, or does for a clerk or the chairman who is away. */
export type Part = Role | 'stand_in'
export type Platform = 'telegram' | 'zalo' | 'console'

export interface Member {
  id: number
  /** As the office writes it: 'Nguyễn Thị Hạnh'. */
  name: string
  role: Role
  active: boolean
  /** Ids of the units this member speaks for. */
  seats: number[]
  accounts: Account[]
  /** First day of leave; null: it began when it was said. */
  awayFrom: CivilDate | null
  /** Last day of leave; the substitute speaks meanwhile. */
  awayThrough: CivilDate | null
  substituteId: number | null
  /** Where this member wants to be written to first; null: where the member came from. */
  prefers: Platform | null
}

/** The identity of a member on one platform. */
export interface Account {
  id: number
  platform: Platform
  externalId: string
  displayName: string
  username: string | null
  /** The private chat, once the person has opened it: a bot cannot write first. */
  privateChat: string | null
}

/** A unit of the office under its name and the other names it is known by. */
export interface Unit {
  id: number
  name: string
  aliases: string[]
  /** Whether it hands in for collections that name "các ngành, đoàn thể, các đơn vị". */
  collects: boolean
}

/** On leave on that day. */
export function isAway({ awayFrom, awayThrough }: Member, on: CivilDate): boolean {
  return awayThrough !== null && awayThrough >= on && (awayFrom === null || awayFrom <= on)
}

/** The members who speak for a unit today: the holders of its seats, and the substitute of one who is away. */
export function speakersOf(unitId: number, members: readonly Member[], today: CivilDate): Member[] {
  const holders = members.filter((m) => m.active && m.seats.includes(unitId))
  const speaking = holders.map((m) => (isAway(m, today) ? members.find((s) => s.id === m.substituteId && s.active) : m))
  return [...new Set(speaking.filter((m) => m !== undefined))]
}

/** Ids of the units a member speaks for today: own seats, and those of members away whose substitute this is. */
export function unitsSpokenFor(member: Member, members: readonly Member[], today: CivilDate): number[] {
  const covered = members.filter((m) => m.substituteId === member.id && isAway(m, today))
  return [...new Set([member, ...covered].flatMap((m) => m.seats))]
}

/** The parts a member has today: the own role, and standing in for a clerk or the chairman who is away. */
export function partsOf(member: Member, members: readonly Member[], today: CivilDate): Part[] {
  const standsIn = members.some(
    (m) => m.active && m.role !== 'official' && m.substituteId === member.id && isAway(m, today),
  )
  return standsIn ? [member.role, 'stand_in'] : [member.role]
}

/** The members of a role, each who is away replaced by the substitute; one who is away without a substitute who is here stays. */
export function actingAs(role: Role, members: readonly Member[], today: CivilDate): Member[] {
  const active = members.filter((m) => m.active)
  const acting = active
    .filter((m) => m.role === role)
    .map((m) => (isAway(m, today) ? (active.find((s) => s.id === m.substituteId && !isAway(s, today)) ?? m) : m))
  return [...new Set(acting)]
}

export function hasAccount({ accounts }: Member, of: Pick<Account, 'platform' | 'externalId'>): boolean {
  return accounts.some((a) => a.platform === of.platform && a.externalId === of.externalId)
}

/** Without what tells two of one name apart: 'Hoàng Văn Nam' of 'Hoàng Văn Nam (thôn 3)'. */
export function nameAlone(name: string): string {
  return name.replace(/\s*\([^()]*\)\s*$/, '')
}

/**
 * The members whom a name means, with its marks or without: the whole name, with or without what stands behind it in brackets, else its
 * last word or words ('Bình').
 */
export function membersNamed(typed: string, members: readonly Member[]): Member[] {
  const active = members.filter((m) => m.active)
  const whole = closestTo(typed, active, ({ name }) => [name, nameAlone(name)])
  if (whole.length > 0) return whole
  const words = fold(typed).split(' ').length
  const others = active.filter((m) => fold(nameAlone(m.name)).split(' ').length > words)
  return closestTo(typed, others, (m) => [nameAlone(m.name).split(/\s+/).slice(-words).join(' ')])
}

/** The private chats in which the bot can write to the member, the preferred platform's first. */
export function waysTo({ accounts, prefers }: Member): { platform: Platform; chat: string }[] {
  const ways = accounts.flatMap(({ platform, privateChat }) =>
    privateChat === null ? [] : [{ platform, chat: privateChat }],
  )
  return ways.toSorted((a, b) => Number(b.platform === prefers) - Number(a.platform === prefers))
}

/** Whether the bot can write to the member in private on some platform. */
export function canBeReached(member: Member): boolean {
  return member.accounts.some((a) => a.privateChat !== null)
}

/** Whether the bot may write to the member by itself today: who is on leave hears nothing that it starts. */
export function canBeWritten(member: Member, today: CivilDate): boolean {
  return member.active && canBeReached(member) && !isAway(member, today)
}

/** Whether nobody else has this role in the office. */
export function isOnly(role: Role, members: readonly Member[], id: number | null): boolean {
  const having = members.filter((m) => m.active && m.role === role)
  return having.length === 1 && having[0]?.id === id
}

/** 'An Đỗ' is 'Đỗ An': platforms put the given name first, or wherever their two fields lead it. */
export function ordersOf(displayName: string): string[] {
  const words = displayName.split(/\s+/).filter((word) => word !== '')
  return words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(' '))
}
