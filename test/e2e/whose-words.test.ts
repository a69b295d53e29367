/** Words that come while the bot waits for an answer: they go to the task that they name, else to the newest question, else to none. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  async function wishes(): Promise<{ code: string | undefined; to: string; reason: string }[]> {
    const { tasks, assignments, extensions } = await house.work()
    return extensions.map(({ assignmentId, to, reason }) => {
      const share = assignments.find((a) => a.id === assignmentId)
      return { code: tasks.find((t) => t.id === share?.taskId)?.code, to, reason }
    })
  }

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test('a sentence that names another task is not the answer to an open question', async () => {
    const [asked] = await house.say(HANH, HANH, write('xin gia hạn V-1'))
    expect(asked?.text).toContain('đến ngày nào')
    const [said] = await house.say(HANH, HANH, write('Q1-1 lùi hạn tới cuối tháng 4'))
    expect(said?.text).toContain('gia hạn Q1-1')
    expect((await wishes()).map(({ code, to }) => `${code} ${to}`)).toEqual(['Q1-1 2023-04-30'])
    await house.say(HANH, HANH, write('việc 4 xong rồi ạ'))
    const [still] = await house.say(HANH, HANH, write('V-1 đến 15/2 vì chưa họp được'))
    expect(still?.text, 'the question still waits for its own task').toContain('gia hạn V-1')
    await house.say(CLERK.id, CLERK.id, write('đồng ý gia hạn Q1-1'))
    await house.say(CLERK.id, CLERK.id, write('đồng ý gia hạn V-1'))
    expect(await wishes(), 'both are decided').toEqual([])
  })

  test('a date without a reason: the words that follow are the reason of that task, not of an older question', async () => {
    await house.say(HANH, HANH, write('xin gia hạn Q1-2'))
    await house.say(HANH, HANH, write('xin gia hạn Q1-3'))
    const [recorded] = await house.say(HANH, HANH, '15/4')
    expect(recorded?.text).toContain('Q1-3')
    expect(recorded?.text).toContain('lý do')
    await house.say(HANH, HANH, write('chưa có văn bản huyện'))
    expect(await wishes()).toEqual([{ code: 'Q1-3', to: '2023-04-15', reason: write('chưa có văn bản huyện') }])
    expect(house.last(CLERK.id)).toContain(write('chưa có văn bản huyện'))
  })

  test('a refusal asks for its reason, and the words that follow go to who asked', async () => {
    const before = await house.work()
    const [refused] = await house.say(CLERK.id, CLERK.id, write('không gia hạn Q1-3'))
    expect(refused?.text).toContain('lý do')
    const told = house.fromBot(HANH).length
    await house.say(CLERK.id, CLERK.id, write('cảm ơn em'))
    expect(house.fromBot(HANH).length, 'thanks are no reason').toBe(told)
    await house.say(CLERK.id, CLERK.id, write('chưa có lý do chính đáng'))
    expect(house.last(HANH)).toContain(write('chưa có lý do chính đáng'))
    const reported = (await house.work()).assignments.map((a) => [a.state, a.claimedOn, a.answeredAt])
    expect(reported, "nothing of the clerk's own").toEqual(
      before.assignments.map((a) => [a.state, a.claimedOn, a.answeredAt]),
    )
  })

  test('words that report something are no reason', async () => {
    await house.say(BINH, BINH, write('xin gia hạn Q1-3 đến 20/4 vì chưa họp'))
    await house.say(CLERK.id, CLERK.id, write('không gia hạn Q1-3'))
    const before = house.fromBot(BINH).length
    await house.say(CLERK.id, CLERK.id, write('Q4-12 chưa xong'))
    expect(house.fromBot(BINH).slice(before)).toEqual([])
  })

  test("the clerk's words without a task record nothing of the one task that is her own", async () => {
    const before = await house.work()
    for (const words of ['chưa có lý do chính đáng', 'chưa xong', 'hạn 28/02/2023', 'vướng kinh phí quá', 'đã nhận'])
      await house.say(CLERK.id, CLERK.id, write(words))
    expect(await house.work()).toEqual(before)
    const [asked] = await house.say(CLERK.id, CLERK.id, write('xong rồi ạ'))
    expect(asked?.text).toContain('Q4-12 đã xong hay chưa')
    expect(await house.work(), 'before she says so').toEqual(before)
    await manner.choose(house, CLERK.id, CLERK.id, 'Đã xong', '1')
    const claims = (await house.work()).claims.length
    expect(claims).toBe(before.claims.length + 1)
    await house.say(CLERK.id, CLERK.id, write('rút Q4-12'))
    const [blocked] = await house.say(CLERK.id, CLERK.id, write('Q4-12 vướng kinh phí'))
    expect(blocked?.text, 'named, it counts').toContain('vướng ở Q4-12')
  })

  test('"bỏ dự thảo" drops the draft, or says that there is none; the running plan stays', async () => {
    const before = await house.work()
    for (const words of ['bỏ dự thảo', 'hủy dự thảo'])
      expect((await house.say(CLERK.id, CLERK.id, write(words)))[0]?.text).toContain('Chưa có dự thảo nào')
    await house.say(CLERK.id, CLERK.id, write('kế hoạch năm sau'))
    expect(await house.inside((office) => office.plans('draft'))).toHaveLength(1)
    const [said] = await house.say(CLERK.id, CLERK.id, write('huỷ dự thảo'))
    expect(said?.text).toContain('Đã hủy dự thảo')
    expect(await house.inside((office) => office.plans('draft'))).toEqual([])
    expect(await house.work()).toEqual(before)
  })

  test('"xong hết rồi" and "việc nào?" speak of what is late or due in the running period, not of the whole year', async () => {
    const [readBack] = await house.say(BINH, BINH, write('xong hết rồi ạ'))
    expect(readBack?.text).toContain('Q1-3')
    expect(readBack?.text).toContain('V-1')
    expect(readBack?.text).not.toMatch(/Q[2-4]-/)
    await manner.choose(house, BINH, BINH, 'Không đúng', 'sai')
    const [which] = await house.say(BINH, BINH, write('em xong rồi ạ'))
    expect(which?.text).toContain('Q1-3')
    expect(which?.text).not.toMatch(/Q[2-4]-/)
    await house.say(BINH, BINH, 'Q1-3')
  })

  test('a file without a word that is told its task is filed, and reports nothing', async () => {
    const before = await house.work()
    await house.say(BINH, BINH, '', { files: [fileOf('dang-ky.pdf', 'đăng ký')] })
    const [filed] = await house.say(BINH, BINH, write('của Hội Nông dân V-1 ạ'))
    expect(filed?.text).toContain('xong V-1')
    const after = await house.work()
    expect(after.files.map((f) => f.name)).toEqual([...before.files.map((f) => f.name), 'dang-ky.pdf'])
    expect(after.claims, 'nobody has said that it is done').toEqual(before.claims)
  })

  test('a file that joins a claim is told to the clerk, and stands in the history', async () => {
    await house.say(BINH, BINH, write('xong V-1'))
    await house.say(BINH, BINH, write('xong V-1'), { files: [fileOf('phu-luc.pdf', 'phụ lục')] })
    expect(house.last(CLERK.id)).toContain('Thêm 1 tệp cho V-1 của Hội Nông dân: phu-luc.pdf')
    const [history] = await house.say(CLERK.id, CLERK.id, write('lịch sử V-1'))
    expect(history?.text).toContain('phu-luc.pdf')
  })

  test("the own unit may be called by a part of its name; another's part, or a district's office, closes nothing", async () => {
    await house.say(CLERK.id, CLERK.id, 'thêm đơn vị Tài chính – Kế toán')
    await house.say(CLERK.id, CLERK.id, 'phân công Lý Văn Bình; UBND xã; Hội Nông dân; Tài chính – Kế toán')
    await house.say(CLERK.id, CLERK.id, 'giao Q2-6 cho Tài chính – Kế toán vì đúng chuyên môn')
    const type = async (person: number, words: string) =>
      (await house.say(person, person, write(words))).map(({ text }) => text).join('\n')
    for (const [person, words] of [
      [HANH, 'Q2-6 tài chính đã quyết toán xong rồi ạ'],
      [BINH, 'Q2-6 phòng tài chính huyện đã quyết toán xong'],
    ] as const) {
      expect(await type(person, words)).toContain('Q2-6 đã xong hay chưa')
      await type(person, '3')
      expect(await house.stateOf('Q2-6', 'Tài chính – Kế toán')).toBe('open')
    }
    for (const words of ['Q2-6 tài chính đã quyết toán xong rồi ạ', 'dạ Q2-6 bên kế toán đã đối chiếu xong']) {
      expect(await type(BINH, words)).toContain('Tài chính – Kế toán báo xong Q2-6')
      await type(BINH, 'rút Q2-6')
    }
  })
})
