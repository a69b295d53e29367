/** Short forms that stand for several bodies or posts: alone they leave open who is meant. */

const MEANINGS: Readonly<Record<string, readonly [first: string, second: string]>> = {
  BCH: ['Ban Chấp hành', 'Ban Chỉ huy'],
  CT: ['Chủ tịch', 'Công Thương'],
  HĐ: ['Hội đồng nhân dân', 'hội đồng khác'],
  HT: ['Hiệu trưởng', 'Hộ tịch'],
  KH: ['Kế hoạch', 'Hội Khuyến học'],
  KT: ['Kế toán', 'Kinh tế'],
  NV: ['Nội vụ', 'nhân viên'],
  TC: ['Tài chính', 'Tổ chức'],
  TH: ['Tổng hợp', 'trường tiểu học'],
  TK: ['Thống kê', 'thư ký'],
  TP: ['Tư pháp', 'Trưởng phòng'],
  TT: ['Thường trực', 'Trung tâm'],
  UB: ['Ủy ban nhân dân', 'Ủy ban MTTQ'],
}

/** What a name that is nothing but such a short form may stand for. */
export function meaningsOfCode(name: string): { first: string; second: string } | undefined {
  const [first, second] = MEANINGS[name.normalize('NFC').replace(/\.$/, '').trim()] ?? []
  return first && second ? { first, second } : undefined
}
