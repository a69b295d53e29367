/** Files: with words or without, before "xong" or after, many at once, twice, and to the wrong task. */
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/application/ports.js'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

/** What lies with a task, oldest first. */
async function filesOf(house: House, code: string): Promise<Evidence[]> {
  const { tasks, assignments } = await house.work()
  const task = tasks.find((t) => t.code === code)
  const ids = assignments.filter((a) => a.taskId === task?.id).map((a) => a.id)
  return house.inside((office) => office.evidenceOf(ids))
}
const names = async (house: House, code: string) => (await filesOf(house, code)).map((f) => f.name)

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const claimed = async (code: string) => {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    return assignments.filter((a) => a.taskId === task?.id && a.state === 'claimed').length
  }
  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03')
  })

  test('a file alone, with several tasks open: the bot asks which, and the answer files it with its bytes', async () => {
    const [which] = await house.say(BINH, BINH, '', { files: [fileOf('bien-ban.pdf', 'biên bản')] })
    expect(which?.text).toContain('Q1-3')
    await manner.choose(house, BINH, BINH, 'Q1-3', /(\d+)\. Q1-3/.exec(which?.text ?? '')?.[1] ?? '')
    const [file] = await filesOf(house, 'Q1-3')
    expect(file?.name).toBe('bien-ban.pdf')
    expect(file?.sha256).toBe(createHash('sha256').update('biên bản').digest('hex'))
    expect(await claimed('Q1-3'), 'a file alone is no "xong"').toBe(0)
  })

  test('a file without a byte in it is no evidence: the bot says so and takes the others', async () => {
    const empty = { name: 'rong.pdf', mime: 'application/pdf', bytes: new Uint8Array() }
    const alone = await house.say(BINH, BINH, write('tài liệu Q1-3'), { files: [empty] })
    expect(alone[0]?.text).toBe('Tệp rong.pdf không có nội dung, đồng chí gửi lại.')
    const before = house.fromBot(BINH).length
    await house.say(BINH, BINH, write('tài liệu Q1-3'), { files: [empty, fileOf('anh.pdf', 'ảnh')] })
    // Two files are an album, and that is complete after a few seconds.
    await house.clock().turnTo(new Date(house.clock().now().getTime() + 10_000), () => {})
    await house.rest()
    const both = house.fromBot(BINH).slice(before)
    expect(both.map((m) => m.text).join('\n')).toContain('Tệp rong.pdf không có nội dung')
    expect(await names(house, 'Q1-3')).toEqual(['bien-ban.pdf', 'anh.pdf'])
  })

  test('a file and then "xong", both without a task: one question, one report with the file', async () => {
    await house.say(HANH, HANH, '', { files: [fileOf('ket-qua.docx', 'kết quả')] })
    const [which] = await house.say(HANH, HANH, write('xong rồi ạ'))
    await manner.choose(house, HANH, HANH, 'Q1-4', /(\d+)\. Q1-4/.exec(which?.text ?? '')?.[1] ?? '')
    expect(await claimed('Q1-4')).toBe(1)
    expect(await names(house, 'Q1-4')).toEqual(['ket-qua.docx'])
    expect(house.last(CLERK.id)).toContain('ket-qua.docx')
    await house.say(HANH, HANH, write('rút Q1-4'))
  })

  test.each([
    ['the code in "xong"', 'xong Q1-4', 1],
    ['nothing but the code', 'Q1-4', 0],
    ['a word and the code', 'tài liệu Q1-4 ạ', 0],
  ])('a file, and then its task by %s instead of an answer: filed, and nothing waits', async (_, words, claims) => {
    const name = `${words.replaceAll(' ', '-')}.pdf`
    await house.say(HANH, HANH, '', { files: [fileOf(name, words)] })
    const [said] = await house.say(HANH, HANH, write(words))
    expect(said?.text).toContain('Q1-4')
    expect(await names(house, 'Q1-4')).toContain(name)
    expect(await claimed('Q1-4')).toBe(claims)
    if (claims) {
      expect(house.last(CLERK.id)).toContain(name)
      await house.say(HANH, HANH, write('rút Q1-4'))
    }
    const [mine] = await house.say(HANH, HANH, write('việc của tôi'))
    expect(mine?.text).not.toContain(name)
  })

  test('a file, and then two tasks at once: both count when confirmed, and the bot asks of which of them the file is', async () => {
    await house.say(HANH, HANH, '', { files: [fileOf('chung.pdf', 'chung')] })
    await house.say(HANH, HANH, write('Q1-1 và Q1-4 xong rồi ạ'))
    await manner.choose(house, HANH, HANH, 'Đúng', 'đúng rồi ạ')
    expect([await claimed('Q1-1'), await claimed('Q1-4')]).toEqual([1, 1])
    const which = house.last(HANH)
    expect(which).toContain('chung.pdf')
    expect(which).not.toContain('Q1-3')
    await manner.choose(house, HANH, HANH, 'Q1-4', /(\d+)\. Q1-4/.exec(which)?.[1] ?? '')
    expect(await names(house, 'Q1-4')).toContain('chung.pdf')
    for (const code of ['Q1-1', 'Q1-4']) await house.say(HANH, HANH, write(`rút ${code}`))
  })

  test('a file whose words came to nothing is asked about, and waits where it is seen until its task is said', async () => {
    const [refused, which] = await house.say(HANH, HANH, write('xong Q4-12'), { files: [fileOf('lac.pdf', 'lạc')] })
    expect(refused?.text).toContain('Q4-12')
    expect(which?.text).toContain('lac.pdf')
    await house.say(HANH, HANH, write('chưa xong Q1-1'))
    const [mine] = await house.say(HANH, HANH, write('việc của tôi'))
    expect(mine?.text).toContain('lac.pdf')
    await house.say(HANH, HANH, write('tệp của Q1-1 ạ'))
    expect(await names(house, 'Q1-1')).toContain('lac.pdf')
  })

  test('"việc này cần tệp": a claim without its file stays a claim, says so, and the next file goes to it', async () => {
    await house.say(CLERK.id, CLERK.id, write('sửa Q1-2 cần tệp'))
    const [recorded] = await house.say(HANH, HANH, write('xong Q1-2'))
    expect(recorded?.text).toContain('cần tệp minh chứng')
    expect(await claimed('Q1-2')).toBe(1)
    await house.say(HANH, HANH, '', { files: [fileOf('minh-chung.pdf', 'minh chứng')] })
    expect(await names(house, 'Q1-2')).toEqual(['minh-chung.pdf'])
    expect(house.last(CLERK.id)).toContain('minh-chung.pdf')
  })

  test('the same file again is noticed by its content, whatever its name', async () => {
    const [said] = await house.say(HANH, HANH, write('gửi lại Q1-2'), { files: [fileOf('ten-khac.pdf', 'minh chứng')] })
    expect(said?.text).toContain('đã có tệp này')
    expect(await names(house, 'Q1-2')).toEqual(['minh-chung.pdf'])
  })

  test('to the wrong task: one tap moves it', async () => {
    const [said] = await house.say(HANH, HANH, write('tài liệu Q1-4'), { files: [fileOf('nham.docx', 'nhầm')] })
    expect(said?.text).toContain('Q1-4')
    await manner.choose(house, HANH, HANH, 'Chuyển sang Q1-3', 'chuyển tệp Q1-4 sang Q1-3')
    expect(await names(house, 'Q1-4')).not.toContain('nham.docx')
    expect(await names(house, 'Q1-3')).toContain('nham.docx')
  })

  test('what was reported with it goes along', async () => {
    await house.say(HANH, HANH, write('em làm xong Q1-3 rồi ạ'), { files: [fileOf('bao-cao.docx', 'báo cáo')] })
    expect(await claimed('Q1-3')).toBe(1)
    await house.say(HANH, HANH, write('chuyển tệp Q1-3 sang Q1-1'))
    // Another file lies with that claim's task: it stands; the file alone has moved.
    expect(await names(house, 'Q1-1')).toContain('bao-cao.docx')
    expect((await claimed('Q1-1')) + (await claimed('Q1-3'))).toBe(1)
    await house.say(BINH, BINH, write('rút Q1-3'))
  })

  test('what was reported by its name stays where it was: the file alone goes', async () => {
    await house.say(BINH, BINH, write('Q3-7 xong'), { files: [fileOf('so-ket.docx', 'sơ kết')] })
    const [said] = await house.say(BINH, BINH, write('chuyển tệp Q3-7 sang Q3-8'))
    expect(said?.text).toContain('Q3-7 vẫn ghi là đã báo xong')
    expect(await names(house, 'Q3-8')).toEqual(['so-ket.docx'])
    expect([await claimed('Q3-7'), await claimed('Q3-8')]).toEqual([1, 0])
    await house.say(BINH, BINH, write('chuyển tệp Q3-8 sang V-1'))
    expect(await house.stateOf('V-1', 'Hội Nông dân'), 'a file is what is collected').toBe('claimed')
    await house.say(BINH, BINH, write('rút Q3-7'))
    await house.say(BINH, BINH, write('rút V-1'))
  })

  test('in the group, as a reply to the post of one task or with its code: filed without an answer', async () => {
    const before = house.fromBot(GROUP).length
    await house.say(BINH, GROUP, write('@NhacViecBot em gửi tài liệu Q1-1'), { files: [fileOf('nhom.pdf', 'nhóm')] })
    expect(await names(house, 'Q1-1')).toContain('nhom.pdf')
    expect(house.fromBot(GROUP)).toHaveLength(before)
  })
})

