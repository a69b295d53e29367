/** 'Vướng mắc', 'bên em đang kẹt ạ': that work is stuck, and not by what. */
import { fold } from '../vietnamese.js'

const STUCK = new Set([
  'vuong',
  'mac',
  'ket',
  'tac',
  'ach',
  'be',
  'bi',
  'kho',
  'khan',
  'truc',
  'trac',
  'tro',
  'ngai',
  'stuck',
  'blocked',
])
/** Said with it, and nothing of what is in the way. */
const SMALL = new Set(
  'thi ma nen dang con van bi gap co em toi minh anh chi chu bac tui chau ben don vi chung roi a ah nhe nha nhen nghen oi lam qua chut xiu ti mot viec nay do ni cai phan nhiem vu cho o trong thuc hien hoi thi la da vang cung ne ha hi hien tai nay gio bay nhieu so cac nhung rat dong troi het kha lam luon voi ca day mat'.split(
    ' ',
  ),
)

export function saysOnlyStuck(text: string): boolean {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.some((word) => STUCK.has(word)) && words.every((word) => STUCK.has(word) || SMALL.has(word))
}
