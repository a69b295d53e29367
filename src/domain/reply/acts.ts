/** What one clause does: the first sign that is seen decides. Signs that the work is not finished come before those that it is. */
import type { Pattern } from './meanings.js'
import { pattern } from './meanings.js'

export type Act =
  | 'done'
  | 'not_done'
  | 'extension'
  | 'question'
  | 'blocked'
  | 'seen'
  | 'order'
  | 'chat'
  | 'thanks'
  | 'mistake'
  | 'doubt'
  | 'elsewhere'
  | 'passed'
  | 'bare'
  | 'tick'
  | 'nothing'
  | 'unknown'

export interface Sign {
  name: string
  act: Act
  sees: Pattern
  unless: Pattern[]
}

function sign(act: Act, name: string, sees: string, ...unless: string[]): Sign {
  return { name, act, sees: pattern(sees), unless: unless.map(pattern) }
}

const END = 'small* $'

/** More time. */
const MORE_TIME: Sign[] = [
  sign(
    'extension',
    'asks for more time',
    'extend',
    'none_left',
    'not need? ( please )? extend',
    'have extend can not',
    'extend .. when',
    `extend can? not_yet ${END}`,
    'perfect can? extend',
    'not_yet ..2 extend',
  ),
  sign('extension', 'asks for more time', '( please|let|have ) ..5 ( late|extra )', 'please ..2 see|agree'),
  sign(
    'extension',
    'asks for time',
    '( please|let ) ( me|for|please|let|perhaps )* ( until )? ( time|span|later )',
    'not_yet|lacking',
  ),
  sign(
    'extension',
    'asks to hand in later',
    '( please|let|perhaps ) ..3 ( deliver|finish|work ) ..3 ( later|span|late|date|next )',
    'perfect|already',
    'none_left',
  ),
  sign('extension', 'asks to hand in later', `( later|date ) ..4 ( deliver|finish|work ) ..3 have? can not ${END}`),
  sign('extension', 'asks to hand in later', `( deliver|finish|work ) ..3 ( later|late|date|span ) ..3 can not ${END}`),
  sign(
    'extension',
    'asks to hand in later',
    '( deliver|finish ) ..2 late',
    'perfect|already',
    'no ..2 late',
    'what|when|who',
  ),
  sign('extension', 'asks for more time', 'extra ..1 span'),
  sign('extension', 'asks for time', '( please|need ) ..3 span', 'not_yet|lacking|perfect see|past'),
]

/** What stands in the way. */
const TROUBLE: Sign[] = [
  sign(
    'blocked',
    'waits for somebody',
    'wait .. ( authority|unit|person|they|means|seal|approve|thing|finish|machine|hardship|report|everyone|word )',
    'wait ( part|check|see|work )',
    'wait ( me|you )? ( later|few|span )',
  ),
  sign('blocked', 'waits', 'wait ..3 work', 'wait ( work|see|check ) '),
  sign('blocked', 'stuck', 'stuck', 'none_left', 'left ..1 stuck part'),
  sign('blocked', 'something is broken', 'broken|hardship', 'none_left', 'perfect work broken'),
  sign('blocked', 'a machine fails', 'machine ..2 ( not|not_yet )'),
  sign(
    'blocked',
    'lacks the means',
    '( no|lacking ) ( have|can|all|need|see|approve|extra )* means',
    'left ..2 means',
    `not_yet ${END}`,
    'no ..2 see ..2 means $',
    'perhaps',
  ),
  sign('blocked', 'has not received it', 'not_yet see ( means|approve|thing|report|authority )', `not_yet ${END}`),
  sign('blocked', 'nobody does it', 'not have? who', 'deliver', `not who not`),
  sign(
    'blocked',
    'means are not there',
    'means ..2 not_yet ..2 ( have|can|work|deliver|pass|approve )',
    `not_yet ${END}`,
  ),
  sign(
    'blocked',
    'another office is behind',
    '( authority|they|person ) ..3 ( not_yet|not ) ..1 ( have|can|approve|work|deliver|pass|see|check|finish|report|thing|means )',
    `not_yet ${END}`,
  ),
  sign(
    'blocked',
    'another office has not provided',
    'unit ..3 ( not_yet|not ) ..1 ( approve|check )',
    `not_yet ${END}`,
  ),
  sign(
    'blocked',
    'cannot',
    'not !finish|in_time|can|left ..4 can',
    'not finish',
    `not ${END}`,
    'no !work ..3 finish',
    'finish|in_time',
  ),
  sign(
    'blocked',
    'cannot, and why',
    '( no ..4 can ..2 cause|so / ( cause|so ) ..6 no ..4 can / not_yet ..5 cause )',
    `not_yet ${END}`,
  ),
  sign('blocked', 'cannot, for want of', 'so ..5 no ..3 ( work|deliver|pass )'),
]

