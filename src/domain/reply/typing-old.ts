/** Typed text brought to plain words: no diacritics, no lengthened letters, no keyboard leftovers, no shorthand. */
import { fold, normalise } from '../vietnamese.js'

/** What people shorten, and what it stands for; keys are folded. */
const SHORTHAND = new Map(
  Object.entries({
    r: 'roi',
    rr: 'roi',
    rui: 'roi',
    ruj: 'roi',
    roj: 'roi',
    goi: 'roi',
    oi: 'roi',
    ui: 'roi',
    ruoi: 'roi',
    roai: 'roi',
    k: 'khong',
    ko: 'khong',
    kg: 'khong',
    kh: 'khong',
    hok: 'khong',
    hk: 'khong',
    hem: 'khong',
    hog: 'khong',
    khg: 'khong',
    hong: 'khong',
    nỏ: 'khong',
    no: 'khong',
    k0: 'khong',
    hông: 'khong',
    khum: 'khong',
    dc: 'duoc',
    duoc: 'duoc',
    dk: 'duoc',
    dx: 'duoc',
    chx: 'chua',
    chuwa: 'chua',
    xog: 'xong',
    xg: 'xong',
    song: 'xong',
    sog: 'xong',
    xoq: 'xong',
    xogn: 'xong',
    xonh: 'xong',
    xomg: 'xong',
    xonng: 'xong',
    xoong: 'xong',
    xoq0: 'xong',
    soq: 'xong',
    lm: 'lam',
    mần: 'lam',
    man: 'lam',
    lam: 'lam',
    nam: 'lam',
    ht: 'hoan thanh',
    hthanh: 'hoan thanh',
    hoanthanh: 'hoan thanh',
    daxong: 'da xong',
    xongroi: 'xong roi',
    chuaxong: 'chua xong',
    sapxong: 'sap xong',
    ganxong: 'gan xong',
    danop: 'da nop',
    noproi: 'nop roi',
    dahoanthanh: 'da hoan thanh',
    dangui: 'da gui',
    dagui: 'da gui',
    hoantat: 'hoan tat',
    tgian: 'thoi gian',
    tg: 'thoi gian',
    bc: 'bao cao',
    bcao: 'bao cao',
    vp: 'van phong',
    kht: 'ke hoach',
    mn: 'moi nguoi',
    mng: 'moi nguoi',
    ntn: 'the nao',
    j: 'gi',
    z: 'vay',
    zay: 'vay',
    v: 'vay',
    dz: 'vay',
    oy: 'roi',
    dz0: 'vay',
    mih: 'minh',
    mk: 'minh',
    bn: 'bao nhieu',
    bh: 'bao gio',
    bjo: 'bay gio',
    bgio: 'bao gio',
    hnay: 'hom nay',
    nx: 'nua',
    vs: 'voi',
    trc: 'truoc',
    nhg: 'nhung',
    nhma: 'nhung ma',
    nma: 'nhung ma',
    thui: 'thoi',
    hum: 'hom',
    bit: 'biet',
    lun: 'luon',
    luun: 'luon',
    oke: 'ok',
    okie: 'ok',
    okê: 'ok',
    okela: 'ok',
    oki: 'ok',
    okay: 'ok',
    uki: 'ok',
    okla: 'ok',
    finished: 'done',
    complete: 'done',
    completed: 'done',
    submitted: 'done',
    sent: 'done',
    xxong: 'xong',
    rồii: 'roi',
    chuaa: 'chua',
    ok: 'ok',
    vang: 'vang',
    dag: 'dang',
    dng: 'dang',
    sx: 'sap xong',
    gửj: 'gui',
    guj: 'gui',
    nopp: 'nop',
  }),
)

/** Words the grammar knows; keyboard leftovers are only undone where they then give one of these. */
const KNOWN = new Set(
  'xong roi hoan thanh tat nop gui lam da dang chua khong sap gan moi mai chieu toi se con thieu het du vuong cho doi ket tac loi nhan hieu biet doc ro vang nhat tri gia han lui them ngay tuan khi nao bao gio dau ai viec bao cao ke hoach duoc kip xin nhe em anh chi nua muc phan thon duyet ky trinh tong hop sua bo sung van phong ban thuc hien roi'.split(
    ' ',
  ),
)

/** Folded words of a text; punctuation that parts clauses stays as its own word. */
export function wordsOf(text: string): string[] {
  const spaced = normalise(text)
    .replace(/(\d)[.,](?=\d{3}\b)/g, '$1')
    .replace(/([.,;:!?…]+)(?=\s|$|\D)/g, ' $1 ')
    .replace(/([()"«»“”])/g, ' $1 ')
  return spaced
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^([.,;:!?…])[.,;:!?…]*$/, '$1'))
    .flatMap((word) => plain(word).split(' '))
}

function plain(word: string): string {
  const lower = word.toLowerCase().normalize('NFC')
  // 'hỏng' is broken, 'hổng' and 'hông' are not; without marks it is read as 'not', which never closes anything.
  if (lower === 'hỏng') return 'bihong'
  if (lower === 'ạ' || lower === 'a.') return 'a'
  if (lower === 'dạ') return 'vang'
  if (lower === 'đảng' || lower === 'đáng') return 'dang_khac'
  if (lower === 'đâu') return 'dau'
  if (lower === 'chùa') return 'chua_khac'
  if (lower === 'nó') return 'nguoita'
  if (lower === 'nam' || lower === 'năm') return 'nam'
  const folded = shorten(fold(lower))
  const direct = SHORTHAND.get(folded)
  if (direct !== undefined && !(folded === 'oi' && lower === 'ơi') && !(folded === 'goi' && lower === 'gọi'))
    return direct
  if (KNOWN.has(folded)) return folded
  const typed = untyped(folded)
  return SHORTHAND.get(typed) ?? (KNOWN.has(typed) ? typed : folded)
}

/** 'chuaaa' -> 'chua', 'nhaaa' -> 'nha'; numbers keep theirs. */
function shorten(word: string): string {
  return word.replace(/([a-z])\1{2,}/g, '$1').replace(/([aeiouy])\1$/, '$1')
}

/** Telex and VNI keys typed with the input method off: 'roofi' -> 'roi', 'ro6i2' -> 'roi', 'ddax' -> 'da'. */
function untyped(word: string): string {
  if (/^[a-z]+\d/.test(word) && !/[/-]/.test(word)) return word.replace(/\d/g, '')
  return word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]?$)/, '')
    .replace(/(?<=[aeiouy])[sfrxj](?=[a-z]*$)/, '')
}
