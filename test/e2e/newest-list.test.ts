/** A number answers the list that is on the screen, and no question of weeks ago; what has been reported is not asked again. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse, startOwnHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const claims = async () => (await house.work()).claims
  const pick = (code: string) => {
    const line = house
      .last(BINH)
      .split('\n')
      .find((l) => new RegExp(`^\\d+\\. ${code}\\b`).test(l))
    return /^\d+/.exec(line ?? '')?.[0] ?? `no ${code} in: ${house.last(BINH)}`
  }

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('a report settles the earlier words of its kind: a photo without words is asked about alone', async () => {
    await house.say(BINH, BINH, write('đã xong việc ban hành KH rồi nhé'))
    const [asked] = await house.say(BINH, BINH, write('xong rồi ạ'))
    expect(asked?.text).toContain('Q1-1')
    await house.say(BINH, BINH, pick('Q1-1'))
    expect((await claims()).map(({ heard }) => heard)).toEqual([write('xong rồi ạ')])
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q1-1'))
    const [question, ...more] = await house.say(BINH, BINH, '', { files: [fileOf('anh1.jpg', 'photo')] })
    expect(more).toHaveLength(0)
    expect(question?.text).not.toContain(write('ban hành KH'))
    expect(question?.text).toContain('anh1.jpg')
  })

  test('weeks later a number is for the newest list, whatever older question still waits', async () => {
    await house.turnTo('2023-01-04', '09:00')
    await house.turnTo('2023-01-16', '09:00')
    await house.say(BINH, BINH, write('em nộp rồi'))
    await house.turnTo('2023-01-17', '09:00')
    await house.turnTo('2023-02-06', '09:00')
    const before = await house.work()
    const [said] = await house.say(BINH, BINH, '2')
    expect(await house.work()).toEqual(before)
    expect(said?.text).toContain(write('«em nộp rồi»'))
    expect(said?.text, 'what to type').toMatch(/xong (?:Q|V|N)/)
  })

  test('a number never answers a file question of weeks ago either; its name still does', async () => {
    await house.turnTo('2023-02-08', '09:00')
    await house.say(HANH, HANH, '', { files: [fileOf('bieu-mau.pdf', '%PDF bieu mau')] })
    await house.turnTo('2023-02-09', '09:00')
    await house.turnTo('2023-03-06', '09:00')
    const before = await house.work()
    const [said] = await house.say(HANH, HANH, '1')
    expect(await house.work()).toEqual(before)
    const example = /t[ệe]p ([A-Z0-9-]+\w*)/.exec(said?.text.split('ví dụ')[1] ?? '')?.[1]
    expect(example, said?.text).toBeDefined()
    await house.say(HANH, HANH, write(`tệp ${example}`))
    expect((await house.work()).files).toHaveLength(before.files.length + 1)
  })

  test('a second number after the answered list answers nothing older unseen: the older question is put first', async () => {
    await house.turnTo('2023-03-08', '09:00')
    await house.say(HANH, HANH, write('xong Q1-1 và Q1-3 rồi'))
    await house.say(HANH, HANH, write('em vướng kinh phí quá'))
    expect(house.last(HANH)).toMatch(/^1\. /m)
    await house.say(HANH, HANH, '1')
    const before = await claims()
    const [again] = await house.say(HANH, HANH, '1')
    expect(await claims()).toEqual(before)
    expect(again?.text).toContain('Q1-3')
  })
})

test('after other talk a number is for no list that lies above it: the list is put again', async () => {
  const office = await startOwnHouse()
  await office.turnTo('2023-01-05', '09:00')
  await office.say(BINH, BINH, 'xong Q1-1')
  await office.say(BINH, BINH, 'xong Q1-3')
  const [list] = await office.say(BINH, BINH, 'rút')
  expect(list?.text).toMatch(/1\. Q1-1[\s\S]*2\. Q1-3/)
  await office.say(BINH, BINH, 'Q1-2 nộp ở đâu ạ?')
  await office.say(BINH, BINH, 'chưa xong V-1')
  const [again] = await office.say(BINH, BINH, '2')
  expect(again?.text).toBe(list?.text)
  expect(await office.stateOf('Q1-3', 'UBND xã')).toBe('claimed')
  await office.say(BINH, BINH, '2')
  expect(await office.stateOf('Q1-3', 'UBND xã')).toBe('open')
})

describe('presses on a list that has lapsed', () => {
  let house: House

  beforeAll(async () => {
    house = await startHouse()
    await house.turnTo('2023-01-09', '09:00')
  })

  test('take the answer that stands on them, read back once where it says that work is done', async () => {
    await house.say(BINH, BINH, 'em nộp rồi')
    await house.turnTo('2023-01-10', '09:00')
    await house.turnTo('2023-01-27', '09:00')
    const [readBack, ...more] = await house.press(BINH, BINH, '. V-1')
    expect(more).toHaveLength(0)
    expect(readBack?.text).toContain('có đúng không')
    expect(readBack?.text).toContain('V-1')
    expect((await house.work()).claims).toEqual([])
    await house.press(BINH, BINH, 'Đúng')
    expect((await house.work()).claims.map(({ heard }) => heard)).toEqual(['em nộp rồi'])
  })

  test('a file alone goes where the press says', async () => {
    await house.say(HANH, HANH, '', { files: [fileOf('anh2.jpg', 'photo 2')] })
    await house.turnTo('2023-02-20', '09:00')
    await house.press(HANH, HANH, '. Q1-2')
    expect((await house.work()).files).toHaveLength(1)
  })
})

describe('files that wait', () => {
  test('of an earlier day join nothing by themselves; of today they go with the report, once', async () => {
    const house = await startOwnHouse()
    await house.turnTo('2023-01-09', '09:00')
    await house.say(BINH, BINH, '', { files: [fileOf('anh1.jpg', 'photo')] })
    await house.turnTo('2023-01-12', '09:00')
    const [claimed] = await house.say(BINH, BINH, 'xong Q1-1')
    expect(claimed?.text).not.toContain('tệp')
    expect((await house.work()).files).toEqual([])
    await house.say(BINH, BINH, '', { files: [fileOf('anh2.jpg', 'other photo')] })
    await house.say(BINH, BINH, 'xong Q1-2')
    expect((await house.work()).files).toHaveLength(1)
  })
})

describe('what is no report is never put again', () => {
  test.each([
    ['hôm nay tôi có việc gì không?', 'Q1-1'],
    ['hom nay co viec gi ko', 'Q1-1'],
    ['bận lắm, đừng nhắn nữa', 'nhắc'],
    ['con tôi ốm hôm nay xin nghỉ', '05/01/2023'],
    ['em xin nghỉ thai sản 6 tháng', '04/07/2023'],
  ])('%s', async (text, expected) => {
    const house = await startOwnHouse()
    await house.turnTo('2023-01-05', '09:00')
    const [said, ...more] = await house.say(BINH, BINH, text)
    expect(more).toHaveLength(0)
    expect(said?.text).toContain(expected)
    expect(await saidNextMorning(house, 'chưa được ghi nhận')).toEqual([])
  })

  test('"thôi không phải" drops the open question for good', async () => {
    const house = await startOwnHouse()
    await house.turnTo('2023-01-05', '09:00')
    await house.say(BINH, BINH, 'em nộp rồi')
    await house.say(BINH, BINH, 'thôi không phải')
    expect(await saidNextMorning(house, 'em nộp rồi')).toEqual([])
  })
})

test('a file that was refused comes with nothing, and the number has its answer', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-01-05', '09:00')
  const said = await house.say(BINH, BINH, 'em gửi anh chị', { files: [fileOf('hong.pdf', '')] })
  expect(said.map((m) => m.text).join('\n')).not.toContain('Kèm tệp')
  await house.say(BINH, BINH, 'em nộp rồi', { files: [fileOf('hong.pdf', '')] })
  expect(house.last(BINH), 'it is refused in the same message, and kept with nothing').not.toContain('Kèm tệp')
  const [answer] = await house.say(BINH, BINH, '1')
  expect(answer?.text).toContain('Đã ghi nhận')
})

describe('the clerk reports in the name of a unit', () => {
  test('that she names: recorded at once, and asked no more', async () => {
    const house = await startOwnHouse()
    await house.turnTo('2023-01-05', '09:00')
    const [said] = await house.say(CLERK.id, CLERK.id, 'báo xong thay Hội Nông dân V-1')
    expect(said?.text).not.toContain('cho đơn vị nào')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
  })

  test('what the unit has reported itself is not offered to her any more', async () => {
    const house = await startOwnHouse()
    await house.turnTo('2023-01-05', '09:00')
    await house.say(CLERK.id, CLERK.id, 'xong V-1')
    await house.say(BINH, BINH, 'xong V-1')
    const before = house.fromBot(CLERK.id).length
    await house.turnTo('2023-01-06', '08:05')
    const asked = house
      .fromBot(CLERK.id)
      .slice(before)
      .filter((m) => m.text.includes('chưa được ghi nhận'))
    for (const { text } of asked) expect(text).not.toMatch(/^\d+\. Hội Nông dân/m)
  })
})

/** What Bình hears on the morning after 05/01 that holds these words. */
async function saidNextMorning(house: House, words: string): Promise<string[]> {
  const before = house.fromBot(BINH).length
  await house.turnTo('2023-01-06', '08:05')
  const heard = house.fromBot(BINH).slice(before)
  return heard.map((m) => m.text).filter((text) => text.includes(words))
}
