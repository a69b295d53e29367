/** The group stays as quiet where people type: one line for many, signs under plain words, questions that a reply answers. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const typed = MANNERS.filter(({ buttons }) => !buttons)

describe.each(typed)('$name', ({ write }) => {
  let house: House
  const inGroup = () => house.fromBot(GROUP)
  const claims = async () => (await house.work()).claims.length
  const postOf = (code: string) => inGroup().find((m) => m.text.includes(code))?.id ?? 0
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(false)
    await house.turnTo('2023-01-03')
  })

  test('who names the task gets a sign under the words, and no message', async () => {
    const before = inGroup().length
    await house.say(HANH, GROUP, write('@NhacViecBot em làm xong Q1-1 rồi ạ'))
    expect(await claims()).toBe(1)
    expect(inGroup()).toHaveLength(before)
    expect(house.world.messages(GROUP).findLast((m) => m.from === HANH)?.reactions).toEqual(['✍'])
  })

  test('many who answer questions of the bot by a number within minutes share one line, which is rewritten', async () => {
    const asked: { person: number; id: number; number: string }[] = []
    for (const [person, code] of [
      [HANH, 'Q1-3'],
      [BINH, 'Q1-4'],
    ] as const) {
      const [which] = await house.say(person, GROUP, write('xong rồi ạ'), { replyTo: postOf('Q1-3') })
      expect(which?.text).toContain('trả lời tin này bằng số')
      asked.push({
        person,
        id: which?.id ?? 0,
        number: new RegExp(`(\\d+)\\. ${code}`).exec(which?.text ?? '')?.[1] ?? '',
      })
    }
    const before = inGroup().length
    for (const { person, id, number } of asked) await house.say(person, GROUP, number, { replyTo: id })
    expect(await claims()).toBe(3)
    const lines = inGroup().slice(before)
    expect(lines).toHaveLength(1)
    for (const code of ['Q1-3', 'Q1-4']) expect(lines[0]?.text).toContain(code)
    expect(lines[0]?.editedAt).not.toBeNull()
  })

  test('a claim of the line is taken back by its word; later answers get a new line', async () => {
    await house.say(BINH, GROUP, write('@NhacViecBot rút Q1-4'))
    expect(await claims()).toBe(2)
    await house.turnTo('2023-01-03', '09:30')
    const before = inGroup().length
    const [which] = await house.say(BINH, GROUP, write('xong rồi ạ'), { replyTo: postOf('Q1-3') })
    await house.say(BINH, GROUP, /(\d+)\. Q1-4/.exec(which?.text ?? '')?.[1] ?? '', { replyTo: which?.id ?? 0 })
    expect(inGroup(), 'the question, and a line of its own').toHaveLength(before + 2)
    expect(house.last(GROUP)).toContain('Q1-4')
  })

  test("a rule's no and a doubt go to the one person, in private", async () => {
    const [group, binh] = [inGroup().length, house.fromBot(BINH).length]
    await house.say(BINH, GROUP, write('@NhacViecBot xong Q4-12'))
    expect(house.last(BINH)).toContain('Q4-12')
    await house.say(BINH, GROUP, write('@NhacViecBot Q1-2 hình như nộp rồi ạ'))
    expect(house.fromBot(BINH)).toHaveLength(binh + 2)
    expect(inGroup()).toHaveLength(group)
    await house.say(BINH, BINH, '3')
    expect(house.last(CLERK.id)).not.toContain('Q1-2')
  })
})
