/** 'Máy phun sửa xong rồi' of whom told that '2 cái máy hỏng': both speak of one thing. */
import { fold, normalise } from '../vietnamese.js'

/** Words that tell nothing of what is spoken of, folded. */
const SMALL = new Set(
  'da dang con phai bi ma thi nen vi do rat qua lam het mot hai ba bon cai chiec cung duoc co khong ko chua roi xong nay kia la va cua cho voi ve o trong ngoai tren duoi em anh chi toi ben don vi minh viec moi se nhe nha vay the cac nhung nhieu it vuong gap thieu nua lai de khi neu nhung hien dung'.split(
    ' ',
  ),
)

/** Whether a word that tells what is spoken of stands in both. */
export function shareAWord(one: string, other: string): boolean {
  const known = tellingWords(other)
  return [...tellingWords(one)].some((word) => known.has(word))
}

function tellingWords(text: string): Set<string> {
  const words =
    normalise(text)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  return new Set(
    words
      .filter((word) => word !== 'mấy')
      .map(fold)
      .filter((word) => !SMALL.has(word)),
  )
}
