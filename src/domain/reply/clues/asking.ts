/** Clauses that ask. What only looks like a question stands before. */
import type { Clue } from '../clue.js'
import { AND_THEN, clue, END } from '../clue.js'

/** 'Ai quên thì bổ sung', 'thôn nào chưa nộp thì nộp' */
const ANYBODY_LATE = '( what|who|everyone ) ..2 ( not_yet|mistake ) ..3 ( thus|demand ) ..3 ( deed|urge )'
/** 'Cái nào của chú thì chú làm', 'thôn nào xong báo văn phòng': whichever it is. */
const WHICHEVER =
  '( what|who ) ..4 ( thus ..3 ( deed|what|go ) / need what / already thus / finish ( say|pass|report ) )'

export const ASKING: readonly Clue[] = [
  clue('denied', 'denies that it is not', '^ small* ( who|not ) say thus? ..3 not_yet'),
  clue('not_done', 'by no means', 'who say', '( no|if ) who'),
  // 'Có chi thiếu anh nhắn em bổ sung': what comes after the report.
  clue(
    'denied',
    'offers to mend it',
    '^ small* ( have what ..3 ( pass|say|report|see ) ..1 ( me|for ) / need what ..3 ( pass|say ) ( me|for|small )* $ )',
    'where|right|perhaps|really',
  ),
  clue(
    'denied',
    'complains of being asked',
    '( you|everyone|but ) ( small )* nudge ( small|nua )* $',
    'no|left|ongoing|will|nearly|later|thank',
  ),
  clue('denied', 'needs no more reminding', '^ small* not need? ( you|small )* nudge ( nua|where|small )* $'),
  clue('denied', 'complains of being asked', '^ ( small|but )* nudge ( small|nua )* $', 'already|perfect|will|thank'),
  // 'có mẫu không gửi em với'
  clue('seen', 'will tell if there is anything', '^ small* have what ..1 me ..1 ( pass|say|report|see )'),
  clue('not_done', 'asks somebody first', '( will|later ) ..3 ask', 'ask ..6 ( ask|not )'),
  clue('not_done', 'looks first', '^ small* will me ..4 see ..8 ( not_yet|not|what ) small* $'),
  clue('blocked', 'waits for the means', 'when ..2 have ..1 means newly ( work|deliver|pass )'),
  clue('question', 'asks when', '^ ( small|item )* when ( me|small )* need ..2 ( deed|report ) small* $'),
  clue('question', 'asks when', '^ ( small|item )* when thus ..4 small* $', 'finish'),
  clue('not_done', 'only when', 'when !me|you|everyone|unit|person|newly|thus ..4 ( me|you ) newly'),
  clue('question', 'asks to be given it', '^ small* have ..4 not ( deliver|pass|let ) ( for )? me'),
  clue(
    'question',
    'asks to be given it',
    '( let|please ) ( me|please )* word? word? ( thing|means )+ ( newly|this|word|small|go )* $',
    'deed|report|not_yet|not',
  ),
  clue(
    'question',
    'asks to be shown it',
    '^ small* let me see ( thing|means ) ( word|number|link|small )* $',
    'deed|not_yet|not',
  ),
  clue('question', 'asks everybody', '^ small* everyone ..1 have ( means|thing )', 'perfect|already'),
  clue('not_done', 'nobody knows when', 'ask when ..1 newly'),
  clue(
    'not_done',
    'after something else',
    'event ..3 finish ..1 ( me|newly|thus ) ..2 ( deliver|work|pass )',
    'already ..2 me',
  ),
  clue('not_done', 'after something else', `event ..3 ${AND_THEN}`),
  clue('chat', 'for everybody to see', '^ small* deliver everyone', 'me deliver everyone ..3 already'),
  clue('chat', 'thanks everybody', '( thank|congratulate ) ..5 finish'),
  clue(
    'chat',
    'small talk',
    'chat',
    'deliver|report|part_count',
    'no ..3 finish',
    'me ..3 finish already',
    'thing',
    'need ..6 really',
  ),
  clue('chat', "something else's", `event ..3 finish? ..1 ( not|not_yet ) ${END}`, 'deliver|work|thing|report'),
  clue('chat', "something else's end", 'finish thing? me ( link|go )', 'already|perfect'),
  clue(
    'question',
    'asks when',
    'when',
    'no|none_left ..5 when',
    'when ..4 ( finish|deliver|have|work ) ..1 ( thus )? ( me|will ) ( will )? ( say|deliver|report|pass|see )',
    'when ..6 thus ..3 deed|me',
    'when ..4 finish ..1 say me',
    'when ..6 me ..1 ( say|deliver|pass )',
  ),
  clue('order', 'an order', ANYBODY_LATE),
  clue(
    'question',
    'asks who',
    'who',
    'no ..4 who',
    WHICHEVER,
    'who ..3 ( finish|not_yet ) ..3 thus',
    'who ..2 finish last',
    'let|please ..2 who',
    'perfect ..4 who',
  ),
  clue('question', 'asks what', 'what', WHICHEVER, 'newly ..3 can what', 'no ..6 what', 'what ..2 stuck', 'none_left'),
  clue('question', 'asks where', `where ${END}`, 'no|perfect|have', 'finish ..1 where'),
  clue('question', 'asks where', 'where really|what'),
  clue('question', 'asks where', 'where link deliver|work'),
  clue('question', 'asks whether it has come', '^ ( means|thing|machine|word )+ ( link|go ) not_yet ( you|really )+ $'),
  clue('question', 'asks who has', '^ ( small )* perfect who ..5 not_yet'),
  clue('nothing', 'says whom to ask', '^ small* ask ( person|they ) polite* $'),
  clue('question', 'asks', 'ask|right', 'no ..3 ask', 'perhaps ..2 right'),
  clue('question', 'this or that', '^ small* or'),
  clue('question', 'this or that', `!or+ or !or+ ${END}`, 'perhaps|finish|perfect|already'),
  clue(
    'question',
    'asks whether it is done',
    `( deed|see|have|all|can|approve|check|extend|in_time|perfect|late ) ..6 not_yet ( really|this|small )* ( $ / or )`,
    'not_yet ..2 not_yet',
    'believe',
    '^ not_yet',
    'thus not_yet',
  ),
  clue(
    'question',
    'asks whether',
    `( deed|see|have|need|can|all|event|thing|word|report|approve|extend ) ..6 not ( really|this|small )* $`,
    'not ..2 not',
  ),
  clue('question', 'asks again', `!small ..8 really small* $`, '^ really|left'),
]
