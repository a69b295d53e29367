/** What is left: thanks, signs, a polite word or an address alone. */
import type { Clue } from '../clue.js'
import { clue } from '../clue.js'

export const REST: readonly Clue[] = [
  // 'Xong rồi, mới in giấy mời': what has just been done, or only that, is not the end.
  clue('doubt', 'only begun', '<!thing|means|report just !finish|deliver', 'just link until'),
  clue('thanks', 'thanks', 'thank'),
  clue('thanks', 'says sorry', 'sorry'),
  clue('tick', 'a tick', '^ ( small|you )* tick+ ( item|thing|number|mine|small|unit|for|let )* $'),
  clue('tick', 'a tick', '^ ( item|thing|number|mine|small|unit )* tick+ already? small* $'),
  clue('tick', 'a tick', '^ tick+ work ( item|thing|number|mine|small|unit|word )* $'),
  clue('seen', 'a thumb', '^ ( ok|small )* thumb+ ( small|ok )* $'),
  clue('bare', 'a sign that may mean two things', '^ ok_sign'),
  clue('seen', 'all right', '^ ( ( yes )* can polite+ ( you )* / yes+ can you ) $'),
  clue('bare', 'all is well', '^ ( small|word )* thing ..1 all+ small* $'),
  clue('bare', 'all there', '^ ( small )* all already'),
  clue('bare', 'there is', '^ have already? polite* $'),
  clue('bare', 'the day has not come', '^ small* before small* $'),
  clue('bare', 'already, of something', '^ ( small|thing|mine )* thus already'),
  clue('seen', 'a polite yes', '^ ( yes )+ ( small|ok|yes )* $'),
  clue('seen', 'a polite ok', '^ ok ( you|person|polite|thumb|everyone|me )+ $'),
  clue(
    'bare',
    'ok or already alone',
    '^ ( polite|me )* ( ok|already|yes ) ( ok|already|yes|polite|me )* ( small|at_once )* $',
  ),
  clue('nothing', 'a greeting before what is said', '^ small* greet ( small|daypart|this|unit|authority|word )* $'),
  clue('chat', 'a greeting', 'greet'),
  clue('nothing', 'nothing is left', 'none_left'),
  clue('nothing', 'an address', '^ ( small|emoji|really )+ $'),
  clue('bare', 'made ready', '( happening|demand|send_on|see|check ) ..2 ( full_count|all )'),
  clue('bare', 'goes on with it', 'deed further'),
  clue('bare', 'a state', 'deed'),
]