const ASKING: Sign[] = [
  sign('not_done', 'nobody knows when', 'ask when ..1 just'),
  sign(
    'not_done',
    'after something else',
    'event ..3 finish ..1 ( me|just|then ) ..2 ( deliver|work|pass )',
    'already ..2 me',
  ),
  sign('chat', 'for everybody to see', '^ small* deliver everyone'),
  sign('chat', 'thanks everybody', '( thank|congratulate ) ..5 finish'),
  sign('chat', 'small talk', 'chat', 'deliver|report|part_count', 'no ..3 finish', 'me ..3 finish already', 'thing'),
  sign('chat', "something else's", `event ..3 finish? ..1 ( not|not_yet ) ${END}`, 'deliver|work|thing|report'),
  sign('chat', "something else's end", 'finish thing? me ( link|go )', 'already|perfect'),
  sign(
    'question',
    'asks when',
    'when',
    'no|none_left ..5 when',
    'when ..4 ( finish|deliver|have|work ) ..1 ( then )? ( me|will ) ( will )? ( say|deliver|report|pass|see )',
    'when ..6 then',
    'when ..4 finish ..1 say me',
    'when ..6 me ..1 ( say|deliver|pass )',
  ),
  sign(
    'question',
    'asks who',
    'who',
    'no ..4 who',
    'who ..3 ( finish|not_yet ) ..3 then',
    'who ..2 finish last',
    'let|please ..2 who',
    'perfect ..4 who',
  ),
  sign('question', 'asks what', 'what', 'no ..6 what', 'what ..2 stuck', 'none_left'),
  sign('question', 'asks where', `where ${END}`, 'no|perfect|have', 'finish ..1 where'),
  sign('question', 'asks where', 'where really|what'),
  sign('question', 'asks', 'ask|right', 'no ..3 ask'),
  sign('question', 'this or that', '^ small* or'),
  sign('question', 'this or that', `!or+ or !or+ ${END}`, 'perhaps|finish|perfect|already'),
  sign(
    'question',
    'asks whether it is done',
    `( deed|see|have|all|can|approve|check|extend|in_time|perfect ) ..6 not_yet ( really|this|small )* $`,
    'not_yet ..2 not_yet',
    'believe',
    '^ not_yet',
    'then not_yet',
  ),
  sign(
    'question',
    'asks whether',
    `( deed|see|have|need|can|all|event|thing|word|report|approve|extend ) ..6 not ( really|this|small )* $`,
    'not ..2 not',
  ),
  sign('question', 'asks again', `!small ..8 really small* $`, '^ really'),
]

const TALK: Sign[] = [
  sign('chat', 'congratulates', 'congratulate'),
  sign('order', 'a slogan', 'slogan', '^ small* me', 'perfect|already'),
  sign('chat', 'small talk', 'chat', 'deliver|report|part_count', 'no ..3 finish', 'me ..3 finish already'),
  sign(
    'chat',
    "something else's end",
    '( event|they ) ..2 finish',
    'work|deliver ..3 finish',
    '( not_yet|will|later ) ..3 ( work|deliver )',
  ),
  sign('chat', "something else's end", 'finish ..2 ( event|chat )', 'perfect|deliver'),
  sign('chat', 'small talk', 'event ..3 not_yet', 'deliver|work|finish'),
  sign('order', 'an order to all', '( demand|need ) ..2 everyone', 'demand ..3 ( check|approve )', 'please|let'),
  sign(
    'order',
    'an order',
    'demand ..6 ( deed|urge )',
    'me ..4 perfect',
    'demand ..3 ( check|approve|see )',
    'please|let|extend',
    'perfect|already',
  ),
  sign(
    'order',
    'an order',
    'everyone ..4 ( urge|need|will|deed|let|not_yet|see )',
    'perfect|already|ongoing',
    'all',
    '^ small* me',
    '^ will me',
  ),
  sign('order', 'an order', '^ small* ( need|urge ) ..4 ( deed|report )', 'me|later'),
  sign('order', 'an order', '^ small* need ..6 everyone'),
  sign('order', 'an order', 'urge', 'me|ongoing'),
  sign('order', 'an order', '( finish|deliver|work ) ..3 go ( later|small )* $', 'already|perfect', 'no'),
  sign('order', 'an order', 'who ..3 ( not_yet|finish ) ..5 ( then|last )'),
  sign('order', 'an order', 'let finish'),
]

