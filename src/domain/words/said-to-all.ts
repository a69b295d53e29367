/** 'Xong chưa mọi người?', 'các đồng chí khẩn trương nhé': said to the people of the group, whomever else it names. */
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'

const EVERYBODY = pattern('everyone')

export function saidToAll(text: string): boolean {
  return find(EVERYBODY, sentenceOf(text).row) !== null
}
