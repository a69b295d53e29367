/** `nhacviec person export|erase TÊN`: what is kept of a person, as a file; or taken out. Also while the bot runs. */
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isOwnerThere } from '../application/hand-in.js'
import type { Erased } from '../application/message.js'
import { eraseNamed, foreseeErasing } from '../application/personal-data.js'
import type { Logger, Store } from '../application/ports.js'
import { openDesk } from '../application/shared/desk.js'
import { isCalled, personNamed, withoutGone } from '../application/shared/person-named.js'
import type { Person } from '../application/shared/personal-file.js'
import { personalData, personalFile } from '../application/shared/personal-file.js'
import type { Config } from '../config.js'
import { partsIn } from '../web/upload/parts.js'
import { withStore } from './with-store.js'

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>
type Outcome = { ok: boolean; line: string }
/** The name as typed, and which of several of that name: a number of the list that is shown then. */
export interface Asked {
  name: string
  number: string | undefined
}
/** Somebody whom the name means, as the office calls them; `seats`: names of units. */
interface Candidate {
  commune: number
  person: Person
  label: string
  seats: string[]
}

/** Writes the file, which must not be there yet; under its own name where none is given. */
export function exportPerson(place: Place, asked: Asked, file: string | undefined, logger: Logger): Promise<Outcome> {
  return withPerson(place, asked, 'export', logger, async (store, { commune, person, label }) => {
    const { bytes, name: ownName } = personalFile(
      await store.inCommune(commune, (office) => personalData(office, person)),
    )
    const to = file ?? ownName
    if (existsSync(to)) return { ok: false, line: `Tệp ${to} đã có. Chọn tên khác.` }
    writeFileSync(to, bytes, { mode: 0o600 })
    return { ok: true, line: `Dữ liệu của ${label}: ${to}` }
  })
}

/** `sure`: nothing brings it back. */
export function erasePerson(place: Place, asked: Asked, sure: boolean, logger: Logger): Promise<Outcome> {
  return withPerson(place, asked, 'erase', logger, async (store, { commune, person, label }) => {
    const done = await store.inCommune(commune, async (office) => {
      const desk = await openDesk(office, new Date())
      const isMeant = asked.number !== undefined || isCalled(person, withoutGone(asked.name))
      if (!sure || !isMeant) return foretold(await foreseeErasing(desk, person, null), label, asked)
      return erased(label, await eraseNamed(desk, person, { memberId: null, incomingId: null }))
    })
    await partsIn(path.join(place.dataDir, 'uploads')).sweep(new Date(), (owner) => isOwnerThere(store, owner))
    return done
  })
}

const WHAT_GOES: Partial<Record<Erased, string>> = {
  invited: 'tên và mã mời',
  asked: 'tên, tài khoản, yêu cầu xin vào và lời đã nhắn',
}

const LAST_CLERK: Outcome = {
  ok: false,
  line: 'Đây là văn phòng duy nhất của cơ quan nên chưa xóa được. Mời một người văn phòng khác trước.',
}

function foretold(said: Awaited<ReturnType<typeof foreseeErasing>>, label: string, { number }: Asked): Outcome {
  if ('kind' in said) return LAST_CLERK
  const { name, seat, who, isOnlyChairman, mentions, namesakes, unitsWithoutMember } = said
  const again = who === 'left' && namesakes > 0 ? gone(name) : name
  const lines = [
    `Sẽ xóa hẳn ${WHAT_GOES[who] ?? 'tên, tài khoản và lời đã nhắn'} của ${label}; hồ sơ chỉ còn ghi “${seat}”.`,
    ...(mentions > 0 ? [`Trong ${mentions} chỗ người khác nhắc tên, tên cũng được thay như vậy.`] : []),
    ...(namesakes > 0 ? [`Còn ${namesakes} người trùng họ tên (tính cả người đã thôi việc) được giữ nguyên.`] : []),
    ...(isOnlyChairman ? ['Đây là chủ tịch duy nhất của cơ quan ở đây.'] : []),
    ...leftAlone(unitsWithoutMember),
    `Nếu chắc chắn: nhacviec person erase ${quoted(again)}${number === undefined ? '' : ` --number ${number}`} --yes`,
  ]
  return { ok: false, line: lines.join(' ') }
}

function erased(label: string, said: Awaited<ReturnType<typeof eraseNamed>>): Outcome {
  if (said.kind === 'refusal') return LAST_CLERK
  const lines = [
    `Đã xóa dữ liệu của ${label}. Trong hồ sơ chỉ còn ghi “${said.seat}”.`,
    ...leftAlone(said.unitsWithoutMember),
    ...(said.namesakes > 0 ? [`Còn ${said.namesakes} mục cùng họ tên.`] : []),
    'Các bản sao lưu cũ vẫn còn dữ liệu này.',
  ]
  return { ok: true, line: lines.join(' ') }
}

/** As a shell reads it back. */
function quoted(name: string): string {
  return `"${name.replace(/["\\$`]/g, '\\$&')}"`
}

function leftAlone(units: readonly string[]): string[] {
  return units.length > 0 ? [`Đơn vị không còn người đại diện: ${units.join(', ')}.`] : []
}

function gone(name: string): string {
  return `${name} (đã thôi việc)`
}

function withPerson(
  place: Place,
  asked: Asked,
  command: 'export' | 'erase',
  logger: Logger,
  work: (store: Store, found: Candidate) => Promise<Outcome>,
): Promise<Outcome> {
  return withStore(place, logger, async (store) => {
    const found = await candidates(store, asked.name)
    const [only, ...others] = found
    if (!only) return { ok: false, line: `Không có ai tên ${asked.name}. Ghi đủ họ tên như khi văn phòng gõ: cán bộ.` }
    if (asked.number === undefined && others.length === 0) return work(store, only)
    const chosen = found[Number(asked.number) - 1]
    return chosen ? work(store, chosen) : { ok: false, line: listed(found, asked, command) }
  })
}

/** Of all offices here; the office is said where there are several of the name. */
async function candidates(store: Store, name: string): Promise<Candidate[]> {
  const found: Candidate[] = []
  const communes = await store.directory.communes()
  for (const { id } of communes)
    await store.inCommune(id, async (office) => {
      const { commune, members, units } = await office.standing()
      const person = await personNamed({ office, members, units }, name)
      const people = person === null ? [] : 'several' in person ? person.several : [person]
      for (const one of people) {
        const member = members.find((m) => m.id === one.id)
        const seats = units.filter((unit) => member?.seats.includes(unit.id)).map((unit) => unit.name)
        const called = member?.active === false ? gone(one.name) : one.name
        const label = communes.length > 1 ? `${called} – ${commune.name}` : called
        found.push({ commune: id, person: one, label, seats })
      }
    })
  return found
}

function listed(found: readonly Candidate[], { name, number }: Asked, command: string): string {
  return [
    number === undefined ? `Có ${found.length} người tên ${name}:` : `Không có số ${number}. Những người tên ${name}:`,
    ...found.map(({ label, seats }, at) => `${at + 1}. ${[label, ...seats].join(', ')}`),
    `Chọn một người: nhacviec person ${command} ${quoted(name)} --number ${found.length}`,
  ].join('\n')
}
