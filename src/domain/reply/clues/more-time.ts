/** Clauses that ask for more time. */
import type { Clue } from '../clue.js'
import { clue, END } from '../clue.js'

export const MORE_TIME: readonly Clue[] = [
  clue(
    'thanks',
    'says sorry for being late',
    '^ small* sorry ( you|small|everyone )* ( cause|so|of )? me? ( perfect )? ( deliver|send_on )? late span? small* $',
  ),
  clue('denied', 'asked for no more time', '^ small* have extend ..2 where small* $'),
  clue(
    'extension',
    'asks for more time',
    'extend',
    'none_left',
    'stuck extend',
    'not need? ( please )? extend',
    'have extend can not',
    'extend .. when',
    `extend can? not_yet ${END}`,
    `extend already? really ${END}`,
    'perfect can? extend',
    'right',
    'not_yet ..2 extend',
    '^ event ..2 extend',
    'left ..4 extend ..1 ( later|until )',
    '^ !please|let|me* extend !please|until|later* already small* $',
  ),
  clue('extension', 'asks for more time', '( please|let|have ) ..5 ( late|extra )', 'please ..2 see|agree', 'no have'),
  clue(
    'extension',
    'asks for time',
    '( please|let ) ( me|for|please|let|perhaps|perfect|have|unit|will )* ( until )? ( time|span|later )',
    'not_yet|lacking',
    'please happening',
  ),
  // 'Đề nghị chuyển thời gian hoàn thành sang ngày 30', 'đề nghị được nộp sau ngày 10'
  clue(
    'extension',
    'asks for another day',
    '( demand|please|let ) ( let|can|for|me|unit )* ( hand ( span|finish|deliver|thing|item|week )* until? / ( deliver|finish ) ( thing|word )* ( next|until ) ) ( date|later|week|weekday|day|edge )',
    'perfect|already',
    'hand thing+ ( date|later )',
  ),
  clue('extension', 'asks for time', 'let ( me|unit ) please? until all week'),
  clue('extension', 'asks for time', 'let me word? until ( time|span|later|number )'),
  clue('extension', 'asks to be late', '^ small* late span can not small* $'),
  clue(
    'extension',
    'asks to hand in later',
    '( please|let ) ..3 ( deliver|finish|work ) ..3 ( later|span|late|date|next )',
    'perfect|already',
    'none_left',
  ),
  clue('extension', 'asks to hand in later', `( later|date ) ..4 ( deliver|finish|work ) ..3 have? can not ${END}`),
  clue(
    'extension',
    'asks to hand in later',
    `( deliver|finish|work ) ..3 ( later|late|date|span|next ) ..3 can not ${END}`,
  ),
  clue(
    'extension',
    'asks to hand in later',
    '( deliver|finish ) ..2 late',
    'perfect|already',
    'no ..2 late',
    'what|when|who|event',
    'have !can|not+ not',
  ),
  clue('extension', 'asks for more time', '( extra ..1 span / ^ small* extra later )', 'work extra .. thus'),
  clue(
    'extension',
    'asks for time',
    '( please|need ) ..3 span',
    'please ..2 thing',
    'not_yet|lacking|perfect see|past',
  ),
]
