import { describe, expect, test } from 'vitest'
import { find, MEANINGS, pattern, rowOf, signOf } from '../../src/domain/reply/meanings.js'
import { meantByShorthand } from '../../src/domain/reply/shorthand.js'
import { PEOPLE } from '../../src/domain/reply/words/people.js'
import { STANDING } from '../../src/domain/reply/words/standing.js'
import { TALK } from '../../src/domain/reply/words/talk.js'
import { WORK } from '../../src/domain/reply/words/work.js'

const PHRASES = [STANDING, TALK, WORK, PEOPLE].flatMap((lexicon) =>
  Object.values(lexicon).flatMap((list) => list.split(',').map((phrase) => phrase.trim())),
)

describe('the words of the grammar', () => {
  test('every meaning is seen where it stands alone', () => {
    expect(MEANINGS.filter((meaning) => find(pattern(meaning), rowOf(signOf(meaning))) === null)).toEqual([])
  })
  test('each phrase has one meaning', () => {
    expect(PHRASES.filter((phrase, at) => PHRASES.indexOf(phrase) !== at)).toEqual([])
  })
  test('none is written in shorthand: a text is written out before it is looked up', () => {
    const short = PHRASES.filter((phrase) =>
      phrase.split(' ').some((word) => (meantByShorthand(word) ?? word) !== word),
    )
    expect(short).toEqual([])
  })
})
