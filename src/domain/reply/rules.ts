/** The rules in the order in which they are asked; the first that sees its words decides. Words are folded and stand between spaces. */
import type { Intent } from '../reply.js'

export interface Rule {
  name: string
  intent: Intent
  /** The words it saw, or null. */
  sees(plain: string, original: string): string | null
}

// ---- words

const WORK =
  '(?:xong|hoan thanh|hoan tat|nop|gui|lam|ban hanh|trien khai|bao cao|to chuc|dang ky|ky|duyet|trinh|day|up|cap nhat|nhap|phat hanh|tong hop|ra soat|gui lai|scan|dang)'
/** Verbs whose finishing is the task itself. */
const RESULT =
  '(?:xong|hoan thanh|hoan tat|nop|gui|ban hanh|phat hanh|to chuc|dang ky|up|cap nhat|nhap|ban giao|nghiem thu|quyet toan|thanh toan|cong bo|niem yet|khai mac|be mac|lap xong|ra soat xong|lam xong|giai quyet xong)'
const POLITE =
  '(?:a|nhe|nha|nhen|nghe|nghen|hen|ha|nhi|vay|the|do|day|ne|luon|ca|roi|em|anh|chi|co|chu|bac|sep|thay|dong chi|d/c|ad|admin|moi nguoi|ca nha|cac anh chi|cac dong chi|cac bac|minh|ban|oi|nghe anh|hi|hihi|haha|ma|u|thua|kinh|bot|!|\\.|,)'
const TAIL = `(?: ${POLITE})*`
const LEAD =
  '(?: (?:vang|da|ok|bao cao|thua|kinh|em|anh|chi|e|a|c|sep|thay|dong chi|d/c|bac|ben em|ben minh|ben|phan|cua|don vi|minh|chung em|tui|con|chau|ma|thi|la|viec nay|viec|nay|moi nguoi|ca nha|cac anh chi|bot|:|,|\\.|!))*'
const SOON =
  '(?:mai|ngay mai|mot|ngay mot|ngay kia|toi mai|sang mai|chieu mai|toi nay|chieu nay|trua nay|dem nay|chieu|toi|lat|lat nua|chut|chut nua|ti nua|ti|xiu nua|xi nua|tuan sau|tuan toi|tuan nay|thang sau|hom sau|bua sau|cuoi tuan|cuoi buoi|cuoi ngay|thu \\w+|t[2-7]|dau tuan|sau tet|ra gieng)'

function match(pattern: string): (plain: string) => string | null {
  const regex = new RegExp(pattern)
  return (plain) => regex.exec(plain)?.[0] ?? null
}

/** Seen, unless something else is seen too. */
function unless(pattern: string, ...other: string[]): (plain: string) => string | null {
  const sees = match(pattern)
  const blocks = other.map((o) => new RegExp(o))
  return (plain) => (blocks.some((b) => b.test(plain)) ? null : sees(plain))
}

const NEGATION = ' (?:chua|khong|dau|nao da|lam gi|chang|cha|deo|not|yet) '
const STATED = `(?: da | vua |${'(?:^| )'}${WORK}(?: \\S+){0,4} roi )`

