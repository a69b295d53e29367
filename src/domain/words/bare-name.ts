/** Words that are the name of one task and nothing more: 'Q1-3 ạ', 'tệp đó của Q1-3 nhé', 'tài liệu của Q1-3 đây ạ'. */
import type { Meaning } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { anyOf, asWritten } from './as-written.js'
import { taskRefs, withoutTasks } from './task-ref.js'

/** A thing, and politeness. */
const SHOWING: readonly Meaning[] = [
  ...([
    'thing',
    'this',
    'thus',
    'of',
    'for',
    'let',
    'mine',
    'polite',
    'yes',
    'oi',
    'you',
    'me',
    'stop',
    'emoji',
  ] as const),
]
/** Beside the name: that it is one, of what, of whom. */
const BESIDE: readonly Meaning[] = [...SHOWING, 'they', 'number', 'item', 'unit', 'happening']
/** 'Này', 'thuộc', 'đây' without their marks. */
const UNMARKED = ['nay', 'thuoc', 'day']
const FILES = new RegExp(
  `(?:^| )${anyOf('tệp|file|ảnh=|hình|hình ảnh|ảnh chụp|tài liệu|minh chứng|video|clip|văn bản|biên bản|giấy|phiếu|bản scan|bản pdf|bản mềm|bản giấy|bản cứng')}(?= |$)`,
)
/** Particles that ask; 'a' without its mark is 'ạ'. */
const ASKING = new Set(['hả', 'ha', 'hở', 'hử', 'à', 'á', 'nhỉ', 'nhi', 'ư', 'chứ', 'sao', 'chắc'])

/** The task, or null: who doubts, denies, asks or tells something of it has not just named it. */
export function bareName(text: string): string | null {
  const [ref, ...more] = taskRefs(text)
  return ref !== undefined && more.length === 0 && isOf(text, BESIDE) ? ref : null
}

/** 'Tệp này của Q1-3', 'ảnh của việc 2'. */
export function speaksOfFile(text: string): boolean {
  return FILES.test(asWritten(text))
}

/** 'Tệp này của việc Q1-3': nothing but where a file belongs. */
export function placesFile(text: string): boolean {
  return bareName(text) !== null && speaksOfFile(text)
}

/** 'Đây ạ', 'tài liệu nhé': the words show something, and tell nothing. */
export function onlyShows(text: string): boolean {
  return isOf(text, SHOWING)
}

function isOf(text: string, meanings: readonly Meaning[]): boolean {
  const isName = sentenceOf(withoutTasks(text)).words.every(
    ({ meaning, said }) =>
      (meanings.includes(meaning) || UNMARKED.includes(said)) && !said.split(' ').some((word) => ASKING.has(word)),
  )
  return isName && !text.includes('?')
}
