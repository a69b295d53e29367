/** The invented office of the rehearsal: its people, units and seats. */
import type { Store } from '../application/ports.js'
import type { Account, Role } from '../domain/member.js'
import type { Person, TelegramWorld, ZaloWorld } from '../rehearsal/world.js'

export const OFFICE = 'UBND xã Tân Thành'
export const GROUP = -1001
export const ZALO_GROUP = -2001

export interface Colleague extends Person {
  role: Role
  seats: string[]
}

export const CLERK: Colleague = {
  id: 101,
  firstName: 'Lan',
  lastName: 'Hoàng Thị',
  username: 'hoanglan',
  post: 'Văn phòng – Thống kê',
  role: 'clerk',
  seats: ['Văn phòng – Thống kê'],
}

/** In the order of the desk. */
export const PEOPLE: readonly Colleague[] = [
  CLERK,
  {
    id: 102,
    firstName: 'Sơn',
    lastName: 'Nông Văn',
    username: null,
    post: 'Chủ tịch UBND xã',
    role: 'chairman',
    seats: ['Chủ tịch HĐ TĐKT xã'],
  },
  {
    id: 103,
    firstName: 'Hạnh',
    lastName: 'Vi Thị',
    username: 'vihanh',
    post: 'Hội đồng TĐKT, Hội Phụ nữ',
    role: 'official',
    seats: ['Hội đồng TĐKT', 'Hội Liên hiệp Phụ nữ', 'Cán bộ làm công tác TĐKT'],
  },
  {
    id: 104,
    firstName: 'Bình',
    lastName: 'Lý Văn',
    username: null,
    post: 'UBND xã, Hội Nông dân',
    role: 'official',
    seats: ['UBND xã', 'Hội Nông dân'],
  },
]

/** Reached by Zalo alone: while no group there is linked the plan's posts come to this one in private, in words. */
export const ON_ZALO: Colleague = {
  id: 1105,
  firstName: 'Quân',
  lastName: 'Ma Văn',
  username: null,
  post: 'Hội Cựu chiến binh',
  role: 'official',
  seats: ['Hội Cựu chiến binh'],
}

const COLLECTING = ['Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh', 'Đoàn Thanh niên', 'Ủy ban MTTQ xã']
const OTHERS = ['UBND xã', 'Hội đồng TĐKT', 'Văn phòng – Thống kê', 'Chủ tịch HĐ TĐKT xã', 'Cán bộ làm công tác TĐKT']
export const UNITS = [...COLLECTING, ...OTHERS]

/** Puts the office into the store and its people into the world; answers with the office's id. */
export async function settleOffice(
  store: Store,
  world: Pick<TelegramWorld, 'addPerson' | 'addGroup' | 'say'>,
  now: Date,
): Promise<number> {
  for (const { role: _role, seats: _seats, ...person } of PEOPLE) world.addPerson(person)
  world.addGroup({
    id: GROUP,
    title: 'Thi đua xã Tân Thành',
    members: PEOPLE.map((p) => p.id),
    withBot: true,
    admin: false,
  })
  const communeId = await foundOffice(store, now, (person) => [
    {
      platform: 'telegram',
      externalId: String(person.id),
      displayName: nameOf(person),
      username: person.username,
      privateChat: String(person.id),
    },
  ])
  for (const person of PEOPLE) world.say({ from: person.id, chatId: person.id, text: '/start' })
  return communeId
}

/** The people and their group on Zalo, beside their Telegram. */
export function settleOnZalo(world: ZaloWorld, options: { group: boolean }): void {
  for (const { role: _role, seats: _seats, ...person } of PEOPLE)
    world.addPerson({ ...person, id: onZalo(person.id), username: null })
  if (options.group)
    world.addGroup({ id: ZALO_GROUP, title: 'Thi đua xã Tân Thành (Zalo)', members: PEOPLE.map((p) => onZalo(p.id)) })
}

/** Who of the office is in the Zalo group beside the colleague who has Zalo alone. */
const ALSO_ON_ZALO = [CLERK, PEOPLE[2], PEOPLE[3]].filter((person) => person !== undefined)

/** Zalo beside Telegram: the colleague who has Zalo alone, in an open chat with the bot; and a group that nobody has linked yet,
 *  with colleagues who are known in it and written to on Telegram. */
export async function joinOnZalo(store: Store, communeId: number, world: ZaloWorld): Promise<void> {
  const { role, seats, ...person } = ON_ZALO
  for (const { role: _role, seats: _seats, ...also } of ALSO_ON_ZALO)
    world.addPerson({ ...also, id: onZalo(also.id), username: null })
  world.addPerson(person)
  world.addGroup({
    id: ZALO_GROUP,
    title: 'Nhóm Zalo Tân Thành',
    members: [...ALSO_ON_ZALO.map(({ id }) => onZalo(id)), person.id],
  })
  world.say({ from: person.id, chatId: person.id, text: 'Chào bot' })
  await store.inCommune(communeId, async (office) => {
    const units = (await office.units()).filter((unit) => seats.includes(unit.name))
    const member = await office.addMember({ name: nameOf(person), role, seats: units.map((unit) => unit.id) })
    await office.saveAccount(member, {
      platform: 'zalo',
      externalId: world.idOf(person.id, 'private'),
      displayName: nameOf(person),
      username: null,
      privateChat: world.chatIdOf(person.id),
    })
    const members = await office.members()
    for (const also of ALSO_ON_ZALO) {
      const known = members.find((m) => m.name === nameOf(also))
      if (known) await office.saveAccount(known.id, { ...zaloAccount(world, also), privateChat: null })
    }
  })
}

/** The account of somebody of the office on Zalo, whose chat with the bot is open. */
export function zaloAccount(world: ZaloWorld, person: Colleague): Omit<Account, 'id'> {
  const id = onZalo(person.id)
  return {
    platform: 'zalo',
    externalId: world.idOf(id, 'private'),
    displayName: nameOf(person),
    username: null,
    privateChat: world.chatIdOf(id),
  }
}

/** The same person on the desk has two telephones. */
export function onZalo(person: number): number {
  return person + 1000
}

/** The office with its units, members and seats; answers with its id. */
export async function foundOffice(
  store: Store,
  now: Date,
  accountsOf: (person: Colleague) => Omit<Account, 'id'>[],
): Promise<number> {
  const communeId = await store.directory.addCommune({ name: OFFICE, language: 'vi' })
  await store.inCommune(communeId, async (office) => {
    const units = new Map<string, number>()
    for (const name of [...OTHERS, ...COLLECTING])
      units.set(name, await office.addUnit({ name, aliases: [], collects: COLLECTING.includes(name) }))
    for (const person of PEOPLE) {
      const seats = person.seats.map((name) => units.get(name)).filter((id) => id !== undefined)
      const member = await office.addMember({ name: nameOf(person), role: person.role, seats })
      for (const account of accountsOf(person)) await office.saveAccount(member, account)
    }
    await office.record({
      at: now,
      memberId: null,
      incomingId: null,
      what: 'office_settled',
      taskId: null,
      assignmentId: null,
      facts: { people: PEOPLE.length },
    })
  })
  return communeId
}

export function nameOf({ firstName, lastName }: Person): string {
  return `${lastName} ${firstName}`
}
