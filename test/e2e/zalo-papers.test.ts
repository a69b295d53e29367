/** Papers on Zalo: the picture stands in the chat, fetched by Zalo from a signed address; documents are signed links. */
import { strFromU8, unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { beforeAll, expect, test } from 'vitest'
import { HANH, handIn, LAN, linkIn, planFile, SON, startZaloHouse } from '../support/zalo-house.js'

const house = await startZaloHouse({ group: false })

beforeAll(async () => {
  const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
  await handIn(linkIn(page?.text ?? ''), [planFile()])
  await house.rest()
  await house.say(LAN, LAN, 'vẫn kích hoạt')
  await house.turnTo('2023-02-06')
})

const photosSent = () => house.zalo.calls().filter((c) => c.method === 'sendPhoto')

test('the picture stands in the chat with its words; its address may be fetched again', async () => {
  const [said] = await house.say(SON, SON, 'ảnh tiến độ')
  const [file] = said?.files ?? []
  const kept = house.zalo.file(file?.fileId ?? '')
  expect(kept?.mime).toBe('image/png')
  expect(PNG.sync.read(Buffer.from(kept?.bytes ?? [])).width).toBe(1080)
  expect(said?.text).toContain('xong 0/13')
  expect(said?.text, 'the picture is there: no link is needed').not.toContain('http')
  const address = String(photosSent().at(-1)?.params.photo)
  const again = await fetch(address)
  expect(again.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await again.arrayBuffer()).equals(Buffer.from(kept?.bytes ?? []))).toBe(true)
})

test('where Zalo refuses the address, the words come with the link', async () => {
  house.zalo.behave({ picturesTaken: false })
  const said = await house.say(SON, SON, 'ảnh tiến độ')
  house.zalo.behave({ picturesTaken: true })
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toContain('xong 0/13')
  expect((await fetch(linkIn(said[0]?.text ?? ''))).headers.get('content-type')).toBe('image/png')
})

test('a picture that could not be sent now goes later, once', async () => {
  const before = house.fromBot(SON).length
  house.zalo.fail({ method: 'sendPhoto', answer: { page: 502 } })
  await house.say(SON, SON, 'ảnh tiến độ')
  expect(house.fromBot(SON)).toHaveLength(before)
  await house.turnTo('2023-02-06', '09:00')
  expect(house.fromBot(SON).filter((m) => m.files.length > 0)).toHaveLength(2)
})

test.each([
  ['báo cáo quý I', 'word/document.xml'],
  ['sổ theo dõi', 'xl/workbook.xml'],
])('"%s" is a link that opens the document, more than once', async (words, part) => {
  const [said] = await house.say(SON, SON, words)
  const link = linkIn(said?.text ?? '')
  for (const _ of [1, 2]) {
    const response = await fetch(link)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const entries = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(strFromU8(entries[part] ?? new Uint8Array())).toContain('<')
  }
})

test('a link that was changed opens nothing, and an official gets none of the reports', async () => {
  const [said] = await house.say(SON, SON, 'báo cáo quý I')
  expect((await fetch(`${linkIn(said?.text ?? '')}x`)).status).toBe(404)
  expect((await house.say(HANH, HANH, 'báo cáo quý I')).map((m) => m.text).join()).not.toContain('http')
})