const UNFINISHED: Sign[] = [
  sign('not_done', 'believed so', 'believe .. ( finish|deliver|already|work|song )', `really ${END}`),
  sign('doubt', 'believed so', 'believe'),
  sign('not_done', 'only if', 'if ..9 ( deed|in_time )'),
  sign('not_done', 'only when', 'when ..6 ( then ..3 deed / me ..1 ( say|deliver|pass ) )'),
  sign('not_done', 'soon', 'finish ..1 will'),
  sign('not_done', 'waits', 'wait'),
  sign('not_done', 'by no means', 'never'),
  sign('not_done', 'a cross', 'cross'),
  sign(
    'not_done',
    'denied behind the verb',
    '( perfect|deed|have|report|thing|event|all|already ) ..4 where',
    'link where',
    'deliver where really',
  ),
  sign('not_done', 'not where it should be', 'where ..2 ( perfect|finish|deliver|have )'),
  sign('not_done', 'not yet', 'not_yet', 'not_yet perhaps', `see ..2 not_yet ${END}`, 'who ..2 not_yet'),
  sign('not_done', 'not', 'not ..2 ( finish|deliver|work|in_time|pass|can )', 'not need'),
  sign('not_done', 'something is left', 'left', 'none_left', 'left ( see|you )'),
  sign('not_done', 'something is missing', 'lacking'),
  sign('not_done', 'with an exception', 'except', 'except ..1 mine ..3 finish'),
  sign('not_done', 'a part of the whole', 'part_count|percent'),
  sign('not_done', 'a part of the whole', 'number ( unit|thing ) ( then|link )* just? number ( unit|thing )'),
  sign('not_done', 'a part of the whole', 'part', 'none_left'),
  sign(
    'not_done',
    'only so much',
    'just ..1 ( number|few|part|can|have|in_time|full_count|item|span|until|unit )',
    'just ..1 ( deliver|finish ) ..2 span past',
  ),
  sign('not_done', 'only so much', 'just work ..3 ( part|can|number )'),
  sign('not_done', 'only begun', 'just ( pass|work ) ( link|work|small )* $'),
  sign('not_done', 'nearly', 'nearly', 'nearly not'),
  sign('not_done', 'then only', '( later|today|then|date|daypart|wait ) ..3 just ..3 ( deed )', 'perfect'),
  sign('not_done', 'under way', 'ongoing', 'perfect ..3 ( deliver|finish ) ..3 ongoing'),
  sign(
    'seen',
    'will do it',
    '^ ( small|yes|ok|see|already|agree )* ( will )? ( urge )? ( work|pass|see|agree ) ( thing|at_once|this|small|word|urge )* $',
    'finish|deliver|later|today|time',
    '^ ( small )* ( work|pass ) ( small|this|thing )* $',
    'already',
    'perfect',
  ),
  sign(
    'seen',
    'will do it',
    'will ..4 ( work|pass|see|agree ) ( at_once|thing|small|this|urge )* $',
    'finish|deliver|time',
    'left',
    'nua',
  ),
  sign('seen', 'does it at once', 'work ..1 at_once', 'finish|perfect|already|time|left'),
  sign(
    'not_done',
    'promised',
    'will ..5 ( deed|later|time )',
    'perfect|already ..2 ( deliver|finish )',
    'already small* $',
  ),
  sign(
    'not_done',
    'when it is done',
    'finish thing? ( then|will|me|at_once ) ..2 ( say|deliver|report|pass|will|see|greet|word )',
    'already',
  ),
  sign('not_done', 'when it is done', '( finish ) then', 'already|perfect', 'finish then already'),
  sign('not_done', 'later', 'later ..6 ( deed|have|report|in_time|can )', 'perfect|already|past'),
  sign('not_done', 'later', '( finish|deliver|work|pass ) ..3 later', 'perfect|already|past', '( finish ) ( later )'),
  sign(
    'not_done',
    'later today',
    '( today|daypart|clock ) ..3 ( deliver|work|finish|pass )',
    'perfect|already|past|just',
  ),
  sign('not_done', 'later', 'later ..2 then'),
  sign('not_done', 'at once', '( deliver|pass ) ..3 at_once', 'perfect|already'),
]

