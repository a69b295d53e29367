/** What people say right after a change, or to a question that the bot has just asked them: yes, no, later, and "as it was". */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)
  const move = () => type('sửa hạn Q2-6 20/6/2023 vì huyện đổi lịch')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })
  afterEach(async () => {
    await type('thôi')
    await type('thôi', CHAIRMAN)
  })

  test.each([
    'à thôi, tôi nhầm, để lại như cũ',
    'thôi giữ nguyên như trước',
    'trả lại như cũ',
    'Q2-6 đổi lại như ban đầu',
  ])('"%s" takes back what the same person has just changed', async (words) => {
    const before = (await task('Q2-6'))?.dueOn
    await move()
    expect((await task('Q2-6'))?.dueOn).toBe('2023-06-20')
    expect(await type(words)).toContain('hoàn tác thay đổi trước')
    expect((await task('Q2-6'))?.dueOn).toBe(before)
    expect(await type('trả lại như cũ')).toContain('không còn thay đổi nào để hoàn tác')
  })

  test('of somebody who has changed nothing it takes nothing back; of an official neither', async () => {
    await move()
    expect(await type('trả lại như cũ', CHAIRMAN)).toContain('không còn thay đổi nào để hoàn tác')
    await type('trả lại như cũ', HANH)
    expect((await task('Q2-6'))?.dueOn).toBe('2023-06-20')
    await type('hoàn tác')
  })

  test('while the change is still a question the words leave it', async () => {
    await type('hủy Q3-7 vì huyện không tổ chức')
    expect(await type('à nhầm, để lại như cũ')).toContain('Q3-7 được giữ nguyên')
  })

  test.each([
    'khoan đã, đừng hủy nữa',
    'thôi đừng',
    'chưa, để mai',
    'khoan, để anh hỏi lại huyện',
    'không, giữ nguyên',
  ])('"%s" leaves the task, in one sentence', async (words) => {
    await type('hủy Q3-7 vì huyện không tổ chức')
    expect(await type(words)).toBe('Q3-7 được giữ nguyên.')
    expect((await task('Q3-7'))?.state).toBe('active')
  })

  test.each([
    ['ok xác nhận', 'Q3-7'],
    ['được, làm đi', 'Q3-8'],
    ['ừ hủy luôn đi em', 'Q2-6'],
  ])('"%s" agrees', async (words, code) => {
    await type(`hủy ${code} vì huyện không tổ chức`)
    await type(words)
    expect((await task(code))?.state).toBe('cancelled')
  })

  test('a report is no answer to the question', async () => {
    await type('hủy Q4-12 vì huyện không tổ chức')
    await type('chưa xong Q4-12')
    expect((await task('Q4-12'))?.state).toBe('active')
  })

  test('"ừ nhắc đi" to the order that was read back', async () => {
    await type('nhắc cả nhóm', CHAIRMAN)
    expect(await type('ừ nhắc đi', CHAIRMAN)).toMatch(/nhắc/)
    expect(house.fromBot(CHAIRMAN).at(-1)?.text).not.toContain('có đúng không')
  })
})
