/** Files that wait go with their own answer, in the place where they came; one that lies with the wrong task is moved by words, alone. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, GROUP, HANH, startOwnHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const say = async (chat: number, text: string, ...files: ReturnType<typeof fileOf>[]) => {
    const before = house.fromBot(chat).length
    await house.say(HANH, chat, write(text), files.length > 0 ? { files } : {})
    // Several files are an album, and that is complete after a few seconds.
    if (files.length > 1) {
      await house.clock().turnTo(new Date(house.clock().now().getTime() + 10_000), () => {})
      await house.rest()
    }
    return house
      .fromBot(chat)
      .slice(before)
      .map((m) => m.text)
      .join('\n')
  }
  const filesOf = async (code: string) => {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    const shares = assignments.filter((a) => a.taskId === task?.id).map((a) => a.id)
    return (await house.inside((office) => office.evidenceOf(shares))).map((e) => e.name).sort()
  }

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test.each(['tài liệu Q1-1', 'xong Q1-1'])(
    'a file that waits in the group stays there: "%s" with others in private',
    async (words) => {
      await say(GROUP, '@NhacViecBot', fileOf('nhom.pdf', 'nhóm'))
      await say(HANH, words, fileOf('mot.pdf', 'một'), fileOf('hai.pdf', 'hai'))
      expect(await filesOf('Q1-1')).toEqual(['hai.pdf', 'mot.pdf'])
      await say(HANH, 'xong Q1-2')
      expect(await filesOf('Q1-2')).toEqual([])
      expect(await say(HANH, 'việc của tôi')).toContain('nhom.pdf')
    },
  )

  test('two that were asked about apart are answered apart', async () => {
    await say(HANH, '', fileOf('a.pdf', 'a'))
    const which = await say(HANH, '', fileOf('b.pdf', 'b'))
    await manner.choose(house, HANH, HANH, 'Q1-4', /(\d+)\. Q1-4/.exec(which)?.[1] ?? '')
    expect(await filesOf('Q1-4')).toEqual(['b.pdf'])
    expect(await say(HANH, 'việc của tôi')).toContain('a.pdf')
  })

  test('of several that wait together one is named and goes alone', async () => {
    await say(HANH, '', fileOf('a.pdf', 'a'), fileOf('b.pdf', 'b'))
    await say(HANH, 'tệp a.pdf là của Q1-4')
    expect(await filesOf('Q1-4')).toEqual(['a.pdf'])
    await say(HANH, 'tệp đó của Q1-2')
    expect(await filesOf('Q1-2')).toEqual(['b.pdf'])
  })

  test('a name that ends like another is not that one', async () => {
    await say(HANH, 'tài liệu Q1-4', fileOf('phu-luc-ke-hoach.pdf', 'a'), fileOf('ke-hoach.pdf', 'b'))
    await say(HANH, 'chuyển tệp phu-luc-ke-hoach.pdf sang Q1-1')
    expect(await filesOf('Q1-1')).toEqual(['phu-luc-ke-hoach.pdf'])
  })

  test('what came with several reports stays with them when these are put right', async () => {
    await say(HANH, 'việc 1, 4 xong', fileOf('a.pdf', 'a'))
    await say(HANH, 'đúng, nhưng việc 4 chưa')
    await say(HANH, 'đúng rồi ạ')
    expect(await filesOf('Q1-1')).toEqual(['a.pdf'])
  })

  test.each([
    ['chuyển tệp sang Q1-1', ['a.pdf', 'b.pdf']],
    ['chuyển giúp em file vừa gửi qua việc 1 ạ', ['a.pdf', 'b.pdf']],
    ['em gửi nhầm tệp, chuyển sang việc 1 giúp em', ['a.pdf', 'b.pdf']],
    ['chuyển tệp b.pdf sang Q1-1', ['b.pdf']],
    ['em gửi nhầm b.pdf rồi, chuyển sang Q1-1 nhé', ['b.pdf']],
    ['nhầm, tệp b.pdf là của Q1-1', ['b.pdf']],
  ])('filed with the wrong task: "%s"', async (words, moved) => {
    await say(HANH, 'tài liệu Q1-4', fileOf('a.pdf', 'a'), fileOf('b.pdf', 'b'))
    await say(HANH, words)
    expect(await filesOf('Q1-1')).toEqual(moved)
    expect(await filesOf('Q1-4')).toEqual(['a.pdf', 'b.pdf'].filter((name) => !moved.includes(name)))
  })

  test.each(['chuyển tệp sang Q1-1', 'chuyển tệp a.pdf sang Q1-1', 'tệp của Q1-1'])(
    'one that waits: "%s"',
    async (words) => {
      await say(HANH, '', fileOf('a.pdf', 'a'))
      await say(HANH, words)
      expect(await filesOf('Q1-1')).toEqual(['a.pdf'])
    },
  )

  test('nobody moves what others have handed in', async () => {
    await house.say(BINH, BINH, write('tài liệu Q1-4'), { files: [fileOf('cua-binh.pdf', 'b')] })
    expect(await say(HANH, 'chuyển tệp cua-binh.pdf sang Q1-1')).toContain('cua-binh.pdf')
    expect(await filesOf('Q1-4')).toEqual(['cua-binh.pdf'])
  })
})
