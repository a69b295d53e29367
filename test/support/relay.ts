/** A line to the database that can fall silent: both ends stay open, and nothing comes through. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { atEnd } from './at-end.js'

export interface Relay {
  /** The same database, by the line. */
  url: string
  fallSilent(): void
}

export async function relayTo(databaseUrl: string): Promise<Relay> {
  const asked = new URL(databaseUrl)
  const folder = asked.searchParams.get('host') ?? ''
  const lines = new Set<Socket>()
  let isSilent = false
  const server = createServer((from) => {
    const to = connect(path.join(folder, '.s.PGSQL.5432'))
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      lines.add(one)
      one.on('data', (bytes) => void (isSilent || other.write(bytes)))
      one.on('error', () => {}) // 'close' follows
      one.on('close', () => void (isSilent || other.destroy()))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(() => {
    for (const line of lines) line.destroy()
    server.close()
  })
  asked.searchParams.delete('host')
  asked.hostname = '127.0.0.1'
  asked.port = String((server.address() as AddressInfo).port)
  return {
    url: asked.href,
    fallSilent() {
      isSilent = true
    },
  }
}
