/** Clauses that say no more than that the message was seen. */
import type { Clue } from '../clue.js'
import { clue } from '../clue.js'

export const SEEN: readonly Clue[] = [
  clue('seen', 'a polite yes', '^ yes ..3 thank', 'deed'),
  // 'Cho em xem mẫu' asks to be shown it.
  clue(
    'seen',
    'has seen it',
    '( perfect )? see',
    'finish|deliver',
    'see ..2 where',
    'work ..6 see',
    'let me see ( thing|means )',
  ),
  clue('seen', 'agrees', 'agree', 'finish|deliver', '( authority|person|they|everyone ) ..2 agree'),
  clue('seen', 'thanks for reminding', '^ ( small|ok )* thank ..4 nudge'),
  clue('seen', 'will look', '^ small* will me check small* $'),
  clue('seen', 'all right', '^ small* ok ( can|at_once ) small* $'),
  clue('seen', 'will see to it', 'please ..1 ( see|agree|work )'),
]
