import { describe, expect, it } from 'vitest'
import { unitsInCell } from '../../src/plan-reader/units-in-cells.js'

describe('the units in a cell', () => {
  it.each([
    ['- UBND xã. - HĐ TĐKT xã.', ['UBND xã', 'HĐ TĐKT xã']],
    ['- UBND xã\n- Hội đồng TĐ-KT', ['UBND xã', 'Hội đồng TĐ-KT']],
    ['Văn phòng – Thống kê', ['Văn phòng – Thống kê']],
    [
      '- Văn phòng – Thống kê - Công chức Tài chính - Kế toán',
      ['Văn phòng – Thống kê', 'Công chức Tài chính - Kế toán'],
    ],
    ['- Tư pháp - Hộ tịch\n- Văn hóa - Xã hội', ['Tư pháp - Hộ tịch', 'Văn hóa - Xã hội']],
    ['Trung tâm Văn hóa - Truyền thông', ['Trung tâm Văn hóa - Truyền thông']],
    ['Hội Nông dân, Hội Phụ nữ và Đoàn Thanh niên', ['Hội Nông dân', 'Hội Phụ nữ', 'Đoàn Thanh niên']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
    ['Văn phòng HĐND và UBND; Công an xã', ['Văn phòng HĐND và UBND', 'Công an xã']],
    ['Thường trực HĐND, UBND xã', ['Thường trực HĐND, UBND xã']],
    ['Sở Khoa học và\nCông nghệ', ['Sở Khoa học và Công nghệ']],
    ['Sở Khoa học và Công nghệ Sở Công Thương', ['Sở Khoa học và Công nghệ', 'Sở Công Thương']],
    ['Các ngành, đoàn thể, các đơn vị', ['Các ngành, đoàn thể, các đơn vị']],
    ['UBND xã, phường', ['UBND xã, phường']],
    ['Nhân viên y tế thôn, xóm', ['Nhân viên y tế thôn, xóm']],
    ['Trưởng thôn, Công an xã', ['Trưởng thôn', 'Công an xã']],
    ['Các Sở, ban, ngành, UBND xã, phường', ['Các Sở, ban, ngành', 'UBND xã, phường']],
    ['Công an xã, các thôn', ['Công an xã', 'các thôn']],
    ['UBND các xã: Tháp Mười, Trường Xuân', ['UBND các xã: Tháp Mười, Trường Xuân']],
    ['Hội Công chứng viên tỉnh, Thuế tỉnh', ['Hội Công chứng viên tỉnh', 'Thuế tỉnh']],
    ['P.KTHTĐT + P.VHXH + MTTQ', ['P.KTHTĐT', 'P.VHXH', 'MTTQ']],
    ['Công chức VH-XH, Địa chính - XD & MT', ['Công chức VH-XH', 'Địa chính - XD & MT']],
    ['Văn phòng - TK & CA', ['Văn phòng - TK', 'CA']],
    ['VP & TTPVHCC', ['VP', 'TTPVHCC']],
    ['Sở Nông nghiệp và Môi\ntrường, Trường Chính trị tỉnh', ['Sở Nông nghiệp và Môi trường', 'Trường Chính trị tỉnh']],
    [
      'đồng chí Lê Văn Thọ, Phó Trưởng Ban Xây dựng Đảng; bà Hoa',
      ['đồng chí Lê Văn Thọ, Phó Trưởng Ban Xây dựng Đảng', 'bà Hoa'],
    ],
    ['đ/c Hoa - y tế, bảo vệ', ['đ/c Hoa - y tế', 'bảo vệ']],
    ['Chị Bích, chị Lan, anh Thắng', ['Chị Bích', 'chị Lan', 'anh Thắng']],
    ['Hội LHPN, Đoàn Thanh niên phường (mỗi đơn vị ít nhất 01 lớp)', ['Hội LHPN', 'Đoàn Thanh niên phường']],
    ['Ngân hàng Nông nghiệp - Phòng giao dịch Thạnh Hòa', ['Ngân hàng Nông nghiệp - Phòng giao dịch Thạnh Hòa']],
    ['Phòng Kinh tế làm chủ đầu tư', ['Phòng Kinh tế']],
    ['Tổ hợp tác dùng nước; giám sát: Ban Giám sát đầu tư của cộng đồng', ['Tổ hợp tác dùng nước']],
    ['MTTQ xã và 12/12 thôn', ['MTTQ xã', '12/12 thôn']],
    ['Thôn 1, 2, 3', ['Thôn 1', 'Thôn 2', 'Thôn 3']],
    ['Các thôn 1, 2 và 3; Công an xã', ['thôn 1', 'thôn 2', 'thôn 3', 'Công an xã']],
    ['Chi hội 1, 2', ['Chi hội 1', 'Chi hội 2']],
    ['Bí thư các chi bộ 4; 5', ['Bí thư chi bộ 4', 'Bí thư chi bộ 5']],
    ['Tổ dân phố 1 đến 15', ['Tổ dân phố 1 đến 15']],
    ['Ban CHQS xã, trưởng các thôn', ['Ban CHQS xã', 'trưởng các thôn']],
    ['Văn phòng HĐND - UBND', ['Văn phòng HĐND - UBND']],
    ['VP HĐND – UBND xã, Phòng Kinh tế', ['VP HĐND – UBND xã', 'Phòng Kinh tế']],
    ['Công an xã; Lãnh đạo HĐND - UBND', ['Công an xã', 'Lãnh đạo HĐND - UBND']],
    ['- Văn phòng HĐND - UBND\n- Phòng Kinh tế', ['Văn phòng HĐND - UBND', 'Phòng Kinh tế']],
    ['VP HĐND/UBND xã', ['VP HĐND/UBND xã']],
    ['Văn phòng HĐND / UBND', ['Văn phòng HĐND / UBND']],
    ['Văn phòng Đảng ủy - HĐND - UBND', ['Văn phòng Đảng ủy - HĐND - UBND']],
    ['Văn phòng Đảng ủy - UBND xã - Công an xã', ['Văn phòng Đảng ủy', 'UBND xã', 'Công an xã']],
    ['HĐND - UBND - UBMTTQ', ['HĐND', 'UBND', 'UBMTTQ']],
    ['Công an xã / Quân sự xã', ['Công an xã', 'Quân sự xã']],
    ['Phòng Kinh tế, Thú y xã', ['Phòng Kinh tế', 'Thú y xã']],
    ['Trạm Y tế. Hoàn thành: 30/7/2026', ['Trạm Y tế']],
    ['Phòng VH-XH, 19h ngày 14/8', ['Phòng VH-XH']],
    ['Trạm Y tế (ngày 13/5), Công an xã (ngày 14/5/2026)', ['Trạm Y tế', 'Công an xã']],
    ['Hội CTĐ; nhà văn hóa thôn Hạ; thời gian: tháng 10', ['Hội CTĐ']],
    ['Trường THCS 19/5, Tổ 1, 2 và 3', ['Trường THCS 19/5', 'Tổ 1', 'Tổ 2', 'Tổ 3']],
    ['GVCN lớp 1 - 5', ['GVCN lớp 1 - 5']],
    ['Phòng Kinh tế và Thú y xã', ['Phòng Kinh tế', 'Thú y xã']],
    ['Các thôn, Đại lý thu BHYT', ['Các thôn', 'Đại lý thu BHYT']],
    ['Công an xã, Kiểm lâm địa bàn', ['Công an xã', 'Kiểm lâm địa bàn']],
    ['Công an xã – Thú y', ['Công an xã', 'Thú y']],
    ['Trạm Y tế, Đại lý thu, Khuyến nông viên', ['Trạm Y tế', 'Đại lý thu', 'Khuyến nông viên']],
    ['Hội Phụ nữ, Nông dân, Cựu chiến binh', ['Hội Phụ nữ', 'Hội Nông dân', 'Hội Cựu chiến binh']],
    ['Ban CHQS xã, Dân quân tự vệ', ['Ban CHQS xã', 'Dân quân tự vệ']],
    ['Văn phòng Đảng ủy, Ủy ban Kiểm tra', ['Văn phòng Đảng ủy', 'Ủy ban Kiểm tra']],
    ['Hội đồng TĐ-KT xã', ['Hội đồng TĐ-KT xã']],
    ['Ban Văn hóa, Xã hội', ['Ban Văn hóa, Xã hội']],
    ['Trưởng phòng Kinh tế, Hạ tầng và Đô thị', ['Trưởng phòng Kinh tế, Hạ tầng và Đô thị']],
    ['Ban Kinh tế, Ngân sách HĐND xã', ['Ban Kinh tế, Ngân sách HĐND xã']],
    ['Hội Người cao tuổi và trẻ em', ['Hội Người cao tuổi và trẻ em']],
    ['Hội Bảo trợ Người khuyết tật, Trẻ mồ côi xã', ['Hội Bảo trợ Người khuyết tật, Trẻ mồ côi xã']],
    ['Báo và Phát thanh, Truyền hình Đồng Tháp', ['Báo và Phát thanh, Truyền hình Đồng Tháp']],
    ['Chủ tịch UBND xã, Nguyễn Văn Nam', ['Chủ tịch UBND xã, Nguyễn Văn Nam']],
    ['Thôn Trung, Hải Hà', ['Thôn Trung, Hải Hà']],
    ['', []],
    ['- ', []],
  ])('%j', (text, names) => expect(unitsInCell(text, 'responsible').map((unit) => unit.name)).toEqual(names))

  it.each([
    ['Phòng Kinh tế, Thú y xã', ['Thú y xã']],
    ['Các thôn, Đại lý thu BHYT', ['Đại lý thu BHYT']],
    ['Phòng Kinh tế; Thú y xã', []],
    ['Phòng Kinh tế, BQL chợ, Hội Nông dân', []],
  ])('%s: of one that only a comma sets apart the clerk is asked', (text, unsure) =>
    expect(unitsInCell(text, 'responsible').flatMap((unit) => (unit.unsure ? unit.name : []))).toEqual(unsure),
  )

  it('have the role of the label before them', () => {
    expect(unitsInCell('Chủ trì: Phòng VH-XH; Phối hợp: Công an xã, Trạm Y tế', 'responsible')).toEqual([
      { name: 'Phòng VH-XH', role: 'lead' },
      { name: 'Công an xã', role: 'support' },
      { name: 'Trạm Y tế', role: 'support' },
    ])
  })
  it.each([
    ['Trạm Y tế (chính), Ban CHQS xã (phụ)', 'lead Trạm Y tế; support Ban CHQS xã'],
    ['TTPVHCC (CT), VP, P.VHXH (PH)', 'lead TTPVHCC; support VP; support P.VHXH'],
    ['P.VHXH (CT) - CAP, Bưu điện (PH)', 'lead P.VHXH; support CAP; support Bưu điện'],
    ['Ông Trần Văn Nam (CT), bà Lê Thị Hoa', 'responsible Ông Trần Văn Nam (CT); responsible bà Lê Thị Hoa'],
    ['Công an xã (chủ trì), Phòng Kinh tế', 'lead Công an xã; support Phòng Kinh tế'],
    [
      'Phòng Kinh tế hướng dẫn; các thôn, HTX tổ chức thực hiện',
      'responsible Phòng Kinh tế; responsible các thôn; responsible HTX',
    ],
    ['HTX nông nghiệp chủ trì, các thôn phối hợp huy động nhân lực', 'lead HTX nông nghiệp; support các thôn'],
    ['Viettel Thái Nguyên chủ trì; Các thôn phối hợp', 'lead Viettel Thái Nguyên; support Các thôn'],
    ['Tổ kiểm tra; Y sĩ phụ trách dinh dưỡng', 'responsible Tổ kiểm tra; responsible Y sĩ phụ trách dinh dưỡng'],
  ])('have the role that stands behind them: %s', (text, units) =>
    expect(
      unitsInCell(text, 'responsible')
        .map(({ name, role }) => `${role} ${name}`)
        .join('; '),
    ).toEqual(units),
  )
})
