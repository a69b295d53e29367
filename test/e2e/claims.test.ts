/** A claim from the words that make it to the verdict: heard, doubted, confirmed, returned, taken back, said otherwise. */
import { beforeAll, describe, expect, test } from 'vitest'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: Awaited<ReturnType<typeof startHouse>>
  async function standing(code: string): Promise<string[]> {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    return [...new Set(assignments.filter((a) => a.taskId === task?.id).map((a) => a.state))]
  }
  async function edit(person: number, text: string): Promise<void> {
    const said = house.world.messages(person).findLast((m) => m.from === person)
    house.world.edit({ chatId: person, messageId: said?.id ?? 0, text })
    await house.rest()
  }

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test('the clerk sees who says it, of what, and the words', async () => {
    await house.say(BINH, BINH, write('Dạ Q1-3 bên em xong rồi ạ'))
    expect(await standing('Q1-3')).toContain('claimed')
    const review = house.last(CLERK.id)
    for (const part of ['Q1-3', 'Bình', write('bên em xong rồi ạ')]) expect(review).toContain(part)
  })

  test('of a task of several units the clerk sees on one line who has not reported and who is stuck', async () => {
    await house.say(HANH, HANH, write('V-1 đang vướng vì chưa họp được ban chấp hành'))
    await house.say(BINH, BINH, write('xong V-1'))
    expect(house.last(CLERK.id)).toContain(
      'Còn chờ: Hội Cựu chiến binh, Đoàn Thanh niên, Ủy ban MTTQ xã; đang vướng: Hội Liên hiệp Phụ nữ.',
    )
    await house.say(BINH, BINH, write('rút V-1'))
    await house.say(BINH, BINH, write('xong Q1-2'))
    expect(house.last(CLERK.id)).toContain('một đơn vị xong là đủ: đồng chí xác nhận là xong cả việc')
    await house.say(BINH, BINH, write('rút Q1-2'))
    await house.say(BINH, BINH, write('xong Q2-6'))
    expect(house.last(CLERK.id), 'of one unit there is nothing to add').not.toMatch(/Còn chờ/)
    await house.say(BINH, BINH, write('rút Q2-6'))
  })

  test('returned for a usual reason, and the work is open again', async () => {
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-3'))
    await manner.choose(house, CLERK.id, CLERK.id, 'Chưa đầy đủ', '2')
    expect(await standing('Q1-3')).toEqual(['open'])
    expect(house.last(BINH).toLowerCase()).toContain('chưa đầy đủ')
  })

  test('returned with a reason of the clerk, word for word', async () => {
    await house.say(BINH, BINH, write('Q1-3 đã nộp ạ'))
    await house.say(CLERK.id, CLERK.id, write('trả lại Q1-3 sai mẫu số 2'))
    expect(await standing('Q1-3')).toEqual(['open'])
    expect(house.last(BINH)).toContain(write('sai mẫu số 2'))
  })

  test('the own claim is taken back at any time before it is confirmed', async () => {
    await house.say(BINH, BINH, write('Q1-3 nộp rồi nhé'))
    await manner.choose(house, BINH, BINH, 'Rút lại', 'rút Q1-3')
    expect(await standing('Q1-3')).toEqual(['open'])
    await house.say(BINH, BINH, write('rút Q1-3'))
    expect(await standing('Q1-3'), 'twice changes nothing').toEqual(['open'])
  })

  test('"chưa xong" after "xong" is the newer word', async () => {
    await house.say(BINH, BINH, write('Q1-3 xong rồi ạ'))
    const [said] = await house.say(BINH, BINH, write('Q1-3 tưởng xong rồi mà còn thiếu phụ lục, mới được 3/12 thôn'))
    expect(await standing('Q1-3')).toEqual(['open'])
    expect(said?.text, 'how far it is').toContain('3/12')
  })

  test('an edited message changes its claim, both ways, and says so', async () => {
    await house.say(BINH, BINH, write('Q1-3 xong rồi ạ'))
    await edit(BINH, write('Q1-3 chưa xong ạ'))
    expect(await standing('Q1-3')).toEqual(['open'])
    expect(house.last(BINH)).toContain('Q1-3')
    await edit(BINH, write('Q1-3 xong rồi thật ạ'))
    expect(await standing('Q1-3')).toContain('claimed')
  })

  test('confirmed: the unit is told, and nothing said later opens it again', async () => {
    await house.say(CLERK.id, CLERK.id, write('xác nhận Q1-3'))
    expect(await standing('Q1-3')).toContain('confirmed')
    expect(house.last(BINH)).toContain('Q1-3')
    await house.say(BINH, BINH, write('Q1-3 chưa xong'))
    await house.say(BINH, BINH, write('rút Q1-3'))
    expect(await standing('Q1-3')).toContain('confirmed')
  })

  test('a doubt is asked about with three choices, and the choice counts with the words that were doubted', async () => {
    const [question] = await house.say(HANH, HANH, write('Q1-2 chắc là xong rồi'))
    expect(question?.text).toContain(write('chắc là xong rồi'))
    expect(await standing('Q1-2')).toEqual(['open'])
    await manner.choose(house, HANH, HANH, 'Đã xong', '1')
    expect(await standing('Q1-2')).toContain('claimed')
    expect(house.last(CLERK.id)).toContain(write('chắc là xong rồi'))
    await house.say(HANH, HANH, write('rút Q1-2'))
  })

  test('a doubt that is answered "not yet" leaves the work open', async () => {
    await house.say(HANH, HANH, write('Q1-2 cơ bản hoàn thành'))
    await manner.choose(house, HANH, HANH, 'Chưa xong', '2')
    expect(await standing('Q1-2')).toEqual(['open'])
  })

  test.each([
    'Q1-2 gần xong rồi ạ',
    'Q1-2 xong đâu mà xong',
    'Q1-2 mai xong nhé chị',
    'Q1-2 xong chưa mọi người?',
    'Q1-2 hổng xong kịp rồi',
    'Q1-2 xong hết rồi trừ thôn 7',
    'Q1-2 chờ huyện ký xong mới làm được',
    'Q1-2 nếu kịp thì chiều xong',
    'Q1-2 chị Hoa bảo xong rồi',
    'Đề nghị các đơn vị hoàn thành Q1-2 trước ngày 30/01',
    'Q1-2 mới xong một nửa',
    'Q1-2 nghe nói xong rồi',
  ])('"%s" closes nothing', async (text) => {
    await house.say(HANH, HANH, write(text))
    expect(await standing('Q1-2')).toEqual(['open'])
  })
})
