/** The group is not flooded: signs, one line, and what concerns one person goes to that person. */
import { beforeAll, describe, expect, test } from 'vitest'
import { BINH, buttonIn, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse()
const { world } = house
const inGroup = () => house.fromBot(GROUP)
const said = (person: number) => world.messages(GROUP).findLast((m) => m.from === person)
async function claims() {
  return (await house.work()).claims.length
}

beforeAll(async () => {
  await house.turnTo('2023-01-03')
})

test('who names the task gets a sign under the words, and no answer', async () => {
  const before = inGroup().length
  await house.say(HANH, GROUP, '@NhacViecBot em làm xong Q1-1 rồi ạ')
  expect(await claims()).toBe(1)
  expect(inGroup()).toHaveLength(before)
  expect(said(HANH)?.reactions).toEqual(['✍'])
  expect(house.last(CLERK.id)).toContain('em làm xong Q1-1 rồi ạ')
})

test('a chat that allows no signs gets the words instead', async () => {
  world.fail({
    method: 'setMessageReaction',
    answer: { status: 400, description: 'Bad Request: REACTION_INVALID' },
  })
  const [answer] = await house.say(BINH, GROUP, '@NhacViecBot chưa xong Q1-2')
  expect(answer?.text).toContain('Q1-2')
})

test('many who press within minutes share one line, which is rewritten', async () => {
  const before = inGroup().length
  const post = buttonIn(world, GROUP, 'Q1-3')
  await house.press(HANH, GROUP, 'Q1-3 Xong')
  await house.press(BINH, GROUP, 'Q1-4 Xong')
  world.press({ from: HANH, chatId: GROUP, ...buttonIn(world, GROUP, 'Q1-2') })
  await house.rest()
  const lines = inGroup().slice(before)
  expect(lines).toHaveLength(1)
  for (const code of ['Q1-3', 'Q1-4', 'Q1-2']) expect(lines[0]?.text).toContain(code)
  expect(lines[0]?.editedAt).not.toBeNull()
  expect(await claims()).toBe(4)
  expect(post.messageId).not.toBe(lines[0]?.id)
  // A reply to the line finds the tasks on it.
  const answers = { replyTo: lines[0]?.id ?? 0 }
  await house.say(BINH, GROUP, 'chưa xong ạ', answers)
  expect(await claims()).toBe(4)
})

test('the claims of the line can be taken back under it', async () => {
  await house.press(BINH, GROUP, 'Rút lại Q1-4')
  expect(await claims()).toBe(3)
})

test('later answers get a new line', async () => {
  await house.turnTo('2023-01-03', '09:30')
  const before = inGroup().length
  await house.press(BINH, GROUP, 'Q1-4 Xong')
  expect(inGroup()).toHaveLength(before + 1)
})

test('a line that is lost on the way grows; nothing is doubled', async () => {
  await house.turnTo('2023-01-03', '10:30')
  await house.say(BINH, BINH, 'rút Q1-4')
  const before = inGroup().length
  world.fail({
    method: 'sendMessage',
    chatId: GROUP,
    answer: { status: 429, description: 'Too Many Requests: retry after 30', parameters: { retry_after: 30 } },
  })
  await house.press(BINH, GROUP, 'Q1-4 Xong')
  await house.say(HANH, HANH, 'rút Q1-3')
  await house.press(HANH, GROUP, 'Q1-3 Xong')
  expect(inGroup()).toHaveLength(before)
  await house.turnTo('2023-01-03', '10:35')
  expect(inGroup()).toHaveLength(before + 1)
  expect(house.last(GROUP)).toMatch(/Q1-4[\s\S]*Q1-3/)
})

test('a shared line that has vanished is posted anew, with all that stood on it', async () => {
  await house.turnTo('2023-01-03', '11:30')
  for (const [who, code] of [
    [BINH, 'Q1-4'],
    [HANH, 'Q1-3'],
  ] as const)
    await house.say(who, who, `rút ${code}`)
  await house.press(BINH, GROUP, 'Q1-4 Xong')
  const before = inGroup().length
  world.fail({
    method: 'editMessageText',
    chatId: GROUP,
    answer: { status: 400, description: 'Bad Request: message to edit not found' },
  })
  await house.press(HANH, GROUP, 'Q1-3 Xong')
  expect(inGroup()).toHaveLength(before + 1)
  expect(house.last(GROUP)).toMatch(/Q1-4[\s\S]*Q1-3/)
  // From now on the new one grows.
  await house.say(BINH, BINH, 'rút Q1-4')
  await house.press(BINH, GROUP, 'Q1-4 Xong')
  expect(inGroup()).toHaveLength(before + 1)
})

describe('what concerns one person', () => {
  test("a rule's no is told to the writer in private", async () => {
    const before = inGroup().length
    await house.say(CHAIRMAN, GROUP, '@NhacViecBot xong Q1-3')
    expect(inGroup()).toHaveLength(before)
    expect(house.last(CHAIRMAN)).toContain('Q1-3')
  })

  test('a doubt is asked in private, once; silence changes nothing', async () => {
    const before = await house.work()
    const [group, own] = [inGroup().length, house.fromBot(HANH).length]
    await house.say(HANH, GROUP, '@NhacViecBot Q1-2 hình như nộp rồi ạ')
    await house.say(HANH, GROUP, '@NhacViecBot Q1-2 chắc là xong rồi')
    expect(inGroup()).toHaveLength(group)
    const asked = house.fromBot(HANH).slice(own)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.buttons.flat()).toHaveLength(3)
    expect((await house.work()).assignments).toEqual(before.assignments)
    await house.press(HANH, HANH, 'Tôi không báo việc này')
    expect((await house.work()).assignments).toEqual(before.assignments)
  })
})
