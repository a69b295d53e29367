/** A file that Telegram hands to no bot (over 20 MB): answered at once with a page, and handed in there whole over a bad line (R23). */
import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { HANH, startStory } from '../support/rehearsal.js'
import { linkIn } from '../support/zalo-house.js'

const PIECE = 2 * 1_048_576
const big = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(25 * 1_048_576)])
const story = await startStory()

const FACTS = { name: 'Báo cáo có ảnh.pdf', mime: 'application/pdf', size: String(big.length) }
const address = (link: string, offset: number) =>
  `${link}/files/00000000000000aa?${new URLSearchParams({ ...FACTS, offset: String(offset) })}`

/** One piece, whole; answers with how much is there. */
async function put(link: string, offset: number): Promise<number> {
  const body = big.subarray(offset, offset + PIECE)
  const response = await fetch(address(link, offset), { method: 'PUT', body })
  expect(response.ok).toBe(true)
  return ((await response.json()) as { received: number }).received
}

/** Half a piece leaves, then the line is cut. */
function cutOff(link: string, offset: number): Promise<void> {
  return new Promise((resolve) => {
    const call = request(address(link, offset), { method: 'PUT', headers: { 'content-length': PIECE } })
    call.on('error', () => resolve())
    call.write(big.subarray(offset, offset + PIECE / 2), () => call.destroy(new Error('the line is cut')))
  })
}

test('25 MB: the claim stands, the page is offered at once, and the bytes arrive whole over a broken line', async () => {
  await story.say(101, 101, 'vẫn kích hoạt')
  await story.turnTo('2023-01-03')
  const file = { name: FACTS.name, mime: FACTS.mime, bytes: new Uint8Array(big) }
  const said = await story.say(HANH, HANH, 'Em nộp kế hoạch V-1 xong rồi ạ', { files: [file] })
  const offer = said.find((m) => m.text.includes('/upload/'))
  expect(offer?.text).toContain('lớn hơn 20 MB')
  const link = linkIn(offer?.text ?? '')

  expect(await put(link, 0)).toBe(PIECE)
  await cutOff(link, PIECE)
  const known = (await (await fetch(`${link}/files`)).json()) as { files: { received: number }[] }
  expect(
    known.files.map((part) => part.received),
    'half a piece is none',
  ).toEqual([PIECE])
  for (let here = PIECE; here < big.length; ) {
    // The answer was lost: the same piece comes once more.
    if (here === 3 * PIECE) await put(link, here - PIECE)
    here = await put(link, here)
  }
  expect((await fetch(`${link}/done`, { method: 'POST' })).status).toBe(200)
  await story.rest()

  const [commune] = await story.app.store.directory.communes()
  const kept = await story.app.store.inCommune(commune?.id ?? 0, async (office) => {
    const [work] = await office.works('active')
    return office.evidenceOf(work?.assignments.map((a) => a.id) ?? [])
  })
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({
    name: FACTS.name,
    size: big.length,
    sha256: createHash('sha256').update(big).digest('hex'),
  })
  expect(story.last(HANH)).toContain('V-1')
}, 120_000)