const DOUBTFUL: Sign[] = [
  sign('doubt', 'perhaps', 'perhaps'),
  sign('doubt', 'heard so', 'heard'),
  sign('doubt', 'heard so', 'see ..2 say'),
  sign('doubt', 'somebody says so', '( person|they|unit|authority|everyone ) ..3 say', 'say ( me )'),
  sign(
    'doubt',
    'depends on the day',
    '( finish ..3 ( date|later ) / ( date|later ) ..3 finish )',
    'perfect|already|past',
    'date thing',
  ),
  sign('doubt', 'depends on the day', '( finish|deliver ) ..2 last ..2 ( date|later|clock )', 'perfect|already'),
  sign(
    'elsewhere',
    'somebody else',
    '^ ( small|yes|report|thing )* ( person|they|authority ) ( link|unit|word|authority )* ( perfect|just )* ( deed|approve|see )',
    '^ ( small )* person oi',
    '^ ( polite )+ ( person|authority )',
  ),
  sign(
    'elsewhere',
    'another unit',
    '^ ( yes )? unit ( word|number|unit|authority|me )* finish',
    'mine',
    '^ ( yes )? unit ( word|number|unit )* perfect',
    'unit me',
  ),
  sign('elsewhere', 'somebody helps', 'person ..3 ( deliver|work|finish ) ..2 for'),
  sign('passed', 'told somebody', 'perfect ..2 say', 'finish|deliver'),
  sign('passed', 'passed on', 'perfect ..2 pass', 'pass ..3 finish', 'perfect ..3 deliver', 'perfect see'),
  sign('passed', 'passed on', 'pass ..5 ( already|finish|past )', 'pass .. finish', 'deliver', 'perfect ..3 finish'),
]

const SEEN: Sign[] = [
  sign('seen', 'a polite yes', '^ yes ..3 thank', 'deed'),
  sign('seen', 'has seen it', '( perfect )? see', 'finish|deliver', 'see ..2 where'),
  sign('seen', 'agrees', 'agree', 'finish|deliver'),
  sign('seen', 'will see to it', 'please ..1 ( see|agree|work )'),
]

const FINISHED: Sign[] = [
  sign(
    'done',
    'has done it',
    '( perfect ..4 / just ( finish|deliver|work )? ) ( finish|deliver )',
    'perfect ..3 ( see )',
  ),
  sign(
    'done',
    'finished it',
    '( work|deliver|pass|approve|thing|me|mine|report|item|machine|means|unit ) ..6 finish',
    'event',
    'finish me ( word|deed|say|see|greet )',
    'everyone ..3 finish',
    'finish ..3 everyone',
    'slogan',
  ),
  sign(
    'done',
    'finished already',
    '^ ( small|ok|this|word|thing|item|all|number|tick|english_is|then|sorry )* finish+ ( ( mine|thing|item|all|tick|at_once )* ( ( today|later )? already / all|past|tick ) / ..3 ( already|past ) )',
    'event',
    '^ ( small )* word finish',
  ),
  sign(
    'done',
    'finished',
    '^ ( small|ok|thing|item|this|mine|all|tick|english_is|then|sorry )* finish+ ( item|mine|all|past|tick|number )* ( small|past )* $',
    'event',
    'everyone',
    'finish ..1 me ( emoji|tick )* !polite|you|oi|emoji|tick|yes',
  ),
  sign('done', 'handed in already', 'deliver ..8 ( already|past|all )'),
  sign('done', 'in full', '( full_count|all ) ..4 ( deliver|finish|already|report )'),
  sign('done', 'all is there', '( have|all ) ..3 ( thing|seal ) ..1 already'),
  sign('done', 'handed in', '^ ( small )* english_is? ( deliver ) $'),
  sign('done', 'already', '^ ( yes )? already ( polite )+ ( you|everyone|person|oi )* ( polite )* $'),
  sign('done', 'already, politely', '^ yes already'),
  sign('passed', 'worked on', '( perfect ..2 work / work ..6 already )'),
]

const REST: Sign[] = [
  sign('thanks', 'thanks', 'thank'),
  sign('thanks', 'says sorry', 'sorry'),
  sign('tick', 'a tick', '^ tick+ small* $'),
  sign('seen', 'a thumb', '^ ( ok|small )* thumb+ small* $'),
  sign('bare', 'a sign that may mean two things', '^ ok_sign'),
  sign('seen', 'all right', '^ ( yes )* can polite+ ( you )* $'),
  sign('bare', 'all there', '^ ( small )* all already'),
  sign('seen', 'a polite yes', '^ ( yes )+ ( small|ok|yes )* $'),
  sign('seen', 'a polite ok', '^ ok ( you|person|polite|thumb|everyone|me )+ $'),
  sign('bare', 'ok or already alone', '^ ( ok|already|yes|polite|me )+ ( small )* $', '^ ( polite|me )+ $'),
  sign('chat', 'a greeting', 'greet'),
  sign('nothing', 'nothing is left', 'none_left'),
  sign('nothing', 'an address', '^ ( small|emoji|really )+ $'),
  sign('bare', 'a state', 'deed'),
]

/** In the order in which they are looked for. */
export const ACTS: readonly Sign[] = [
  sign('mistake', 'takes it back', 'mistake'),
  ...MORE_TIME,
  ...TROUBLE,
  ...ASKING,
  ...TALK,
  ...UNFINISHED,
  ...DOUBTFUL,
  ...SEEN,
  ...FINISHED,
  ...REST,
]
