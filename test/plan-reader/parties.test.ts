import { describe, expect, it } from 'vitest'
import { partyOf, withHelpers } from '../../src/plan-reader/parties.js'
import { partyInHeading } from '../../src/plan-reader/party-headings.js'
import type { NamedRole } from '../../src/plan-reader/units-in-cells.js'

const brief = (units: readonly NamedRole[] | undefined) =>
  units?.map(({ name, role }) => `${role} ${name}`).join('; ') ?? 'nobody'

describe('the party of an order', () => {
  it.each([
    [
      'Giao Phòng Kinh tế chủ trì, phối hợp với Chi nhánh Văn phòng Đăng ký đất đai rà soát 214 hồ sơ.',
      'lead Phòng Kinh tế; support Chi nhánh Văn phòng Đăng ký đất đai',
    ],
    [
      'Giao Trạm Y tế phối hợp Phòng Văn hóa - Xã hội số hóa hồ sơ; tiến độ: 50% trước ngày 30/9/2026.',
      'responsible Trạm Y tế; support Phòng Văn hóa - Xã hội',
    ],
    [
      'Đoàn kiểm tra của xã kiểm tra trực tiếp tại 03 đơn vị: Trạm Y tế (ngày 13/5), Công an xã (ngày 14/5).',
      'responsible Đoàn kiểm tra của xã',
    ],
    ['Thăm, chúc Tết các đơn vị: Công an xã, Ban CHQS xã.', 'nobody'],
    ['Kiểm tra 02 thôn: Thôn Trung, Thôn Hạ.', 'nobody'],
    ['Kiểm tra các trường: Trưởng phòng VH-XH.', 'responsible Trưởng phòng VH-XH'],
    ['Khảo sát hiện trạng các thôn: Phòng Kinh tế.', 'responsible Phòng Kinh tế'],
    [
      'Viếng nghĩa trang: 6h30 ngày 26/7/2026. Giao Phòng VH-XH chuẩn bị hương hoa; Ban CHQS xã bố trí đội tiêu binh.',
      'responsible Phòng VH-XH; responsible Ban CHQS xã',
    ],
    [
      'Phòng VH-XH khai giảng ngày 05/9; phối hợp Đoàn TN tổ chức Trung thu.',
      'responsible Phòng VH-XH; support Đoàn TN',
    ],
    [
      'Phòng Kinh tế lập dự toán, phối hợp với Kho bạc Nhà nước khu vực thanh toán.',
      'responsible Phòng Kinh tế; support Kho bạc Nhà nước khu vực',
    ],
    [
      'Phòng VH-XH in tờ rơi xong trước 11/5, Đoàn Thanh niên phát tờ rơi.',
      'responsible Phòng VH-XH; responsible Đoàn Thanh niên',
    ],
    [
      'Phòng Kinh tế: kiểm tra ngày 4/4; Trạm Y tế: kiểm tra ngày 5/4.',
      'responsible Phòng Kinh tế; responsible Trạm Y tế',
    ],
    ['Bảo vệ: Công an xã chủ trì.', 'lead Công an xã'],
    ['Y tế, vệ sinh: Trạm Y tế cử 02 cán bộ trực.', 'responsible Trạm Y tế'],
    ['Y tế: Trạm Y tế.', 'responsible Trạm Y tế'],
    ['Tư pháp: hướng dẫn các thôn lập biên bản.', 'responsible Tư pháp'],
    ['Y tế thôn: các thôn phối hợp lập danh sách.', 'responsible Y tế thôn'],
    ['Quân sự: Ban CHQS xã trực ngày 08/8.', 'responsible Ban CHQS xã'],
    ['Văn hóa: Đoàn Thanh niên dàn dựng tiết mục.', 'responsible Đoàn Thanh niên'],
    ['Nhà văn hóa: Thôn Hạ sửa mái.', 'responsible Thôn Hạ'],
    ['Tổng duyệt: Phòng VH-XH, 19h ngày 14/8.', 'responsible Phòng VH-XH'],
    ['Họp ban tổ chức: tối 25/10, tại nhà văn hóa, ông Trưởng thôn chủ trì.', 'lead ông Trưởng thôn'],
    ['Chuẩn bị loa đài: chậm nhất chiều 13/11, anh Tuấn.', 'responsible anh Tuấn'],
    ['Khai mạc: 8h ngày 5/6, hội trường xã.', 'nobody'],
    ['Phòng Kinh tế, Thú y xã tổ chức tiêm phòng.', 'responsible Phòng Kinh tế; responsible Thú y xã'],
    ['Giao Công an xã, Kiểm lâm tuần tra rừng.', 'responsible Công an xã; responsible Kiểm lâm'],
    ['Các đơn vị được phân công tại Phụ lục xây dựng kế hoạch.', 'responsible Các đơn vị được phân công tại Phụ lục'],
    ['Thủ trưởng cơ quan soạn thảo gửi hồ sơ về Văn phòng.', 'responsible Thủ trưởng cơ quan soạn thảo'],
    ['Người có nghĩa vụ kê khai nộp bản kê khai.', 'responsible Người có nghĩa vụ kê khai'],
    ['Văn phòng HĐND-UBND: in phiếu bầu, giao các thôn trước 8/4.', 'responsible Văn phòng HĐND-UBND'],
    ['UBND xã: giao Phòng Kinh tế lập dự toán.', 'responsible Phòng Kinh tế'],
    ['Chỉ đạo chung; chủ trì giao ban tiến độ vào chiều thứ Sáu.', 'nobody'],
    ['Phòng Kinh tế (đ/c Hà) tổng hợp báo cáo.', 'responsible Phòng Kinh tế'],
    ['Trạm Y tế: Chủ trì, phối hợp với Công an xã tuyên truyền.', 'lead Trạm Y tế; support Công an xã'],
    ['Trạm Y tế: phối hợp với Công an xã tuyên truyền.', 'responsible Trạm Y tế; support Công an xã'],
    ['Thống nhất Đội xung kích ra quân từ ngày 22/6.', 'responsible Đội xung kích'],
    ['Thư ký Ban Chỉ đạo tổng hợp báo cáo.', 'responsible Thư ký Ban Chỉ đạo'],
    [
      'Giao Hội đồng bồi thường, hỗ trợ, tái định cư xã lập phương án.',
      'responsible Hội đồng bồi thường, hỗ trợ, tái định cư xã',
    ],
    ['Ban Quản lý chợ sắp xếp lại các quầy hàng.', 'responsible Ban Quản lý chợ'],
    ['Sở Xây dựng thẩm định hồ sơ.', 'responsible Sở Xây dựng'],
    ['Tiếp tục tuyên truyền trong Nhân dân.', 'nobody'],
    ['Giao ban Thường trực vào sáng thứ Hai.', 'nobody'],
    ['Giao Ban Thường trực tổng hợp báo cáo.', 'responsible Ban Thường trực'],
    ['Đề nghị Phòng Kinh tế: Thẩm định dự toán, tham mưu cấp kinh phí.', 'responsible Phòng Kinh tế'],
    ['Các Tổ bầu cử khai mạc lúc 7 giờ 00.', 'responsible Các Tổ bầu cử'],
    ['Danh sách cử tri do UBND xã lập theo từng khu vực.', 'responsible UBND xã'],
    ['Chậm nhất ngày 04/01/2026 (70 ngày trước ngày bầu cử), UBND xã thành lập Ban bầu cử.', 'responsible UBND xã'],
    ['Trưởng các phòng phân công công chức làm văn thư, gửi danh sách.', 'responsible Trưởng các phòng'],
    ['UBND xã giao Phòng Kinh tế chủ trì.', 'lead Phòng Kinh tế'],
    ['Hằng tháng, trước ngày 18 các chi hội gửi báo cáo.', 'responsible các chi hội'],
    ['Lắp 12 camera: Trạm Y tế chủ trì, phối hợp VNPT Hội An.', 'lead Trạm Y tế; support VNPT Hội An'],
    [
      'Trạm Y tế chủ trì; Hội Nông dân, Đoàn Thanh niên phối hợp: tổ chức hội nghị.',
      'lead Trạm Y tế; support Hội Nông dân; support Đoàn Thanh niên',
    ],
    ['Trạm Y tế chủ trì; Hội Nông dân phối hợp tổ chức hội nghị.', 'lead Trạm Y tế; support Hội Nông dân'],
    [
      'Giao đồng chí Trần Đình Lý, Phó Chủ tịch UBND xã chỉ đạo; Trưởng các thôn thực hiện.',
      'responsible đồng chí Trần Đình Lý, Phó Chủ tịch UBND xã; responsible Trưởng các thôn',
    ],
    ['Phòng Kinh tế kiểm tra hồ đập; các thôn phối hợp.', 'responsible Phòng Kinh tế; support các thôn'],
    ['Giao Phòng Kinh tế tổng hợp; đơn vị nào chậm sẽ bị phê bình.', 'responsible Phòng Kinh tế'],
    ['Công an xã tuần tra; các thôn được bảo vệ.', 'responsible Công an xã'],
    [
      'Ông Vi Văn Thạch, Chủ tịch UBND xã - Trưởng Ban: chỉ đạo chung.',
      'responsible Ông Vi Văn Thạch, Chủ tịch UBND xã - Trưởng Ban',
    ],
    [
      'Mời ông Lương Văn Bẩy, Đồn trưởng Đồn Biên phòng - Ủy viên: phối hợp tuần tra.',
      'responsible ông Lương Văn Bẩy, Đồn trưởng Đồn Biên phòng - Ủy viên',
    ],
    ['Mời các hộ họp, công khai chủ trương.', 'nobody'],
    ['Trưởng đoàn thông báo lịch cho cơ sở.', 'responsible Trưởng đoàn'],
    ['Đảng viên vắng mặt tự nghiên cứu nghị quyết.', 'responsible Đảng viên vắng mặt'],
    ['Hội nghị lần thứ 3. (Thường trực Hội, ngày 12/5)', 'responsible Thường trực Hội'],
    ['Giải cờ tướng. (Chi hội Đông Phù; từ 16/5 đến 18/5)', 'responsible Chi hội Đông Phù'],
    ['Thu hồi nợ quá hạn. (Tổ vay vốn thôn Ân Phú; hoàn thành trong tháng)', 'responsible Tổ vay vốn thôn Ân Phú'],
    ['Rà soát sổ hộ tịch (Tư pháp - Hộ tịch, xong trước 20/01)', 'responsible Tư pháp - Hộ tịch'],
    ['Tham mưu kiện toàn Ban Chỉ đạo phòng, chống rét, trình ký trước ngày 31/10.', 'nobody'],
    ['UBND xã chỉ đạo phòng chống đói, rét cho gia súc.', 'responsible UBND xã'],
    ['Kiện toàn Hội đồng, phân công thành viên phụ trách tổ dân phố.', 'nobody'],
    ['Tổ chức lễ hội, phân công đồng chí Phó Chủ tịch chỉ đạo.', 'responsible đồng chí Phó Chủ tịch'],
    ['Sau đại hội điểm, Ban Thường vụ Hội tổ chức rút kinh nghiệm.', 'responsible Ban Thường vụ Hội'],
    [
      'Viễn thông, Bưu điện trên địa bàn lắp trạm phát sóng.',
      'responsible Viễn thông; responsible Bưu điện trên địa bàn',
    ],
    ['Ban biên tập Trang thông tin điện tử xã: Mở chuyên mục.', 'responsible Ban biên tập Trang thông tin điện tử xã'],
    ['Phòng Kinh tế (Đ/c Nam phụ trách) xây dựng dự toán trước 10/4.', 'responsible Phòng Kinh tế'],
    ['Phòng Kinh tế (Đ/c Nam phụ trách): xây dựng dự toán.', 'responsible Phòng Kinh tế'],
    ['Công an xã, các thôn (ông Tám chủ trì) rà soát.', 'responsible Công an xã; responsible các thôn'],
    ['Xây dựng dự toán (Đ/c Nam phụ trách)', 'responsible Đ/c Nam'],
    ['Văn phòng HĐND - UBND xã báo cáo kết quả.', 'responsible Văn phòng HĐND - UBND xã'],
  ])('%s', (text, units) => expect(brief(partyOf(text)?.units)).toBe(units))
})

