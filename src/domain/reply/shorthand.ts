/** How people shorten, wear down and misspell, by the word that is meant. A key is what is typed, in lower case. */

const MEANT: Readonly<Record<string, string>> = {
  // already
  rồi: 'r rr rui rùi ruj roj rùii gòi gồi gùi gùy goi òi ùi ròi ròii roài rồ roi2 rầu rùng dồi dòi rzồi rôi gòy rồy oy ròy roy dzồi dzòi dzùi',
  // not, not yet
  không: 'k ko kg hok hk hem hẻm hog khg k0 kh hông hổng hong khum khôg khong nỏ hơm kô kh0ng khôngg',
  chưa: 'chx chuwa chửa ch chưaa chua chưz chuaa chuă',
  chẳng: 'chả chã chẳg',
  được: 'dc đc đk dk dx đx đượk đựoc đươc dđc duoc đựơc dược',
  // finished, handed in
  xong: 'xôg xng xông xog xg xoq xogn xonh xomg xonng xoong xoq0 soq sog sonh xonq xoang xongg xon xóng xongs zong x0ng',
  'xong rồi': 'xongroi xongr xongrồi xongrui',
  'đã xong': 'daxong đãxong dxong',
  'chưa xong': 'chuaxong chưaxong',
  'sắp xong': 'sapxong sắpxong sx',
  'gần xong': 'ganxong',
  'đã nộp': 'danop đãnộp',
  'nộp rồi': 'noproi nopr nộprồi',
  'đã gửi': 'dagui dagửi đãgửi',
  'gửi rồi': 'guiroi guir',
  'đã hoàn thành': 'dahoanthanh dht đht',
  thành: 'thàh',
  'hoàn thành': 'h.thành h.thanh ht hthanh hoanthanh hthành htành',
  'hoàn thành rồi': 'htr',
  'hoàn tất': 'hoantat htất',
  nộp: 'nopp lộp nọp nôp nộpp',
  gửi: 'gởi gơi gửj guj gưi gữi gỡi gưj goửi',
  làm: 'lm man nàm mần mằn lèm làmm',
  // time, aspect
  đang: 'đag dag đg dg dng đan đagn',
  đã: 'đạ đả dã đẫ',
  'chuẩn bị': 'cbi cbị chbi',
  sắp: 'xap xắp sắpp sấp săp',
  mới: 'ms',
  'bây giờ': 'bgio bjo bgiờ',
  'hôm nay': 'hnay hn hum0nay',
  'hôm qua': 'hqua hq hwa',
  'bao giờ': 'bh bjờ',
  'thời gian': 'tgian tg thgian t.gian',
  'thứ hai': 't2',
  'thứ ba': 't3',
  'thứ tư': 't4',
  'thứ năm': 't5',
  'thứ sáu': 't6',
  'thứ bảy': 't7',
  'chủ nhật': 'cn',
  nữa: 'nx nũa',
  lát: 'lác',
  tuần: 'tuàn',
  trước: 'trc trk trướk',
  mai: 'mơi',
  bữa: 'bựa bửa',
  // who
  em: 'e iem',
  mình: 'mih mk',
  'mọi người': 'mn mng mnguoi mngười',
  'anh em': 'ae',
  'đồng chí': 'd/c đ/c đchí',
  bạn: '',
  // polite and small words
  vậy: 'v z zay dz zậy dzậy dậy vây zị dzị vại',
  gì: 'j ji rì',
  nhưng: 'nhg nhưg',
  'nhưng mà': 'nhma nma nhưngmà',
  với: 'vs zới',
  thôi: 'thui thoi',
  biết: 'bít bit biet',
  hiểu: 'hỉu hiu',
  luôn: 'lun luun',
  'thế nào': 'ntn',
  'bao nhiêu': 'bn bnhiu',
  nha: 'nhá nhen nghen hén nhoa ngheng nhea',
  nhé: 'nhe nhế nhóe',
  dạ: 'dạa zạ dá dzạ dza dạh',
  vâng: 'vg vânggg vang vag vưng vầng',
  ok: 'oke okie okê okela oki okay uki okii okey okj oce okok 0k',
  ạ: 'ạh a.',
  'xin lỗi': 'sr sry sorry',
  'cảm ơn': 'tks thanks thank thankss thks thanhkiu',
  // office
  'báo cáo': 'bc bcáo bcao b/c b.c',
  'văn phòng': 'vp vphong',
  'kế hoạch': 'khoach khhoach k/h kht',
  'nhiệm vụ': 'nv n/v',
  'thông báo': 'tb t/b',
  'số liệu': 'sl sliệu',
  'kinh phí': 'kp kphí',
  'hướng dẫn': 'hdẫn hdan',
  'điện thoại': 'đthoại dthoai',
  lỗi: 'lổi',
  'ban hành': 'bhành',
  'tổng hợp': 'thợp t/hợp',
  'gia hạn': 'ghạn giahạn giahan',
}

/** In capitals these are names of things, in small letters they are shorthand for something else. */
const IN_CAPITALS: Readonly<Record<string, string>> = {
  KH: 'kế hoạch',
  CV: 'công văn',
  QĐ: 'quyết định',
  TTr: 'tờ trình',
  TB: 'thông báo',
  BB: 'biên bản',
  HD: 'hướng dẫn',
  BC: 'báo cáo',
  VB: 'văn bản',
  HS: 'hồ sơ',
  DS: 'danh sách',
}

const BY_TYPED = new Map(
  Object.entries(MEANT).flatMap(([meant, typed]) => typed.split(' ').map((t): [string, string] => [t, meant])),
)
const BY_CAPITALS = new Map(Object.entries(IN_CAPITALS))

export function meantByShorthand(typed: string): string | undefined {
  return BY_TYPED.get(typed)
}

export function meantByCapitals(typed: string): string | undefined {
  return BY_CAPITALS.get(typed)
}