export const RULES: readonly Rule[] = [
  // ---- empty, emoji
  { name: 'nothing said', intent: 'unclear', sees: (_p, text) => (text.trim() === '' ? '' : null) },
  { name: 'tick', intent: 'done', sees: (_p, text) => (/^\s*(?:[✅✔☑]\uFE0F?\s*)+$/u.test(text) ? text : null) },
  {
    name: 'thumb',
    intent: 'ack',
    sees: (_p, text) => (/^\s*(?:[👍🙏🫡]\p{Emoji_Modifier}?\s*)+$/u.test(text) ? text : null),
  },
  {
    name: 'ambiguous sign',
    intent: 'unclear',
    sees: (_p, text) => (/^\s*(?:👌|💯|🆗|x|X|\+1?)\p{Emoji_Modifier}?\s*$/u.test(text) ? text : null),
  },
  {
    name: 'sign alone',
    intent: 'other',
    sees: (_p, text) =>
      /^(?:\s|\p{Extended_Pictographic}|\u2764|\uFE0F|\p{Emoji_Modifier})+$/u.test(text) ? text : null,
  },

  // ---- chatter and what is not about the work
  {
    name: 'congratulation',
    intent: 'other',
    sees: match(' (?:chuc mung|chuc cac|sinh nhat|cam on|thanks|thank you|chia buon) '),
  },
  {
    name: 'daily life',
    intent: 'other',
    sees: unless(
      ' (?:an com|an sang|an trua|(?<!cong )an|nau|tam|nhau|cafe|ca phe|bong da|da bong|troi mua|mua to|di cho|don con|phim|tran|game|karaoke) .*',
      ' (?:nop|bao cao|van ban|han|so lieu) ',
    ),
  },
  {
    name: 'meeting over',
    intent: 'other',
    sees: unless(
      ' (?:hop|giao ban|chup anh|le|cuoi|dam|don dep|ve sinh|tiep khach|tap huan) xong ',
      ' (?:em|minh) (?:da )?(?:nop|gui) ',
      ' chua (?:nop|xong|lam) ',
    ),
  },
  {
    name: 'something else is over',
    intent: 'other',
    sees: match(
      '(?: the la xong | xong viec (?:em|anh|chi|minh|nha|roi em) | nha em co viec | ai xong truoc | xong doi | xong om | toi cong )',
    ),
  },
  {
    name: 'office talk',
    intent: 'other',
    sees: match(' (?:giay moi|moi hop|deo the|truc co quan|chia khoa|nho deo|thong bao nghi|lich truc|gui xe) '),
  },

  // ---- asking for more time
  {
    name: 'asks for time',
    intent: 'extension',
    sees: unless(
      '(?: gia han | lui (?:lai|lich|han|thoi|den|sang|toi|ngay|them|cho)| xin lui | cho lui | khat | hoan (?:nop|lai|den|sang|han|thoi)| xin hoan | doi (?:han|lich|ngay|thoi)| (?:xin|cho|them|de)(?: \\S+){0,5} them (?:\\d+|vai|it|mot|hai|ba|may|1)? ?(?:ngay|tuan|hom|buoi|bua|thoi gian|thang|tieng)| xin them | nop (?:muon|tre|cham|sau)| (?:xin|cho)(?: \\S+){0,3} (?:tre|cham|muon) | dieu chinh (?:thoi|han|tien do)| keo dai | noi han | cho (?:em |e |xin |minh |ben em |phep )*(?:xin )?(?:toi|den|sang|qua) | need more time | extend | extension | xin (?:den|toi|sang|qua) )',
      ' khong (?:can|phai|xin) (?:xin )?(?:gia han|lui|them) ',
      ' (?:gia han|lui) (?:duoc )?(?:khong|den bao gio|may ngay) (?:vay|the|ha|a)* ?$',
      ' da (?:duoc )?gia han .* (?:xong|nop) roi',
    ),
  },

  // ---- stuck
  {
    name: 'stuck',
    intent: 'blocked',
    sees: unless(
      `(?: vuong | mac cho | (?<!tong |so |cam |doan |lien |thong |niem )ket | tac | bi loi | loi (?:phan mem|mang|he thong|file|tai khoan)| mat (?:mang|dien|file|may)| bihong | (?:may|phan mem|he thong|mang|mang internet)(?: \\S+){0,2} (?:hong|hu|loi|sap|treo|khong)| hu may | khong (?:vao|dang nhap|mo|tai|in|gui|lien he|lien lac|goi|tong hop|lam|trien khai)(?: \\S+){0,6} duoc| khong co (?:nguoi|kinh phi|tien|mau|bieu mau|may|so lieu|cho)| (?:thieu|het) (?:kinh phi|tien|nguoi|can bo|may|so lieu|bieu mau|mau)| kho qua | chua co (?:kinh phi|tien|mau|bieu mau|huong dan|so lieu|van ban|chi dao|y kien|ke hoach cua|quyet dinh|nguoi|cho)| chua (?:duoc )?(?:cung cap|cap kinh phi|cap tien|bo tri)| chua gui so lieu| khong hop tac | waiting for | blocked | stuck | dang cho (?!em |anh |chi |minh |ti |chut )|(?:^| )cho (?:huyen|tinh|xa|chu ky|chu tich|sep|so|phong|cap|y kien|chi dao|huong dan|ket qua|thon|ben|ke toan|kho bac|cong an|duyet|anh \\S+ (?:ky|duyet|ve)|van ban|mau|so lieu|tien|kinh phi|co quan)| doi (?:huyen|tinh|chu ky|so|phong|cap tren|y kien|huong dan|thon|ben|ke toan|kho bac|ket qua|van ban|so lieu|chu tich) )`,
      ' (?:het vuong|khong vuong|da thao go|khong con vuong|het ket|khong ket) ',
      '^ (?:xong|da xong) .* roi .*$(?<! chua .*)',
    ),
  },

  {
    name: 'mixed',
    intent: 'unclear',
    sees: match(
      ' (?:viec|muc|y|phan|nhiem vu|cau|so) (?:\\d|[a-d])\\b.* (?:xong|nop|gui).* (?:con|nhung|rieng)?.*(?:viec|muc|y|phan|nhiem vu|so) (?:\\d|[a-d])\\b.* (?:chua|mai|dang|van|thi|sau) ',
    ),
  },

  { name: 'corrected', intent: 'unclear', sees: match(' (?:a nham|nham|a quen|quen|a khong|lon|sorry) ') },

  {
    name: 'believed so',
    intent: 'not_done',
    sees: match('(?: tuong (?:la )?(?:da )?(?:xong|nop|gui|hoan thanh)| hoa ra | ai ngo | te ra )'),
  },

  {
    name: 'denied after the verb',
    intent: 'not_done',
    sees: match(
      `(?: ${WORK}| da| thay)(?: \\S+){0,3}(?<! o) dau (?!tien|vao|nam|thang|tuan|gio|buoi|bai|viec|muc|moi|ra)|(?: lam gi (?:da|co|ma)| nao da | da dau | sao (?:duoc )?ma | sao duoc | nao xong | dau (?:co|da|ma)(?: \\S+)? (?:xong|nop|lam)| gi ma xong| xong the nao duoc| con lau | con khuya | mo xong )`,
    ),
  },

  // ---- questions
  {
    name: 'promise, not question',
    intent: 'not_done',
    sees: match(
      ' (?:khi nao|bao gio|luc nao|chung nao) (?:xong|nop|co|lam xong)(?: thi)? (?:em|e|minh|ben em|toi|con|chau) (?:se )?(?:bao|nhan|gui|nop|tra loi)',
    ),
  },
  {
    name: 'question word',
    intent: 'question',
    sees: unless(
      '(?: khi nao | bao gio | luc nao | chung nao | ngay nao | may gio | hom nao | bua nao | o dau | cho nao | cho ai | cua ai | ai (?:lam|phu trach|nop|nhan|ky|giu|chu tri|con) | ben nao | don vi nao | thon nao | mau nao | cai nao | viec nao | the nao | lam sao | nhu nao | tai sao | vi sao | sao lai | rang chua | rang | bao nhieu | may (?:ban|ngay|nguoi|bo|trang)| la gi | gi (?:vay|the|a|nhi)| con (?:bao nhieu|may)| when | what | who | where | which | how | cho em hoi | cho hoi | em hoi | hoi (?:chut|ti|xiu|cai)| xin hoi | nop cho | co can | co phai | co duoc | duoc khong )',
      ' (?:khong|chua) biet (?:khi nao|bao gio) ',
      ' du sao ',
      ' the nao cung ',
      ' (?:sao duoc|lam sao duoc|sao ma|lam sao ma) ',
      ' du the nao ',
    ),
  },
  {
    name: 'ends by asking',
    intent: 'question',
    sees: match(
      `(?:(?: ${WORK}| nhan| doc| thay| du| het| nao| gap| co| den| biet)(?: \\S+){0,6} chua(?: (?:a|em|anh|chi|vay|the|nhi|ha|ad|moi nguoi|ca nha|cac\\S*|dong chi|d/c|bac|ban|sep|nao|day|ta|he|hen|e|c|oi))* (?:[?!.]+ ?)*$| (?:khong|hay \\S+(?: \\S+){0,3})(?: (?:a|em|anh|chi|vay|the|nhi|ha|ad|bac|sep|e|c))* \\?+ ?$|\\?+ ?$)`,
    ),
  },
  {
    name: 'this or that',
    intent: 'question',
    sees: unless(' \\S+ hay \\S+(?: \\S+){0,4} (?:a|vay|the|nhi|ha) $', ' hay la em '),
  },
  {
    name: 'asks without a mark',
    intent: 'question',
    sees: match(' (?:ban|nop|gui|can|phai|lam|duoc|co)(?: \\S+){0,5} khong (?:a|anh|em|chi|vay|sep|nhi|ha|bac) $'),
  },

  // ---- orders, slogans
  {
    name: 'order',
    intent: 'other',
    sees: unless(
      '(?: de nghi (?:cac|toan the|don vi|bo phan|dong chi|moi)| yeu cau | cac (?:don vi|dong chi|bo phan|thon|anh chi|nganh)(?: \\S+){0,8} (?:hoan thanh|nop|khan truong|truoc ngay|nho|luu y)| (?:khan truong|quyet tam|thi dua|hay|tich cuc|no luc)(?: \\S+){0,6} (?:hoan thanh|nop)| nho (?:nop|gui|hoan thanh)(?: \\S+){0,4} (?:nhe|nha|truoc)| moi nguoi (?:nho|co gang|tranh thu) | hoan thanh xuat sac )',
      ' (?:em|minh|ben em|chung em|toi) da ',
      ' de nghi (?:kiem tra|xac nhan|van phong kiem|anh chi kiem|duyet)',
    ),
  },

  // ---- not finished
  { name: 'full count', intent: 'done', sees: (plain) => fullCount(plain) },
  { name: 'part of a count', intent: 'not_done', sees: (plain) => partCount(plain) },
  { name: 'percent', intent: 'not_done', sees: (plain) => partPercent(plain) },
  {
    name: 'refused negation',
    intent: 'done',
    sees: unless(
      `${LEAD} ?(?:(?:da |vua )?(?:xong|hoan thanh|hoan tat|nop)(?: \\S+){0,5}(?: roi| het)?(?: ,)? (?:khong con|khong thieu|khong ton|khong vuong)|khong con (?:ton|viec|thieu|gi)(?: \\S+){0,4} , (?:da |em )*(?:xong|hoan thanh|nop)(?: het| roi)?)`,
      ' chua ',
      ' (?:sap|dang|gan|se|neu|dau|moi xong) ',
    ),
  },
  {
    name: 'not yet',
    intent: 'not_done',
    sees: unless(
      '(?: chua | not yet | not done | khong (?:xong|kip|hoan thanh|nop|lam|the|kip nop|duoc|gui|on)| chang (?:xong|kip)| deo | nỏ | chua_ )',
      ' (?:khong|chua) (?:can|phai) ',
      ' khong (?:nop|gui) (?:tre|muon) ',
      ' khong duoc khen ',
    ),
  },
  {
    name: 'something is left',
    intent: 'not_done',
    sees: unless(
      '(?: con (?:thieu|mot|hai|ba|may|vai|it|\\d+|thon|muc|phan|khau|buoc|chu ky|don vi|bo|nua|ti|chut|xiu|lai|phai|cho|dang|sot|no|vuong)| thieu | sot | moi (?:duoc|lam|xong|co|nop|gui|bat dau|toi|den|nhap|ra soat)(?: \\S+){0,3} (?:mot|phan|nua|\\d+|it|buoc|khau|dau|so bo|ban|nhap)| mot nua | phan dau | do dang | dang do | lam do | nua chung | ngoai tru | chi tru | chi con | con moi | , tru | (?:xong|het|roi|ca) tru (?!so ))',
      ' khong (?:con|thieu) ',
      ' (?:vua )?moi xong (?:roi|a|nhe|em|anh)',
    ),
  },
  {
    name: 'only a draft',
    intent: 'not_done',
    sees: unless(
      '(?: ban nhap | du thao (?:xong|roi|da)| nhap (?:xong|roi) | so bo | ban word xong | ky xong (?:nhung|chua|con|thi)| in xong (?:nhung|chua|con))',
      ' (?:ban hanh|da nop|gui chinh thuc) ',
    ),
  },
  {
    name: 'conditional',
    intent: 'not_done',
    sees: match(
      '(?: neu (?:xong|kip|duoc)| xong (?:thi|la) (?:em|e|minh|se|bao|gui|nop)| xong (?:em|e|minh) (?:se |bao|gui|nop)| bao gio xong | khi nao xong | luc nao xong | doi xong | cho xong )',
    ),
  },
  {
    name: 'under way',
    intent: 'not_done',
    sees: unless(
      '(?: dang (?!ky|vien|uy|bo |tin|bai|web|len)| sap | gan (?:xong|nhu|hoan|het|roi|du)| chuan bi (?:xong|nop|gui|lam)| con lam | van lam | van con | in progress | working on | almost | nearly | soon )',
      ' xong (?:roi|het) .* dang (?:nghi|doi|cho) ',
    ),
  },
  {
    name: 'promised',
    intent: 'not_done',
    sees: unless(
      `(?: se | phan dau | co gang | tranh thu | quyet tam | hua | cam ket | du kien | ke hoach la | tomorrow | later | will | ${SOON} (?:\\S+ ){0,4}(?:xong|nop|gui|hoan thanh|hoan tat|co|lam|bao cao)| de (?:mai|chieu|toi|lat|tuan)| nua (?:tieng|gio|ngay|buoi)? ?nua (?:xong|nop|gui|la)?| (?:\\d+|vai|may|mot|hai|nua) (?:phut|tieng|gio|ngay|hom|bua) nua )`,
      ' em se (?:thuc hien|trien khai|lam|chap hanh|tiep thu|co gang thuc hien)',
      ' (?:da|vua) (?:nop|gui|xong|hoan thanh)(?: \\S+){0,5} (?:chieu|toi|sang|trua|hom) (?:qua|nay|kia) ',
      ' roi(?: \\S+){0,4} (?:chieu|toi|sang|trua) (?:qua|nay) ',
      ' (?:hoi|luc|tu) (?:chieu|toi|sang|trua|hom) ',
    ),
  },

  // ---- doubt
  {
    name: 'depends on the day',
    intent: 'unclear',
    sees: unless(
      '(?: (?:xong|hoan thanh|nop)(?: \\S+){0,2} (?:\\d{1,2}/\\d{1,2}|ngay \\d+|mai|chieu nay|toi nay|tuan nay|cuoi (?:tuan|thang))| (?:\\d{1,2}/\\d{1,2}|ngay \\d+|cuoi (?:tuan|thang)|chieu nay|toi nay)(?: \\S+){0,2} (?:xong|hoan thanh)| (?:xong|hoan thanh) truoc (?:ngay )?\\d)',
      ' (?:da|vua) (?!.* se ).*(?:xong|nop|hoan thanh|ban hanh|gui|to chuc)',
      ' roi ',
      ' hom ',
      ' co bien ban ',
    ),
  },
  {
    name: 'hedged',
    intent: 'unclear',
    sees: match(
      '(?: chac (?:la )?(?:da )?(?:xong|roi|on|duoc|nop|la)| hinh nhu | coi nhu | xem nhu | co ban | ve co ban | tam (?:xong|on|duoc)| nghe (?:noi|bao|dau)| nghi la | co le | hinh nhu | gan nhu | kha nang | khong nham | khong chac | maybe | probably | i think | hoac | duong nhu | doan la | thay bao | (?:anh|chi|co|chu|bac|ong|ba|dong chi) (?!em )\\S+ (?:bao|noi|ke|keu) (?:la |rang )?(?:\\S+ ){0,2}?(?:xong|nop|gui|hoan thanh) )',
    ),
  },
  {
    name: "another unit's",
    intent: 'unclear',
    sees: unless(
      '^(?: bao cao)? ?(?:hoi|doan|thon|ban|to|chi hoi|chi bo|ben|phong|truong|tram|xom|ap) (?!em |minh |chung |toi |nay )(?:\\S+ ){1,3}xong roi',
      ' (?:ben|cua) (?:em|minh|chung em) ',
    ),
  },
  {
    name: 'passed on or started',
    intent: 'unclear',
    sees: unless(
      `(?: da (?:trien khai|chuyen|trinh|chi dao|giao|bao cao anh|bao cao chi|bao cao sep|bao cao d/c|bao cao dong chi|phan cong|nhac|don doc|lam viec|xu ly|trao doi|thong bao|quan triet|tham muu|soan|lam|trinh ky)| chuyen (?:van phong|cho|len)(?: \\S+){0,4} roi| trinh (?:roi|ky roi|sep roi)| soan (?:xong|roi)| lam roi )`,
      ' lam xong ',
      ' da (?:nop|ban hanh|gui|hoan thanh|xong|to chuc) ',
      ' xong (?:roi|het|ca) ',
      ' xu ly xong ',
      ' (?:trien khai|lam) xong ',
    ),
  },

  // ---- seen
  {
    name: 'seen',
    intent: 'ack',
    sees: unless(
      '(?: (?:da |vua )?(?:nhan|hieu|doc|biet|thay|xem|nam|nho|nghe|tiep nhan|ghi nhan|tiep thu|thong|noted|received|got it|roger)(?: duoc| ro| thong tin| thong bao| nhiem vu| van ban| y kien| roi| ke hoach)*(?: roi)?| nhat tri | dong y | ro | da ro | de em | de e | se (?:thuc hien|trien khai|chap hanh|tiep thu|lam)| lam lien | lam ngay | nhan nhiem vu | xin nhan | chap hanh | yes | copy )',
      ` (?:da )?(?:nop|ban hanh|hoan thanh|xong|hoan tat) `,
      ' gui (?:roi|xong) ',
      ' da gui ',
    ),
  },
  {
    name: 'polite yes',
    intent: 'ack',
    sees: match(
      '^ (?:vang|da|ok|u|uh|uk|yes|ro|oke)(?: (?:vang|da|ok|a|anh|chi|em|sep|bac|nhe|nha|thua|dong chi|cac anh chi|d/c|ro|e|c|chu|co|thay|,|\\.|!|lm lien|lam lien))+ $|^ vang $|^ da vang $',
    ),
  },

  // ---- done
  {
    name: 'said so in English',
    intent: 'done',
    sees: unless('(?: done | all done | finished )', NEGATION, ' (?:almost|nearly|will|when|if|half|be) '),
  },
  {
    name: 'stated',
    intent: 'done',
    sees: unless(
      `(?: (?:da|vua|moi|vua moi) (?:\\S+ ){0,4}?(?:${RESULT}|phat dong|tong ket|so ket|cham diem)(?: |$)|(?: da)? ?${RESULT}(?: \\S+){0,8} (?:roi|xong|du|het|day) | (?:xong|hoan thanh|hoan tat) (?:het|ca|toan bo|tat ca|dung han|truoc han|tu)| lam xong | xong (?:viec|nhiem vu|phan|muc) | nop du | du roi | dung han roi )`,
      ' (?:neu|khi|sap|gan|dang (?!ky)|se|chac|hinh nhu|dinh|phai|can|nen|muon|xin|cho xin|bao gio|chu) ',
      NEGATION,
    ),
  },
  {
    name: 'plainly done',
    intent: 'done',
    sees: match(
      `^${LEAD}(?: ok)? (?:da )?(?:xong|hoan thanh|hoan tat)(?: ✅| ✔\\S*| 100%| 100 %)?${TAIL}(?: ✅| ✔\\S*)? $`,
    ),
  },
  {
    name: 'done, with a tick',
    intent: 'done',
    sees: (plain, text) =>
      /[✅✔☑]/u.test(text) && / xong /.test(plain) && !new RegExp(NEGATION).test(plain) ? text : null,
  },
  {
    name: 'already, politely',
    intent: 'done',
    sees: match('^ vang roi (?:anh|chi|em|a|sep)? ?,? (?:em|e) (?:nop|gui)'),
  },

  // ---- what is left
  { name: 'ok or already alone', intent: 'unclear', sees: match(`^ (?:ok|roi|duoc|xong viec|oke|duoc roi)${TAIL} $`) },
  { name: 'a state', intent: 'unclear', sees: match(`(?:${STATED}| xong | hoan thanh | nop )`) },
  { name: 'not about the task', intent: 'other', sees: (plain) => plain },
]

