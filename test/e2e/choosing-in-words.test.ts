/** A numbered list of the bot is answered as people answer one: by place, by name, several at once; nothing else is taken for an answer. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })
  const claimed = async () => {
    const { tasks, assignments } = await house.work()
    const of = assignments.filter((a) => a.state === 'claimed').map((a) => a.taskId)
    return tasks.filter((t) => of.includes(t.id)).map((t) => t.code)
  }
  /** The codes in the order of the list. */
  const codesIn = (text: string | undefined) => [...(text ?? '').matchAll(/^\d+\. (\S+)/gm)].map(([, code]) => code)

  test('which task? "cái thứ hai", then the words of a title; a sentence about something else chooses nothing', async () => {
    const [list] = await house.say(HANH, HANH, write('em xong rồi ạ'))
    const codes = codesIn(list?.text)
    expect(codes.length).toBeGreaterThan(2)
    await house.say(HANH, HANH, write('chiều thứ hai cơ quan họp nhé'))
    expect(await claimed()).toEqual([])
    await house.say(HANH, HANH, write('cái thứ hai ạ'))
    expect(await claimed()).toEqual([codes[1]])
    await house.say(HANH, HANH, write('em xong rồi ạ'))
    await house.say(HANH, HANH, write('việc cuối cùng nha chị'))
    expect(await claimed()).toHaveLength(2)
  })

  test('several lines are read back before they count', async () => {
    const [list] = await house.say(HANH, HANH, write('em xong rồi ạ'))
    const codes = codesIn(list?.text)
    const [readBack] = await house.say(HANH, HANH, write('1 và 3'))
    expect(readBack?.text).toContain(codes[0])
    expect(readBack?.text).toContain(codes[2])
    expect(readBack?.text).not.toContain(codes[1])
    expect(await claimed()).toEqual([])
    await house.say(HANH, HANH, write('đúng rồi ạ'))
    expect((await claimed()).sort()).toEqual([codes[0], codes[2]].sort())
  })

  test('"không cái nào" leaves everything as it is; "số 99" is told so', async () => {
    const before = await house.work()
    await house.say(HANH, HANH, write('em xong rồi ạ'))
    const [refused] = await house.say(HANH, HANH, write('số 99'))
    expect(refused?.text).toContain('chỉ có các số từ 1 đến')
    await house.say(HANH, HANH, write('không cái nào'))
    await house.say(HANH, HANH, write('số 1'))
    expect(await house.work()).toEqual(before)
  })

  test("which unit's claim? by the unit's name; both at once are read back", async () => {
    await house.say(HANH, HANH, write('V-1 xong rồi ạ'))
    await house.say(BINH, BINH, write('V-1 xong rồi ạ'))
    const [which] = await house.say(CLERK.id, CLERK.id, write('xác nhận V-1'))
    expect(which?.text).toContain('2. V-1')
    const [asked] = await house.say(CLERK.id, CLERK.id, write('cả hai'))
    expect(asked?.text).toContain('Hội Nông dân')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
    await manner.choose(house, CLERK.id, CLERK.id, 'Để sau', 'không')
    await house.say(CLERK.id, CLERK.id, write('xác nhận V-1'))
    await house.say(CLERK.id, CLERK.id, write('Hội Nông dân nhé'))
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('confirmed')
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('claimed')
  })

  test('done or not? "số 1"; in the group only what replies to the question', async () => {
    await house.say(BINH, BINH, write('hình như Q1-3 xong rồi'))
    await house.say(BINH, BINH, write('cái đầu tiên ạ'))
    expect(await claimed()).toEqual(['Q1-3'])
    const [which] = await house.say(BINH, GROUP, write('@NhacViecBot em xong rồi ạ'))
    await house.say(BINH, GROUP, write('cái đầu tiên thì khó quá'))
    await house.say(BINH, GROUP, write('cái đầu tiên'))
    expect(await claimed()).toEqual(['Q1-3'])
    await house.say(BINH, GROUP, write('cái đầu tiên'), { replyTo: which?.id ?? 0 })
    expect(await claimed()).toHaveLength(2)
  })

  test('"đâu có", "mốt nha", "số 1 hả", "không phải hội phụ nữ" choose no line', async () => {
    const nothing = ['đâu có', 'đâu ạ', 'mốt nha', 'chốt nhé', 'số 1 hả', 'dạ chị ba', 'đừng', 'Q1-3 hả']
    await house.say(HANH, HANH, write('em xong rồi ạ'))
    for (const text of nothing.slice(0, 5)) await house.say(HANH, HANH, write(text))
    const [list] = await house.say(HANH, GROUP, write('@NhacViecBot em xong rồi ạ'))
    await house.say(HANH, GROUP, write('đâu có'), { replyTo: list?.id ?? 0 })
    await house.say(BINH, BINH, write('hình như Q1-3 xong rồi'))
    for (const text of nothing) await house.say(BINH, BINH, write(text))
    expect(await claimed()).toEqual([])
    await house.say(HANH, HANH, write('V-1 xong rồi ạ'))
    await house.say(BINH, BINH, write('V-1 xong rồi ạ'))
    await house.say(CLERK.id, CLERK.id, write('xác nhận V-1'))
    for (const text of ['không phải hội phụ nữ', 'hội phụ nữ ơi', 'ngoài hội phụ nữ ạ', 'đâu có'])
      await house.say(CLERK.id, CLERK.id, write(text))
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('claimed')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
  })

  test('for which unit has the clerk heard it? several at once are not written down', async () => {
    const before = (await house.work()).assignments
    await house.say(CLERK.id, CLERK.id, write('V-1 xong rồi'))
    await house.say(CLERK.id, CLERK.id, write('hết luôn'))
    await house.say(CLERK.id, CLERK.id, write('1 và 2'))
    expect((await house.work()).assignments).toEqual(before)
    await house.say(CLERK.id, CLERK.id, write('Hội Nông dân nhé'))
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
  })

  test('a usual reason by its place', async () => {
    await house.say(HANH, HANH, write('Q1-4 xong rồi ạ'))
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-4'))
    await house.say(CLERK.id, CLERK.id, write('số 2 nhé'))
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT')).toBe('open')
    expect(house.last(HANH)).not.toContain('«')
  })
})
