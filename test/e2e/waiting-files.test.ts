/** Files that wait to be told their task: they are seen until they lie somewhere, and words about them report nothing of the task. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, HANH, startOwnHouse } from '../support/house.js'
import { fileOf, MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = HANH, ...files: ReturnType<typeof fileOf>[]) =>
    (await house.say(person, person, write(text), files.length > 0 ? { files } : {})).map((m) => m.text).join('\n')
  const filesOf = async (code: string) => {
    const { tasks, assignments } = await house.work()
    const task = tasks.find((t) => t.code === code)
    const shares = assignments.filter((a) => a.taskId === task?.id).map((a) => a.id)
    return (await house.inside((office) => office.evidenceOf(shares))).map((e) => e.name)
  }

  beforeEach(async () => {
    house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test('days later they still stand under what is mine, and a sentence says where one belongs: that is no "xong"', async () => {
    await type('', HANH, fileOf('bien-ban.pdf', 'biên bản'))
    await house.turnTo('2023-01-09', '09:00')
    expect(await type('việc của tôi')).toContain('bien-ban.pdf')
    expect(await type('file em gửi hôm trước là của Q1-4 ạ')).toContain('Đã nhận 1 tệp cho Q1-4')
    expect(await filesOf('Q1-4')).toEqual(['bien-ban.pdf'])
    expect(await house.stateOf('Q1-4', 'Hội đồng TĐKT')).toBe('open')
    expect(await type('việc của tôi')).not.toContain('bien-ban.pdf')
  })

  test('doubt, denial and a question place no file', async () => {
    await type('', HANH, fileOf('a.pdf', 'a'))
    for (const text of ['đâu có', 'tệp đó không phải của Q1-2', 'file này hình như của Q1-2', 'Q1-2 hả', 'mốt nha'])
      await type(text)
    for (const code of ['V-1', 'Q1-2']) expect(await filesOf(code)).toEqual([])
    await type('tệp đó của Q1-2 nhé')
    expect(await filesOf('Q1-2')).toEqual(['a.pdf'])
  })

  test('the one that is named goes alone; one that lies elsewhere is shown there, and is not moved by a sentence', async () => {
    await type('', HANH, fileOf('mot.pdf', 'một'))
    await type('', HANH, fileOf('hai.pdf', 'hai'))
    await type('tệp mot.pdf là của Q1-2')
    expect(await filesOf('Q1-2')).toEqual(['mot.pdf'])
    const mine = await type('việc của tôi')
    expect(mine).toContain('hai.pdf')
    expect(mine).not.toContain('mot.pdf')
    await type('tài liệu hồi nãy em nộp là của Q1-1')
    expect(await type('tệp mot.pdf là của Q1-4')).toContain('chuyển tệp Q1-2 sang Q1-4')
    expect(await filesOf('Q1-2')).toEqual(['mot.pdf'])
    expect(await type('tệp mot.pdf là của Q1-2')).toContain('đã được lưu vào Q1-2')
  })

  test('of a task that others have they go on waiting', async () => {
    await type('', HANH, fileOf('bien-ban.pdf', 'biên bản'))
    expect(await type('file hôm trước là của Q2-6')).toContain('Q2-6')
    expect(await type('việc của tôi')).toContain('bien-ban.pdf')
  })

  test('what was said with a file is reported by other words the next day: the file is asked about alone', async () => {
    await type('xong rồi ạ', BINH, fileOf('ket-qua.pdf', 'kết quả'))
    await house.turnTo('2023-01-04', '06:00')
    await type('xong Q1-3', BINH)
    await house.turnTo('2023-01-04', '09:00')
    expect(house.last(BINH)).toContain('ket-qua.pdf')
    expect(house.last(BINH)).toContain('thuộc việc nào')
  })
})