describe('an album', () => {
  const ten = (content: string) =>
    Array.from({ length: 10 }, (_, n) => fileOf(`${content}-${n}.jpg`, `${content} ${n}`))
  const wait = (house: House) => house.clock().turnTo(new Date(house.clock().now().getTime() + 10_000), () => {})

  test('of ten files is one report with one answer, through a restart in the middle', async () => {
    const house = await startHouse()
    await house.turnTo('2023-01-03')
    const before = house.fromBot(HANH).length
    await house.say(HANH, HANH, 'Em làm xong Q1-3 rồi ạ', { files: ten('anh') })
    expect(await filesOf(house, 'Q1-3'), 'more may come').toEqual([])
    const at = house.clock().now()
    await house.stop()
    await house.start(new Date(at.getTime() + 2_000))
    await wait(house)
    await house.rest()
    expect(await names(house, 'Q1-3')).toEqual(ten('anh').map((f) => f.name))
    expect((await house.work()).claims.map((c) => c.heard)).toEqual(['Em làm xong Q1-3 rồi ạ'])
    const answers = house.fromBot(HANH).slice(before)
    expect(answers).toHaveLength(1)
    expect(answers[0]?.text).toContain('10 tệp')

    // Without a word: one question for all of them.
    const [waiting] = [house.fromBot(BINH).length]
    await house.say(BINH, BINH, '', { files: ten('khac') })
    await wait(house)
    await house.rest()
    expect(house.fromBot(BINH)).toHaveLength(waiting + 1)
    await house.press(BINH, BINH, 'Q1-4')
    expect(await filesOf(house, 'Q1-4')).toHaveLength(10)
  })
})
