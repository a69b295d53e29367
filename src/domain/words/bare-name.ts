/** Words that are the name of one task and nothing more: 'Q1-3 ạ', 'tệp đó của Q1-3 nhé', 'tài liệu của Q1-3 đây ạ'. */
import type { Meaning } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { taskRefs, withoutTasks } from './task-ref.js'

/** Beside the name: that it is one, of what, of whom, and politeness. */
const BESIDE: readonly Meaning[] = [
  ...(['thing', 'they', 'this', 'thus', 'of', 'for', 'let', 'number', 'item', 'unit', 'mine'] as const),
  ...(['polite', 'yes', 'oi', 'you', 'me', 'stop', 'emoji', 'happening'] as const),
]
/** 'Này', 'thuộc', 'đây' without their marks. */
const UNMARKED = ['nay', 'thuoc', 'day']
/** Particles that ask; 'a' without its mark is 'ạ'. */
const ASKING = new Set(['hả', 'ha', 'hở', 'hử', 'à', 'á', 'nhỉ', 'nhi', 'ư', 'chứ', 'sao', 'chắc'])

/** The task, or null: who doubts, denies, asks or tells something of it has not just named it. */
export function bareName(text: string): string | null {
  const [ref, ...more] = taskRefs(text)
  if (ref === undefined || more.length > 0) return null
  const isName = sentenceOf(withoutTasks(text)).words.every(
    ({ meaning, said }) =>
      (BESIDE.includes(meaning) || UNMARKED.includes(said)) && !said.split(' ').some((word) => ASKING.has(word)),
  )
  return isName && !text.includes('?') ? ref : null
}
