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

test('explained: the rule and the words', async () => {
  expect(await read(['chưa xong'], true)).toEqual([{ text: 'chưa xong', intent: 'not_done', why: ['not yet', 'chua'] }])
})
