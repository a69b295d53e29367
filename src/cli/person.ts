/** `nhacviec person export|erase TÊN`: what is kept of a person, as a file; or taken out. Also while the bot runs. */
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isOwnerThere } from '../application/hand-in.js'
import type { Erased } from '../application/message.js'
import { eraseNamed, foreseeErasing } from '../application/personal-data.js'
import type { Logger, Store } from '../application/ports.js'
import { openDesk } from '../application/shared/desk.js'
import { isCalled, personNamed } from '../application/shared/person-named.js'
import type { Person } from '../application/shared/personal-file.js'
import { personalData, personalFile } from '../application/shared/personal-file.js'
import type { Config } from '../config.js'
import { partsIn } from '../web/upload/parts.js'
import { withStore } from './with-store.js'

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>
type Outcome = { ok: boolean; line: string }

/** Writes the file, which must not be there yet; under its own name where none is given. */
export function exportPerson(place: Place, name: string, file: string | undefined, logger: Logger): Promise<Outcome> {
  return withPerson(place, name, logger, async (store, { commune, person }) => {
    const { bytes, name: ownName } = personalFile(
      await store.inCommune(commune, (office) => personalData(office, person)),
    )
    const to = file ?? ownName
    if (existsSync(to)) return { ok: false, line: `Tệp ${to} đã có. Chọn tên khác.` }
    writeFileSync(to, bytes, { mode: 0o600 })
    return { ok: true, line: `Dữ liệu của ${person.name}: ${to}` }
  })
}

/** `sure`: nothing brings it back. */
export function erasePerson(place: Place, name: string, sure: boolean, logger: Logger): Promise<Outcome> {
  return withPerson(place, name, logger, async (store, { commune, person }) => {
    const done = await store.inCommune(commune, async (office) => {
      const desk = await openDesk(office, new Date())
      if (!sure || !isCalled(person, name)) return foretold(await foreseeErasing(desk, person, null))
      return erased(person.name, await eraseNamed(desk, person, { memberId: null, incomingId: null }))
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

function foretold(said: Awaited<ReturnType<typeof foreseeErasing>>): Outcome {
  if ('kind' in said) return LAST_CLERK
  const { name, seat, who, isOnlyChairman, mentions, unitsWithoutMember } = said
  const lines = [
    `Sẽ xóa hẳn ${WHAT_GOES[who] ?? 'tên, tài khoản và lời đã nhắn'} của ${name}; hồ sơ chỉ còn ghi “${seat}”.`,
    ...(mentions > 0 ? [`Trong ${mentions} chỗ người khác nhắc tên, tên cũng được thay như vậy.`] : []),
    ...(isOnlyChairman ? ['Đây là chủ tịch duy nhất của cơ quan ở đây.'] : []),
    ...leftAlone(unitsWithoutMember),
    `Nếu chắc chắn: nhacviec person erase ${quoted(name)} --yes`,
  ]
  return { ok: false, line: lines.join(' ') }
}

function erased(name: string, said: Awaited<ReturnType<typeof eraseNamed>>): Outcome {
  if (said.kind === 'refusal') return LAST_CLERK
  const lines = [
    `Đã xóa dữ liệu của ${name}. Trong hồ sơ chỉ còn ghi “${said.seat}”.`,
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

function withPerson(
  place: Place,
  name: string,
  logger: Logger,
  work: (store: Store, found: { commune: number; person: Person }) => Promise<Outcome>,
): Promise<Outcome> {
  return withStore(place, logger, async (store) => {
    const found: { commune: number; person: Person }[] = []
    for (const { id } of await store.directory.communes()) {
      const person = await store.inCommune(id, async (office) =>
        personNamed({ office, members: await office.members(), units: await office.units() }, name),
      )
      if (person && 'several' in person)
        return { ok: false, line: `Có nhiều người tên ${name}. Đổi tên cho khác nhau rồi chạy lại.` }
      if (person) found.push({ commune: id, person })
    }
    const [only, ...others] = found
    if (!only) return { ok: false, line: `Không có ai tên ${name}. Ghi đủ họ tên như khi văn phòng gõ: cán bộ.` }
    if (others.length > 0)
      return { ok: false, line: `Nhiều cơ quan có người tên ${name}; làm trong tin nhắn của cơ quan đó.` }
    return work(store, only)
  })
}
