/** Plain statements that the work is finished. Asked for last: everything that could turn them round has been looked for. */
import type { Clue } from '../clue.js'
import { ANOTHER_MATTER, clue } from '../clue.js'

export const FINISHED: readonly Clue[] = [
  clue(
    'done',
    'has done it',
    '( perfect ( ..4 ( finish|deliver ) / word ..8 finish ) / ^ ( small|me|mine|unit|item|thing|report|number|past|today|clock|sorry|thus|link|at_once|word )* just ( finish|deliver|work )? ( finish|deliver ) )',
    'perfect ..3 ( see )',
    'send_on ..2 sign deliver',
  ),
  clue(
    'done',
    'finished it',
    '( ( work|deliver|pass|approve|thing|report|item|machine|means ) ..6 / ( me|mine ) ( all|perfect|just|polite|you|this|today|past|at_once|number|thus|unit )* ) finish',
    ANOTHER_MATTER,
    '( means|machine|approve|see|have|all ) ..3 newly',
    'finish me ( word|deed|say|see|greet )',
    'everyone ..3 finish',
    'finish ..3 everyone',
    'slogan',
  ),
  clue('done', 'received and finished', 'perfect see link ( finish|deliver )', 'deliver ..1 unit|everyone|they|person'),
  clue('done', 'cleared away', 'me ..1 upkeep ..1 finish word? thing ..2 ( already|all )', 'happening'),
  clue(
    'done',
    'finished already',
    '^ ( small|ok|this|thing|item|all|number|tick|english_is|thus|sorry )* finish+ ( link finish )? ( ( mine|thing|item|all|tick|at_once|number|me )* ( ( today|later )? already / all|past|tick ) / ..3 ( already|past ) )',
    ANOTHER_MATTER,
  ),
  clue(
    'done',
    'finished',
    '^ ( small|ok|ok_sign|thing|item|this|mine|all|tick|english_is|thus|sorry )* finish+ ( link finish )? ( item|mine|all|past|tick|number )* ( small|past )* $',
    ANOTHER_MATTER,
    'everyone',
    'finish ..1 me ( emoji|tick )* !polite|you|oi|emoji|tick|yes',
  ),
  clue(
    'done',
    'handed in already',
    'deliver ..8 ( already|past|all )',
    'send_on ..2 sign deliver',
    '^ !me|mine|perfect* deliver !me* already ( send_on|say ) you|everyone',
  ),
  clue(
    'done',
    'all of it',
    // 'Đã làm hết sức', 'đã yêu cầu làm hết', 'làm hết rồi nộp': whatever else stands beside it may turn it.
    '^ ( polite|yes|me|you|mine|this|thing|item )* ( perfect at_once? work ( mine|this|thing|link|word )* all|full_count ( all|already|past|small )* / work ( mine|this|thing|link|word )* all|full_count ( all|small )* already|past ( already|past|small )* ) $',
    ANOTHER_MATTER,
  ),
  clue(
    'done',
    'finished all of them',
    '^ ( small|item|report|unit )* finish full_count ( thing|unit|word )* small* $',
    'urge',
    ANOTHER_MATTER,
  ),
  // 'Rà soát hộ nghèo hết 9 bản rồi'
  clue(
    'done',
    'all of it by now',
    '^ ( small|me|mine|unit|today|past )* ( ( deliver|field|make ) ( thing|word )* all / work ( thing|word )* all number ( thing|unit|word ) ) already small* $',
    ANOTHER_MATTER,
    'everyone',
  ),
  // 'Em làm rồi ạ'; who has written or counted it rồi may still have to hand it in.
  clue(
    'done',
    'did it',
    '^ ( small|mine|thing|this|today|past|tick )* make ( thing|mine|this )* ( already|past ) small* $',
    ANOTHER_MATTER,
  ),
  clue(
    'done',
    'carried out',
    '( ^ ( small|mine|thing|this|today|past|number|tick )* field / me ..5 field ) ..8 ( already|past|all ) small* $',
    ANOTHER_MATTER,
    'machine',
    '( can|in_time ) ( number|few )',
    'thus ..1 already',
  ),
  clue(
    'done',
    'has carried it out',
    'perfect ..2 field',
    ANOTHER_MATTER,
    'field ..2 ( see|ask )',
    'field ..1 ( can|few )',
  ),
  clue('done', 'carried out, and clean', '( deliver|work ) ..6 thus all already small* $', ANOTHER_MATTER),
  clue(
    'done',
    'mine has been received',
    '^ ( small )* ( unit|person|authority ) perfect? see thing+ mine ..3 already',
    'no',
  ),
  clue(
    'done',
    'in full',
    '( ( full_count|all ) ..4 ( deliver|finish|report ) / full_count ..4 already / full_count .. already small* $ )',
    'all ..3 newly',
    // 'Mua đủ 200 cây giống', 'mời đủ 60 đại biểu', 'phân công đủ 12 người': made ready
    '( happening|demand|send_on|nudge|see|check ) ( thing|word|means )* full_count',
    '^ ( polite|yes )* ( authority|they|person ) full_count|all',
    // 'Đúng hạn em nộp' promises.
    'all me ( deliver|finish ) small* $',
  ),
  clue(
    'done',
    'finished so many in one go',
    '^ ( small|item )* finish all? number ( thing|word|unit )? ( at_once|small )* at_once ( at_once|small )* $',
  ),
  clue(
    'done',
    'all of them',
    '^ ( small|link|mine|item|thing )* full_count ( unit|thing|means|mine|already|small )* $',
  ),
  clue(
    'done',
    'as many as there are',
    'perfect work can? thing? full_count number ( thing|unit ) small* $',
    'say|demand|event',
  ),
  clue('done', 'worked on all of them', 'perfect work ..6 full_count ( unit|thing|means )? small* $'),
  clue(
    'done',
    'none that has not',
    '^ ( small|me|unit|thing )* full_count ( sign|deliver|field|hand|make ) ( thing|word|small|nua )* $',
  ),
  clue('done', 'all is there', '( have|all ) ..3 ( thing|seal ) ..1 already ( small|all|past )* $', 'mishap|broken'),
  clue('done', 'handed in', '^ ( small )* english_is deliver $'),
  clue('done', 'already', '^ ( yes )? already ( polite )+ ( you|everyone|person|oi )* ( polite )* $'),
  clue('done', 'already, politely', '^ yes already'),
  // 'Danh sách gửi kèm', 'có ảnh kèm theo'
  clue(
    'proof',
    'a proof is with it',
    '^ ( small|number )* ( ( thing ..2 )? deliver link+ / thing me? deliver ( link|edge|for|word|you|machine|thing )+ / have number? thing ( sign|see|deliver|link|all )* ) small* $',
  ),
  clue('passed', 'worked on', '( perfect ..2 work / work ..6 already / perfect ( check|word ) )'),
]
