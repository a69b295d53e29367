/** In a private chat nobody is left without an answer: not before a photo is filed, not after it, not where the same is doubtful twice. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { ZaloManners } from '../../src/rehearsal/world.js'
import type { ZaloHouse } from '../support/zalo-house.js'
import { HANH, handIn, LAN, linkIn, planFile, startZaloHouse } from '../support/zalo-house.js'

const photo = (name: string) => ({ name, mime: 'image/jpeg', bytes: new TextEncoder().encode(`ÿØÿ${name}`) })
/** No platform says when an album is whole: this much later it is. */
const ALBUM_MS = 7_000

const SHAPES: Partial<ZaloManners>[] = [
  { body: 'bare', photoField: 'photo_url' },
  { body: 'wrapped', photoField: 'photo' },
]

describe.each(SHAPES)('$body, $photoField', (manners) => {
  let house: ZaloHouse
  const says = async (text: string) => (await house.say(HANH, HANH, text)).map((m) => m.text).join('\n')
  const later = async (ms: number) => {
    await house.turnBy(ms)
    await house.rest()
  }

  beforeAll(async () => {
    house = await startZaloHouse({ group: false, manners })
    const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
    await handIn(linkIn(page?.text ?? ''), [planFile()])
    await house.rest()
    await house.say(LAN, LAN, 'vẫn kích hoạt')
    await house.turnTo('2023-01-03', '09:00')
  })

  test('what is doubtful twice is asked twice, about the newer words; the answer to it counts', async () => {
    expect(await says('Q1-3 hình như xong rồi')).toContain('Q1-3 đã xong hay chưa')
    const again = await says('chac la Q1-3 nop roi do chi')
    expect(again).toContain('«chac la Q1-3 nop roi do chi»')
    expect(again).toContain('Q1-3 đã xong hay chưa')
    expect(await says('2')).toContain('chưa xong Q1-3')
  })

  test('a photo, words while its album may still grow, words after it: each is answered', async () => {
    await says('Q1-2 hình như xong rồi')
    const before = house.fromBot(HANH).length
    await house.say(HANH, HANH, '', { files: [photo('a.jpg'), photo('b.jpg')] })
    expect(await says('Q1-2 hình như nộp rồi đó chị')).toContain('Q1-2')
    await later(ALBUM_MS)
    expect(house.fromBot(HANH).length).toBeGreaterThan(before + 1)
    expect(await says('hình Q1-2 chắc là xong rồi nghe')).toContain('Q1-2')
    expect(await says('1')).toContain('báo xong Q1-2')
  })

  test('of a task that is reported already, with a photo first and without', async () => {
    expect(await says('Q1-2 hình như xong rồi nha')).not.toBe('')
    await house.say(HANH, HANH, '', { files: [photo('c.jpg')] })
    await later(ALBUM_MS)
    expect(await says('Q1-2 chắc xong rồi nha')).not.toBe('')
    expect(await says('xong Q1-2')).not.toBe('')
  })

  test('words that only point at a picture do not take the place of the report that is asked about', async () => {
    expect(await says('Q1-4 hình như xong rồi')).toContain('«Q1-4 hình như xong rồi»')
    expect(await says('hình Q1-4 đó chị')).not.toBe('')
  })
})
