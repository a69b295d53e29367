/** Clauses that say which task a file is of: they report nothing of the task itself. */
import type { Clue } from '../clue.js'
import { clue, END } from '../clue.js'

/** A file, or a picture: 'ảnh' is also said of a man. */
const FILE = '^ ( small|number|few|this|word|newly|all|thus )* thing|they ..5'
/** The task's name may have been taken out of the sentence. */
const IS_OF = `( thus ( of|for )? item? / of item? / for item ) ${END}`

export const PLACES: readonly Clue[] = [
  // 'file em gửi hôm trước là của Q1-4', 'hai ảnh đó thuộc việc 3'
  clue(
    'places',
    'says which task a file is of',
    `${FILE} ${IS_OF}`,
    'no|what|who|where|perhaps|believe|heard|if|asks|ask|or|mistake',
  ),
]
