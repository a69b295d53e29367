import { expect, test } from 'vitest'
import { replyReadLines } from '../../src/cli/reply-read.js'

async function read(lines: string[], explain = false): Promise<object[]> {
  const out: object[] = []
  for await (const line of replyReadLines(lines, explain)) out.push(JSON.parse(line))
  return out
}

test('one object a line, in order, the text as it came', async () => {
  expect(await read(['xong rồi ạ', 'chưa xong "đâu"', ''])).toEqual([
    { text: 'xong rồi ạ', intent: 'done' },
    { text: 'chưa xong "đâu"', intent: 'not_done' },
    { text: '', intent: 'unclear' },
  ])
})

test('explained: what decided, the words it was seen in, and how each word was taken', async () => {
  expect(await read(['3/12 thôn nộp rồi, chưa xong'], true)).toEqual([
    {
      text: '3/12 thôn nộp rồi, chưa xong',
      intent: 'not_done',
      why: ['a part of the whole: 3/12', 'not yet: chưa'],
      partial: { done: 3, of: 12 },
      words: [
        '3/12 = part_count',
        'thôn = unit',
        'nộp = deliver',
        'rồi = already',
        ', = stop',
        'chưa = not_yet',
        'xong = finish',
      ],
    },
  ])
})

test('explained where the grammar did not know: by which words those who wrote alike meant it so', async () => {
  const [said] = await read(['Camera ngã ba chợ lắp đủ 5 mắt, công an xã xem được trên màn hình rồi'], true)
  expect(said).toMatchObject({ intent: 'done', why: [expect.stringMatching(/^meant so by others: ./)] })
})
