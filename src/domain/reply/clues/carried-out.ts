/**
 * Concrete work, told as it is told: who, has, a verb that need not be known, how many of what, to the end, already, when. Asked for before
 * what somebody else does and what is only passed on, and behind all that turns a clause round.
 */
import type { Clue } from '../clue.js'
import { ANOTHER_MATTER, clue } from '../clue.js'

/** Who speaks of his own work, what it is about, and when: nobody else. */
const OPENING =
  '^ ( polite|yes|oi|you|me|mine|unit|emoji|ok|tick|thing|report|item|today|past|clock|this|number|means|sorry|thus|link|before|machine )*'
/** Its doing is the result, wherever it is brought. */
const VERB = 'deliver|field|hand|upkeep|make|sign|labour'
const OBJECT =
  '( thing|means|word|unit|link|for|let|machine|number|this|of|you|everyone|person|authority|full_count|mine|past )*'
const SO_MANY = '( number|full_count ) ( thing|unit|word|means|machine|everyone|person|authority )'
/** Nothing comes behind it: 'phát hết 40 thẻ rồi ký sổ' tells what to do. */
const TOLD = '( already|past ) ( already|past|small|today|at_once|really )* $'
/** 'Giao hết 30 thùng rồi lấy chữ ký': one thing after the other. */
const AND_ON = 'already ( deed|happening|say|see )'
const SOMEBODY_ELSE = '^ ( polite|yes )* ( person|they|authority ) !oi|me'
/** What is no work of the plan, goes wrong by itself, is somebody else's, or is only said. */
const NO_WORK = [
  AND_ON,
  SOMEBODY_ELSE,
  ANOTHER_MATTER,
  'mishap',
  'urge|demand|slogan|chat',
  'if|or|ask|really',
  'they',
  'thus ..1 already',
  '( can|in_time ) ( number|few )',
]

export const CARRIED_OUT: readonly Clue[] = [
  // 'Trả hết 31 hồ sơ cho dân rồi', 'phát hết 600 kg lúa giống cho bà con rồi'
  clue(
    'done',
    'carried out, all of so many',
    `${OPENING} ( me go? check / perfect? ( ${VERB}|word )+ ) ${OBJECT} ( all|finish ${OBJECT} ${SO_MANY} / full_count number ) .. ${TOLD}`,
    ...NO_WORK,
  ),
  // 'Giao đủ gạo cho dân từ thứ năm'
  clue(
    'done',
    'carried out, all of it, and when',
    `${OPENING} perfect? ( ${VERB} )+ ${OBJECT} ( all|finish ) ${OBJECT} ( already )? past`,
    ...NO_WORK,
  ),
  // 'Chuyển 15 bộ hồ sơ lên phòng hôm qua rồi'
  clue(
    'done',
    'carried out, so many',
    `${OPENING} ( perfect? ( ( deliver|field ) ${SO_MANY} / hand ( number|full_count ) thing|word ) .. ${TOLD} / perfect hand ( number|full_count ) thing )`,
    ...NO_WORK,
    'hand ..4 ( deliver|work )',
  ),
  // 'Danh sách em chuyển Ban chỉ huy từ chiều thứ 5 rồi', 'em đã chuyển hồ sơ lên Phòng Nội vụ rồi'
  clue(
    'done',
    'brought where it belongs',
    `( ^ ( polite|yes|you )* thing ( thing|word|number|unit|of|full_count|event )* me perfect? hand ( link|for )? ( unit|authority ) ( unit|authority|thing|word )* / ( me|mine ) perfect? hand ( thing|number|full_count|word|all|finish )+ link ( unit|authority ) ( unit|authority|thing|word )* ) at_once? past* ( already|past )`,
    ...NO_WORK,
    'hand ..6 ( deliver|work )',
  ),
  // 'Treo đủ 12 băng rôn', 'tháo dỡ hết 5 mái che', 'đã phát đủ 37 lệnh gọi'
  clue(
    'done',
    'all of so many',
    '( ^ ( small|me|mine|thing|unit|report|today|past|ok_sign|ok|tick|word )* / perfect ..2 ) ( ( deliver|field|hand ) ( thing|date|means )? all ( number|full_count ) / ( deliver|work|hand ) ( thing|date|means )? full_count number )',
    ANOTHER_MATTER,
    SOMEBODY_ELSE,
    AND_ON,
    'everyone',
    'urge',
  ),
  clue(
    'done',
    'all of these things',
    '^ ( small|me|mine|thing|unit|today|past )* ( deliver|field|hand ) ( all|full_count ) ( thing|means|word ) .. already small* $',
    ANOTHER_MATTER,
    SOMEBODY_ELSE,
    AND_ON,
    '^ everyone',
    '!for|let everyone',
  ),
  // 'Câu lạc bộ ra mắt tối qua rồi', 'giấy mời phát tận nhà hết rồi'
  clue(
    'done',
    'carried out, and when',
    `${OPENING} perfect? field ${OBJECT} ( all|past ) ( already|past|polite|you|oi )* $`,
    ...NO_WORK,
  ),
  // 'Ký cam kết đủ 100% hộ kinh doanh'
  clue(
    'done',
    'carried out, for all of them',
    `${OPENING} perfect? ( field|sign|make|deliver ) ${OBJECT} all? full_count ( unit|thing|means|word )* ( polite|you|oi )* $`,
    ...NO_WORK,
  ),
  // 'Dọn mương sạch bong rồi'
  clue('done', 'cleared away', `${OPENING} perfect? upkeep ( thing|word )+ all already small* $`, ...NO_WORK),
]
