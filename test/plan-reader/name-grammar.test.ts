/** Where names end, whatever verb follows: of the verbs here the reader's list knows few. */
import { describe, expect, it } from 'vitest'
import { closedNameEnd, isOpenEnded, nameEnd, namesEnd } from '../../src/plan-reader/name-grammar.js'
import { NONE_SEEN, namesSeen } from '../../src/plan-reader/names-seen.js'
import { partyOf } from '../../src/plan-reader/parties.js'

/** The names are written before "|", what they are to do behind it. */
function parted(written: string): [names: string, text: string] {
  const [names = '', duty = ''] = written.split(' | ')
  return [names, `${names}${duty ? ` ${duty}` : ''}`]
}

describe('the names that a text begins with', () => {
  it.each([
    'Phòng Kinh tế | vẽ sơ đồ ngập lụt từng thôn',
    'Phòng Kinh tế, Hạ tầng và Đô thị phường | đấu nối 12 điểm thoát nước',
    'Phòng Văn hóa - Xã hội và các thôn | bình bầu gia đình văn hóa',
    'Đoàn giám sát | làm việc trực tiếp với các trường',
    'Ban Pháp chế HĐND xã | thẩm tra báo cáo',
    'Đơn vị soạn thảo | gửi hồ sơ',
    'Công an thị trấn | gỡ bỏ 40 biển quảng cáo',
    'Công chức Địa chính - Xây dựng | cắm mốc lộ giới',
    'Trạm Y tế | cân đo, uống Vitamin A cho trẻ',
    'Trường Tiểu học Kim Đồng | ghi hình tiết dạy mẫu',
    'Trưởng thôn Đông Trữ | gõ cửa từng hộ',
    'Hiệu trưởng Trường THPT Yên Thành 2 | tạo điều kiện cho học sinh',
    'Văn phòng HĐND-UBND | in phiếu bầu',
    'Khu phố 3, Khu phố 4 | đào hố trồng cây',
    'Tổ dân phố 1 đến 15 | gom rác',
    'Chủ tịch UBND xã | ủy quyền cho Trưởng Công an xã',
    'Hội Cựu chiến binh | hiến kế',
    'Giám đốc Trung tâm Phục vụ hành chính công | kéo dài giờ làm việc',
    'Ban Chỉ đạo xử lý vi phạm đất đai thị trấn | họp giao ban',
    'Các thành viên Ban quản lý phụ trách tiêu chí | báo cáo tiến độ',
    'Các phòng, ban, ngành và đoàn thể | căn cứ nhiệm vụ được giao thực hiện',
    'Các trường mầm non, tiểu học | thông báo đến phụ huynh',
    'Thủ trưởng cơ quan soạn thảo | gửi hồ sơ',
    'UBND các xã, phường, đặc khu | thu xếp kinh phí',
    'Bà Nguyễn Thị Mận - Chi hội trưởng Phụ nữ | thu tiền',
    'Chi hội trưởng | thu hội phí',
    'Phòng Kinh tế | thẩm định phương án sắp xếp ngành hàng',
    'Công ty Cổ phần Môi trường đô thị | lắp đặt 24 thùng rác',
    'Công ty Điện lực | cắt điện theo lịch',
    'Các tổ chức thành viên | lựa chọn nội dung giám sát',
    'Tổ quản lý các chợ | thu phí chỗ ngồi',
    'Ban Quản lý các công trình xây dựng và Phòng Kinh tế | lập hồ sơ mời thầu',
    'Tổ trưởng các tổ hòa giải | ghi chép sổ sách',
    'Các đoàn kiểm tra | báo cáo kết quả',
    'Các đoàn | kiểm tra việc thực hiện',
    'Ban Quản lý các công trình công cộng huyện | nghiệm thu công trình',
    'Ban Chỉ đạo các chương trình mục tiêu quốc gia xã | rà soát hộ nghèo',
    'Hiệu trưởng 03 nhà trường | lo bữa trưa',
    'Các hợp tác xã có sản phẩm được bình chọn | hoàn thiện hồ sơ',
    'Đội Dân quân thường trực | canh gác kho vật tư',
    'Cán bộ không chuyên trách thôn | nhắc hộ dân',
    'Nhân viên y tế thôn, cộng tác viên dân số | đếm trẻ suy dinh dưỡng',
    'Hợp tác xã dịch vụ nông nghiệp Đồng Tâm | phát quang mái đập',
    'Thủ trưởng các đơn vị sự nghiệp công lập thuộc xã | xây dựng kế hoạch',
    'Ban Tổ chức lễ hội',
    'Trung tâm Dịch vụ tổng hợp | phát thanh hằng ngày',
    'Trung tâm Phục vụ hành chính công | bố trí quầy riêng',
    'Ban Quản lý chợ | thu phí quý II',
    'Hội Nông dân, Đoàn TN | mỗi đơn vị đảm nhận một tuyến đường',
    'Trưởng mỗi thôn | lập danh sách',
    'Công an xã và 12/12 thôn | ra quân',
    'Thôn 1, 2, 3 | nạo vét kênh',
    'Thôn 4 và 5 | phát quang đường',
  ])('%s', (written) => {
    const [names, text] = parted(written)
    expect(text.slice(0, namesEnd(text, NONE_SEEN))).toBe(names)
  })

  it('go on as far as the document shows them elsewhere', () => {
    const text = 'Tổ giám sát cộng đồng tập luyện từ ngày 15/10.'
    expect(nameEnd(text, NONE_SEEN)).toBeUndefined()
    const seen = namesSeen(['Tổ giám sát cộng đồng (để phối hợp)', 'UBND xã'])
    expect(text.slice(0, nameEnd(text, seen))).toBe('Tổ giám sát cộng đồng')
  })

  it('are known without the place that a letterhead adds, and only as whole words', () => {
    const seen = namesSeen(['BAN QUẢN LÝ XÂY DỰNG NTM XÃ ĐỊNH TÂN', 'Tổ giúp việc'])
    expect(seen.longestAt('Ban quản lý xây dựng NTM phân công')).toBe('Ban quản lý xây dựng NTM'.length)
    expect(seen.longestAt('Tổ giúp việcc')).toBe(0)
  })

  it('are none where the text begins with no name', () => {
    for (const text of ['Tổ chức hội nghị', 'Ban hành kế hoạch', 'Tăng cường tuyên truyền', 'Các nội dung khác'])
      expect(nameEnd(text, NONE_SEEN)).toBeUndefined()
  })

  it('are closed by a capital or a level, not by what a body is named after', () => {
    expect(closedNameEnd('Phòng Kinh tế hướng dẫn', NONE_SEEN)).toBe('Phòng Kinh tế'.length)
    expect(closedNameEnd('Trung tâm học tập', NONE_SEEN)).toBeUndefined()
  })
})

describe('the end of a name', () => {
  it.each([
    ['Đoàn đội quyên góp áo ấm, hoàn thành trước ngày 20/12', true],
    ['Ban Quản lý các công trình công cộng thay bóng đèn, hoàn thành trong quý II', true],
    ['Trung tâm Nước sạch và vệ sinh môi trường thử mẫu', true],
    ['Trung tâm Dịch vụ tổng hợp phát thanh', false],
    ['Phòng Kinh tế vẽ sơ đồ', false],
    ['Tổ công tác gửi báo cáo', false],
    ['Ban Tổ chức lễ hội', false],
  ])('of %s is doubtful: %s', (text, doubtful) => expect(isOpenEnded(text, NONE_SEEN)).toBe(doubtful))
})

describe('no party', () => {
  it.each([
    'Các hộ nghèo được vay vốn trước ngày 30/6.',
    'Nhà văn hóa thôn đạt chuẩn trong năm 2026.',
    'Trạm Y tế đạt chuẩn quốc gia trước ngày 30/6.',
  ])('does what somebody only is or gets: %s', (text) => expect(partyOf(text)).toBeUndefined())
})
