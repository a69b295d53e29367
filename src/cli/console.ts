/** `nhacviec console`: the rehearsal's office, with one of its people at this terminal; everybody else is on the rehearsal's page. */
import type { Readable, Writable } from 'node:stream'
import { PassThrough } from 'node:stream'
import type { Logger } from '../application/ports.js'
import type { Config } from '../config.js'
import { fold } from '../domain/vietnamese.js'
import { consolePlatform } from '../platforms/console/console.js'
import type { Colleague } from './rehearsal-office.js'
import { nameOf, PEOPLE } from './rehearsal-office.js'
import { openRehearsal } from './rehearse.js'
import type { Running } from './start.js'

/** Whoever is called so, the clerk where nobody was named; undefined where nobody of the office is. */
export function colleagueNamed(name: string): Colleague | undefined {
  return PEOPLE.find((person) => fold(nameOf(person)).endsWith(fold(name)))
}

export async function startConsole(
  config: Config,
  colleague: Colleague,
  parts: { input: Readable; output: Writable; logger: Logger; onLost(): void },
): Promise<Running> {
  const { input, output, logger, onLost } = parts
  // What is typed before the plan has been read waits for it.
  const typed = new PassThrough()
  const person = { externalId: String(colleague.id), name: nameOf(colleague) }
  const rehearsal = await openRehearsal(config, {
    logger,
    more: {
      adapters: [consolePlatform({ input: typed, output, person })],
      async settle(store, communeId) {
        await store.inCommune(communeId, async (office) => {
          const member = (await office.members()).find((m) => m.name === person.name)
          if (!member) throw new Error(`${person.name} is not of this office`)
          const account = { externalId: person.externalId, displayName: person.name, username: null }
          await office.saveAccount(member.id, { platform: 'console', ...account, privateChat: person.externalId })
          await office.updateMember(member.id, { prefers: 'console' })
        })
      },
    },
    onLost,
  })
  input.pipe(typed)
  return {
    greeting: Promise.resolve(
      `Diễn tập với vai ${person.name} (${colleague.post}). Mỗi dòng là một tin nhắn; gõ “trợ giúp” để xem các câu bot hiểu.\nMọi người khác ở trang ${rehearsal.url}. Dừng lại: Ctrl+C.\n`,
    ),
    async stop() {
      input.unpipe(typed)
      await rehearsal.stop()
    },
  }
}
