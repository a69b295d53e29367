/** The words as they are meant, without marks: 'e rut lai dc k' is 'em rut lai duoc khong'. Grammars of whole sentences look at these. */
import { meantByShorthand } from '../reply/shorthand.js'
import { fold, normalise } from '../vietnamese.js'

/** Longer shorthand may be somebody's name: 'goi', 'man'. */
const SHORT = /(?<![\p{L}\d/.-])\p{L}{1,2}(?![\p{L}\d/-])/gu
/** 'A Bình trực thay em'; at the end of a sentence 'a' is 'ạ'. */
const BEFORE_A_NAME: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})[aA](?=\s+\p{Lu}\p{Ll})/gu, 'anh'],
  [/(?<!\p{L})[cC](?=\s+\p{Lu}\p{Ll})/gu, 'chị'],
]

export function writtenOut(text: string): string {
  const titled = BEFORE_A_NAME.reduce((said, [short, meant]) => said.replace(short, meant), normalise(text))
  return fold(titled.replace(SHORT, (word) => meantByShorthand(word.toLowerCase()) ?? word))
}
