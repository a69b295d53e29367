/** Clauses that tell what stands in the way. */
import type { Clue } from '../clue.js'
import { clue, END } from '../clue.js'

/** What turns 'the obstacle is gone' round. */
const NOT_GONE = [
  'no|not',
  'will|if|when|what|nearly|ongoing|never|wait|let|please|newly|perhaps|heard|believe|except|part|part_count|percent|left|lacking',
]

/** What must come first ('hết vướng là nộp'), what is still to come, and what is stuck next. */
const STILL = [...NOT_GONE, 'thus|later|next|week|tomorrow|stuck']

export const CLEARED: readonly Clue[] = [
  clue('cleared', 'no longer stuck', '( unstuck ..3 already / perfect ..2 unstuck )', ...STILL),
  clue(
    'cleared',
    'no longer stuck',
    '^ ( small|item|mine|this|me|unit|today|thing|means|machine|word )* unstuck ( means|thing|what|nua )* small* $',
    ...STILL,
  ),
  clue(
    'cleared',
    'no longer stuck, and no more',
    '^ ( small|item|mine|this|me|unit )* newly unstuck small* $',
    'no|not',
  ),
  clue(
    'cleared',
    'the obstacle is gone',
    '( perfect ..2 solve ..3 ( stuck|broken|hardship ) / solve ..3 ( stuck|broken|hardship ) ..2 ( already|finish ) )',
    ...NOT_GONE,
  ),
  clue(
    'cleared',
    'the obstacle is settled',
    'stuck ..4 ( perfect ..3 ( solve|finish|work ) / ( solve|finish ) already )',
    ...NOT_GONE,
  ),
  clue('cleared', 'the obstacle is settled', 'perfect ..2 ( work|finish ) ..3 stuck', ...NOT_GONE),
  clue('cleared', 'no longer stuck', '^ small* perfect? solve can? finish? already small* $', ...NOT_GONE),
  clue(
    'cleared',
    'it works again',
    '( machine ..3 solve ..1 ( finish|already ) / solve ..1 finish ..1 machine / ( have|perfect ) ( machine|means ) word? already / machine ..1 have word? already )',
    ...NOT_GONE,
    'deliver|report|thing',
  ),
]

export const TROUBLE: readonly Clue[] = [
  // 'Nộp rồi sao máy còn báo đỏ'
  clue('question', 'asks why', '( deliver|finish ) already what ..2 ( machine|broken )'),

  clue('question', 'asks what is stuck', `stuck ..1 ( what|where ) ${END}`, 'no|not|have|unstuck|cause'),
  clue('question', 'asks whether anything is stuck', `have ..2 stuck ..2 not ${END}`, 'me ..3 have'),
  clue(
    'blocked',
    'waits for somebody',
    'wait .. ( authority|unit|person|they|means|seal|approve|thing|finish|machine|hardship|report|everyone|word )',
    'wait ( part|check|see|work )',
    'wait ( me|you )? ( later|few|span )',
  ),
  clue('blocked', 'waits', 'wait ..3 work', 'wait ( work|see|check ) ', 'wait me'),
  clue('blocked', 'stuck', 'stuck', 'none_left', 'left ..1 stuck part', '^ who'),
  clue(
    'blocked',
    'something is broken',
    'broken|hardship',
    'none_left',
    // 'Tập huấn đội cứu hộ lũ xong', 'dọn xong chỗ sạt lở'
    '( work|deliver|upkeep|hand ) .. hardship .. finish',
    '( work|deliver|upkeep ) ..2 finish !thus* hardship',
    'perfect work broken',
    'left number thing hardship',
    'broken all lacking',
    `hardship really ${END}`,
  ),
  clue('blocked', 'a machine fails', 'machine ..2 ( not|not_yet )', `( not|not_yet ) ${END}`, 'can not you|really|or'),
  clue(
    'blocked',
    'lacks the means',
    '( no|lacking ) ( have|can|all|need|see|approve|extra )* ( means|machine )',
    'left ..2 means',
    `not_yet ${END}`,
    'means what extra',
    'no ..2 see ..2 means $',
    'perhaps',
  ),
  clue(
    'blocked',
    'has not received it',
    '( not_yet|not ) see ( means|approve|thing|report|authority ) / not word see ( means|thing|report )',
    `not_yet ${END}`,
    `really ${END}`,
  ),
  clue('blocked', 'was not given it', '^ ( small|me )* not_yet mine small* means small* $'),
  clue(
    'blocked',
    'was not given it',
    '( not_yet|not ) can ( send_on|approve|hand ) ( means|machine|thing|person|see )',
  ),
  clue('blocked', 'others do not come', '( authority|they|person ) !me|mine|you|oi|if* ( not_yet|not ) until small* $'),
  // 'Chưa có quyết định thì sao em làm'
  clue(
    'blocked',
    'cannot without it',
    '( not_yet|not ) have ..4 ( thus what|never / what|never ) me ( work|deliver|pass )',
  ),
  clue('blocked', 'halted', '( ongoing halt / halt ( work|deliver ) already / ( authority|they|person ) word* halt )'),
  clue('blocked', 'nobody hands it over', 'not_yet have? who ..1 deliver ..2 for me'),
  clue('blocked', 'nothing to work with', 'not have machine', 'deliver|report|thing'),
  clue('blocked', 'there is no more of it', 'means lacking already'),
  clue('blocked', 'nobody gives it', 'not_yet have? who ..1 ( approve|hand|check|sign )'),
  clue(
    'blocked',
    'others have gone back on it',
    '^ small* ( authority|they|person ) word* drop ( already|small|thing )* $',
  ),
  clue(
    'blocked',
    'not agreed upon',
    '( not_yet agree ..4 link|authority|unit|they|person|everyone / ( authority|they|person|everyone ) no agree )',
  ),
  clue('blocked', 'nobody does it', 'not have? who', 'deliver', `not who not`, 'say'),
  clue(
    'blocked',
    'means are not there',
    'means ..2 not_yet ..2 ( have|can|work|deliver|pass|approve|word|until|link )',
    `not_yet ${END}`,
  ),
  clue(
    'blocked',
    'another office is behind',
    '( authority|they|person ) !me|mine|you|oi|if* ( not_yet|not ) ..1 ( have|can|approve|work|deliver|pass|see|check|finish|report|thing|means )',
    `not_yet ${END}`,
  ),
  clue(
    'blocked',
    'another office has not provided',
    'unit|everyone ..3 ( not_yet|not ) ..1 ( approve|check )',
    `not_yet ${END}`,
  ),
  clue(
    'blocked',
    'cannot',
    'not !finish|in_time|can|left ..4 can',
    'not finish',
    `not ${END}`,
    'no !work ..3 finish',
    'finish|in_time',
  ),
  clue(
    'blocked',
    'cannot, and why',
    '( no ..4 can ..2 cause|so / ( cause|so ) ..6 no ..4 can / not_yet ..5 cause )',
    'cause not_yet finish',
    'cause ..2 ( believe|mistake )',
    'cause ongoing',
    `not_yet ${END}`,
  ),
  clue('blocked', 'does not know, and why', '( no|not_yet ) .. so me? perhaps'),
  clue('blocked', 'cannot, for want of', 'so ..5 ( no|where ) ..3 ( work|deliver|pass )'),
  clue('blocked', 'cannot, for want of', '( not_yet|not ) have thing? what will ( work|deliver ) small* $'),
  clue('blocked', 'cannot', '( deliver|work|pass|see|sign ) ..1 not can small* $'),
]
