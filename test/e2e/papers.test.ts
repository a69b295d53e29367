/** Files that the office asks for in the chat: made from the state, sent as pictures and documents, by word and by button. */
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { WorldMessage } from '../../src/rehearsal/world.js'
import type { House } from '../support/house.js'
import { CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

/** The one file that the bot sent with this message. */
function fileOf(house: House, message: WorldMessage | undefined) {
  const [file] = message?.files ?? []
  const kept = file ? house.world.file(file.fileId) : undefined
  if (!message || !kept) throw new Error(`no file with: ${message?.text ?? 'nothing'}`)
  return { ...kept, text: message.text }
}

test('the picture comes by word, by command and by the button under the status, and says what the status says', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-06')
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')

  const [bySlash] = await house.say(CHAIRMAN, CHAIRMAN, '/anh')
  const picture = fileOf(house, bySlash)
  expect(picture.mime).toBe('image/png')
  expect(PNG.sync.read(Buffer.from(picture.bytes)).width).toBe(1080)
  expect(picture.text).toContain('xong 1/13 nhiệm vụ')
  expect(picture.text).toContain('1 nhiệm vụ quá hạn')

  const [byWord] = await house.say(CHAIRMAN, CHAIRMAN, 'xem ảnh ạ')
  expect(Buffer.from(fileOf(house, byWord).bytes).equals(Buffer.from(picture.bytes))).toBe(true)
  const [status] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(status?.text).toContain('xong 1/13')
  const [byButton] = await house.press(CHAIRMAN, CHAIRMAN, 'Ảnh tiến độ')
  expect(fileOf(house, byButton).name).toBe('tien-do-2023-02-06.png')
  const inGroup = await house.say(HANH, GROUP, '@NhacViecBot ảnh tiến độ')
  expect(inGroup).toHaveLength(1)
  expect(fileOf(house, inGroup[0]).mime).toBe('image/png')

  // Its words under a file hand the file in; they ask for none.
  await house.say(HANH, HANH, 'ảnh', { files: [{ name: 'hop.jpg', mime: 'image/jpeg', bytes: Buffer.from('x') }] })
  expect(house.fromBot(HANH).at(-1)?.files).toEqual([])
  const sent = (await house.ledger()).filter((d) => d.kind === 'paper')
  expect(sent.map((d) => d.state)).toEqual(['sent', 'sent', 'sent', 'sent'])
})

test('a file that did not go through goes again and comes once', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-06')
  house.world.fail({ method: 'sendPhoto', answer: { status: 502, description: 'Bad Gateway' } })
  expect(await house.say(CHAIRMAN, CHAIRMAN, '/anh')).toEqual([])
  await house.turnTo('2023-02-06', '08:10')
  await house.rest()
  const pictures = house.fromBot(CHAIRMAN).filter((m) => m.files.length > 0)
  expect(pictures).toHaveLength(1)
})
