/** Talk of the group that reports nothing: congratulations, small talk, something else's end, orders and slogans. */
import type { Clue } from '../clue.js'
import { clue } from '../clue.js'

export const TALK: readonly Clue[] = [
  clue('chat', 'congratulates', 'congratulate'),
  clue('order', 'a slogan', 'slogan', '^ small* me', 'perfect|already'),
  clue('chat', 'small talk', 'chat', 'deliver|report|part_count', 'no ..3 finish', 'me ..3 finish already'),
  clue(
    'chat',
    "something else's end",
    '( event|they ) ..2 finish',
    'me ..1 upkeep ..1 finish word? thing',
    'perfect ..3 finish link deliver',
    'work|deliver|hand ..6 finish',
    '( not_yet|will|later ) ..3 ( work|deliver )',
  ),
  clue('chat', "something else's end", 'finish ..2 ( happening|chat )', 'perfect|deliver|field|hand'),
  clue('chat', 'small talk', 'event ..3 not_yet', 'deliver|work|finish', 'so'),
  clue('order', 'an order to all', 'nudge everyone', 'perfect|already|me'),
  clue('order', 'an order to all', '( demand|need ) ..2 everyone', 'demand ..3 ( check|approve )', 'please|let'),
  clue(
    'order',
    'an order',
    'demand ..6 ( deed|urge )',
    'me ..4 perfect',
    'demand ..3 ( check|approve|see )',
    'please|let|extend',
    'perfect|already',
  ),
  clue(
    'order',
    'an order',
    'everyone ..4 ( urge|need|will|deed|let|not_yet|see )',
    'perfect|already|ongoing',
    'all',
    '^ small* me',
    'everyone check',
    // 'Cấp thẻ cho bà con xong'
    '( thing|number|means|word|all ) for|let everyone',
    '^ will me',
    '( me|mine ) let everyone',
  ),
  clue('order', 'an order', '^ small* ( need|urge ) ..4 ( deed|report )', 'me|later'),
  clue('order', 'an order', '^ small* need ..6 everyone'),
  clue('order', 'an order', 'urge', 'me|ongoing', 'unit will', '^ ( small|yes )* will', 'please ..2 urge'),
  clue('order', 'an order', '( finish|deliver|work ) ..3 go ( later|small )* $', 'already|perfect', 'no|perhaps'),
  clue('order', 'an order', 'who ..3 ( not_yet|finish ) ..5 ( thus|last )'),
  clue('order', 'an order', 'let finish'),
  clue(
    'order',
    'an order at once',
    '^ ( everyone|unit|they ) .. deed ..3 at_once let|for me small* $',
    'perfect|already',
  ),
]
