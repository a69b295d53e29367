/** A platform of a hundred lines passes the suite that Telegram and Zalo pass: the port asks for no more than it needs. */
import { PassThrough, Writable } from 'node:stream'
import { consolePlatform } from '../../src/platforms/console/console.js'
import { platformContract } from './contract.js'

const person = { externalId: 'lan', name: 'Hoàng Thị Lan' }

platformContract('The console', () => {
  const input = new PassThrough()
  const printed: string[] = []
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      printed.push(text.replace(/\n\n$/, ''))
      done()
    },
  })
  return Promise.resolve({
    adapter: () => consolePlatform({ input, output, person }),
    chat: { platform: 'console', externalId: person.externalId, topic: null },
    person,
    keepsUnheard: false,
    write: (text) => void input.write(`${text}\n`),
    sendFile: () => {},
    received: () => printed,
    failNextSend: () => false,
    close: () => Promise.resolve(),
  })
})
