/** Clauses that count for nothing beside what is done: asked of oneself, what is spared now, how it stood before, what for. */
import type { Heard } from './acts.js'
import { find, pattern } from './meanings.js'

/** 'Nộp chưa hả, nộp rồi': asked only to be answered. */
const ASKED_ONESELF = pattern(
  '^ ( small )* ( finish|deliver|work finish? ) ( already|perfect )? not_yet ( really|polite )* $',
)
/** 'Chờ anh chị kiểm tra thôi': what is left is for who receives it. */
const ONLY_FOR_YOU = pattern('^ ( small|newly|left )* wait you+ check ( small|for|newly )* $')
const HANDED_IN = pattern('deliver')
/** 'Chưa thấy ai xác nhận', 'chị chưa duyệt': as is the answer to what was handed in. */
const NOT_ANSWERED = pattern(
  '^ ( ( polite|left )* not_yet see? who|you|everyone+ / ( polite|left )* who|you|everyone+ see? not_yet ) ..1 ( check|approve|see|say|send_on ) ( small|what|for|let|me )* $',
)
/** 'Răng chưa thấy? em nộp rồi mà' */
const DISBELIEVED = pattern('^ ( small|what|never )* not_yet see? ( really|small|what )* $')
/** 'Lúc nãy chưa, giờ thì xong rồi' */
const FORMERLY = pattern('^ ( small )* past thus? not_yet small* $')
/** 'Xong rồi, trễ 1 ngày' */
const ONLY_LATE = pattern('^ ( small|perfect )* late span small* $')
/** 'Còn chi nữa', 'gia hạn làm gì nữa', 'mổ xẻ chi nữa': what for. */
const RHETORICAL = pattern('( !small+ / left ) what|never ( nua|word ) small* $')
/** 'Chớ để chi tới chừ' */
const WHAT_FOR = pattern('^ what until small* $')
const BELIEVED = pattern('believe')
const AT_LAST = pattern('^ ( small )* perfect')
const ONLY_SPARED = pattern('^ ( small|so|thing|me )* spared ( small|thing|nua )* $')

/** 'Đã nộp rồi, không cần làm nữa': behind what is done the words tell what follows from it. */
export function withoutSpared(heard: readonly Heard[]): readonly Heard[] {
  if (heard.length < 2) return heard
  const isHandedIn = heard.some(({ act, clause }) => act === 'done' && find(HANDED_IN, clause.row))
  const left = heard.filter(
    ({ clause, act }, at) =>
      !find(RHETORICAL, clause.row) &&
      !find(WHAT_FOR, clause.row) &&
      !(find(BELIEVED, clause.row) && isAtLast(heard[at + 1])) &&
      !find(ONLY_SPARED, clause.row) &&
      !find(ONLY_FOR_YOU, clause.row) &&
      !(isHandedIn && find(NOT_ANSWERED, clause.row)) &&
      !find(FORMERLY, clause.row) &&
      !find(ONLY_LATE, clause.row) &&
      !(act === 'question' && (find(ASKED_ONESELF, clause.row) || find(DISBELIEVED, clause.row))),
  )
  const isDone = left.length > 0 && left.every(({ act }) => act === 'done' || act === 'thanks' || act === 'nothing')
  return isDone && left.some(({ act }) => act === 'done') ? left : heard
}

/** 'Tưởng không kịp mà cuối cùng cũng xong' */
function isAtLast(next: Heard | undefined): boolean {
  return (
    next?.act === 'done' &&
    next.clause.turn === 'but' &&
    find(AT_LAST, next.clause.row) !== null &&
    next.clause.words.some(({ bare }) => AT_LAST_SAID.test(bare))
  )
}
const AT_LAST_SAID = /^(?:cuoi cung|rot cuoc|mai roi|roi cung)/