describe('the party in a heading', () => {
  it.each([
    [
      'Phòng Kinh tế chủ trì, phối hợp với Công an xã, các thôn:',
      'lead Phòng Kinh tế; support Công an xã; support các thôn',
    ],
    ['Giao Công an xã chủ trì thực hiện các nhiệm vụ sau:', 'lead Công an xã'],
    ['Trạm Y tế có trách nhiệm:', 'responsible Trạm Y tế'],
    ['Đối với Công an xã, Ban Chỉ huy Quân sự xã:', 'responsible Công an xã; responsible Ban Chỉ huy Quân sự xã'],
    ['Phòng Kinh tế chủ trì, phối hợp với các thôn kiểm tra đê điều', 'nobody'],
    ['Tăng cường tuyên truyền', 'nobody'],
  ])('%s', (text, units) => expect(brief(partyInHeading(text))).toBe(units))

  it('is helped by whom its duty names', () => {
    const party: NamedRole[] = [{ name: 'Trạm Y tế', role: 'responsible' }]
    expect(brief(withHelpers(party, 'Phối hợp với Công an xã tuyên truyền.'))).toBe(
      'responsible Trạm Y tế; support Công an xã',
    )
    expect(brief(withHelpers(party, 'Chủ trì, phối hợp với các trường học khám sức khỏe.'))).toBe(
      'lead Trạm Y tế; support các trường học',
    )
  })
})