function counts(plain: string): { part: number; whole: number } | null {
  const found = / (\d{1,3}) ?\/ ?(\d{1,3}) (?!\d)/.exec(plain)
  const outOf = / (\d{1,3})(?: \S+)? (?:tren|trong(?: so)?|out of) (\d{1,3}) /.exec(plain)
  const seen = found ?? outOf
  return seen ? { part: Number(seen[1]), whole: Number(seen[2]) } : null
}

const COUNTED =
  /(?: thon| don vi| xom| ap| to| bo| ban| nganh| muc| phan| chi hoi| chi bo| truong| ho| phieu| viec| chi doan| cong ty| ho so)/

function fullCount(plain: string): string | null {
  const seen = counts(plain)
  if (!seen || !COUNTED.test(plain) || seen.part !== seen.whole || / (?:chua|khong|dang|se|sap|thieu|con) /.test(plain))
    return null
  return / (?:nop|xong|hoan thanh|du|gui|dat|roi) /.test(plain) ? `${seen.part}/${seen.whole}` : null
}

function partCount(plain: string): string | null {
  const seen = counts(plain)
  return seen && COUNTED.test(plain) && seen.part < seen.whole ? `${seen.part}/${seen.whole}` : null
}

function partPercent(plain: string): string | null {
  const seen = / (\d{1,3}) ?(?:%|phan tram)/.exec(plain)
  return seen && Number(seen[1]) < 100 ? seen[0] : null
}
