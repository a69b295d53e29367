/** Where the work stands, and when: aspect, negation, remainders, times. */
import type { Lexicon } from '../lexicon.js'

export const STANDING = {
  perfect:
    'đã, vừa, vừa mới, mới vừa, vừa rồi, mới đây đã, đã được, đã có, đã từng, đều đã, cũng đã, vừa kịp, have, has, already, just now, i have, đã kịp, đã chính thức, đã cơ bản xong thật, cuối cùng cũng, cuối cùng cũng đã, cuối cùng thì cũng, rốt cuộc cũng, mãi rồi cũng, rồi cũng đã',
  already: 'rồi, rồi đó, rồi đấy, rồi á, rồi cơ, rồi nè, rồi ấy, rồi còn gì, lâu rồi',
  just: 'mới',
  only: 'chỉ, chỉ mới, mới chỉ, mới có, vừa mới chỉ, hiện mới, đến nay mới, mới được, mới có được, only, chỉ có, mới chỉ được, chỉ được, mới dừng, mới dừng lại',
  nearly:
    'xong đến nơi, xong đến nơi rồi, sắp tới nơi, gần tới nơi, sắp về đích, gần về đích, chuẩn bị, sắp, gần, sắp sửa, suýt, suýt soát, gần như, tiệm cận, almost, nearly, nearly there, gần gần, sắp sắp, hòm hòm, tàm tạm, gần đến, sát nút, đang chuẩn bị, đang gần, gần sắp, about to, tới nơi, gần tới',
  ongoing:
    'wip, bắt tay, bắt tay vô, bắt tay vào, đang, vẫn đang, còn đang, đang được, đang dở, làm dở, dở, dở dang, dang dở, làm nửa chừng, nửa chừng, giữa chừng, vẫn làm, đang tiếp tục, tiếp tục, từ từ, in progress, working, working on, still, still working, ongoing, being, chưa xong mà đang, dở tay, đang trong quá trình, trong quá trình, bắt đầu, mới bắt đầu, bước đầu, khẩn trương làm, đang khẩn trương, đang tích cực, đang gấp rút, ráng làm, vẫn còn',
  will: 'nhất định, cam đoan, trước sau gì cũng, sớm muộn gì cũng, kiểu gì cũng, thể nào cũng, lên lịch, xếp lịch, đặt lịch, cái đã, muốn, toan, hẵng, rồi hẵng, rồi hãy, rồi hẳn, sẽ, sẽ cố, sẽ cố gắng, cố gắng, cố, phấn đấu, dự kiến, dự định, định, hẹn, hứa, xin hứa, cam kết, quyết, đảm bảo, chắc chắn sẽ, hi vọng, hy vọng, ráng, gắng, tranh thủ, tranh thủ làm, will, shall, going to, gonna, plan to, ngày hẹn, phải đến, phải tới, để, ước, ước tính, nội trong, nốt, sớm thôi, soon, nay mai, nốt hôm nay, lo xong, chuẩn bị sẽ, kịp thì',
  at_once: 'ngay, liền, luôn, ngay đây, liền đây, ngay ạ, ngay bây giờ, ngay lập tức, bây giờ',
  left: 'còn, chỉ còn, còn mỗi, còn lại, còn phải, còn có, nay còn, hiện còn, vẫn còn mỗi, giờ còn, còn đúng, còn khoảng, còn tầm, còn một, còn hai, còn ba, còn vài, còn mấy, còn ít, còn chút, còn xíu, còn tí, còn khâu, còn bước, còn nợ, còn sót, còn thiếu, còn chờ ký',
  unstuck:
    'thông rồi, vào được rồi, vô được rồi, đăng nhập được rồi, mở được rồi, truy cập được rồi, vào lại được rồi, chạy lại rồi, chạy lại được rồi, hết vướng, hết vướng mắc, hết kẹt, hết tắc, hết bí, hết khó khăn, hết trục trặc, hết lỗi, hết sự cố, không còn vướng, không còn vướng mắc, không còn kẹt, không còn khó khăn, không còn trở ngại, no longer stuck, no longer blocked',
  drop: 'dẹp bỏ, bỏ, hủy, huỷ, hủy bỏ, bãi bỏ, xóa, xoá, xóa bỏ, gạch, gạch bỏ, cancel, drop',
  halt: 'tạm gác, gác lại, tạm gác lại, dừng, dừng lại, ngừng, ngừng lại, ngưng, ngưng lại, tạm dừng, tạm ngừng, tạm ngưng, tạm dừng lại, tạm ngưng lại, khoan làm, khoan hãy làm, khoan triển khai, khoan thực hiện, đình chỉ',
  spared:
    'được miễn, được miễn làm, được miễn nộp, miễn cho, miễn làm, miễn nộp, không làm nữa, không phải làm, không phải làm nữa, không cần làm, không cần làm nữa, không phải nộp nữa, không cần nộp nữa, không nộp nữa, không thực hiện nữa, không phải thực hiện nữa, không cần thực hiện nữa, không tổ chức nữa, thôi không làm, thôi không làm nữa, khỏi làm, khỏi phải làm, khỏi làm nữa',
  lacking:
    'trượt, sai, sai mẫu, bị sai, sai số liệu, sai sót, thiếu, sót, thiếu mỗi, chỉ thiếu, bị thiếu, thiếu mất, hụt, khuyết, missing, còn lỗi vài, phải sửa lại, phải làm lại, bị trả, bị trả lại, bị trả về, trả về, cần bổ sung, bắt sửa, bắt làm lại, bắt bổ sung, bắt nộp lại, kêu sửa, kêu làm lại, kêu bổ sung, bảo sửa, bảo bổ sung, yêu cầu sửa, yêu cầu bổ sung, yêu cầu làm lại, còn sửa',
  except:
    'trừ, ngoại trừ, chỉ trừ, trừ mỗi, trừ ra, riêng, duy chỉ, duy, có điều, có mỗi, mỗi, except, except for, ngoài trừ, chỉ mỗi, mỗi tội, không kể, chưa kể, chưa tính',
  part: 'được chút, được chút chút, được ít, được một ít, được tí, một nửa, 1 nửa, bước, khâu, công đoạn, giai đoạn, nửa, phân nửa, hơn nửa, nửa phần, một phần, 1 phần, phần nào, phần đầu, phần i, phần ii, phần 1, bước 1, bước một, bước đầu tiên, giai đoạn 1, giai đoạn một, đợt 1, đợt một, vòng 1, khâu đầu, một ít, 1 ít, một số, 1 số, vài phần, được mấy phần, một mục, vài mục, một bước, bản nháp, nháp, bản thảo, dự thảo, sơ bộ, đề cương, khung, dàn ý, bản đầu, lần 1, lần một, phần thô, phần lớn, đa số, hầu hết, quá nửa, non nửa, nửa đầu, hai phần ba, 2 phần 3, bước chuẩn bị, phần thu thập, half, partly, partially, draft, gần hết, chút ít, vòng đầu, phần mở đầu, lớp lót, phần móng, mố cầu, tầng một, tầng 1, phần khung',
  fraction: 'đầu tiên, thứ nhất',
  all: 'vượt kế hoạch, vượt chỉ tiêu, vượt tiến độ, hết, hết cả, cả, tất, tất cả, tất tần tật, toàn bộ, đủ, đầy đủ, đủ hết, trọn vẹn, trọn, sạch, sạch sẽ, sạch bong, sạch tinh, sạch đẹp, sạch bóng, sạch trơn, hết trơn, hết trọi, hết ráo, hết sảy, hết sạch, ráo, ráo trọi, đều, all, everything, tuốt, trơn, trọi, hết ráo trọi, ngon lành, ngon, gọn, gọn gàng, ổn thỏa, đúng hạn, trước hạn, trước cả hạn, trước deadline, trước cả deadline, sớm hơn hạn, đúng tiến độ, kịp tiến độ, đúng thời gian, đúng thời hạn, theo đúng quy định, tốt đẹp, suôn sẻ, êm xuôi, êm đẹp, trót lọt, gì cũng, cái gì cũng, chi cũng, việc gì cũng, cái nào cũng, trăm phần trăm, một trăm phần trăm, việc nào cũng, đâu cũng, chỗ nào cũng',
  percent: 'phần trăm',
  none_left: 'hết nợ, sạch nợ, không còn nợ, hết việc nợ',
  not_yet:
    "chưa, quên chưa, quên mất, quên béng, quên khuấy, quên mất tiêu, vẫn chưa, chưa hề, chưa từng, chưa kịp, hiện chưa, còn chưa, cũng chưa, not yet, chưa mô, chưa nữa, not done, not finished, haven't, hasn't, havent, hasnt, isn't, isnt, not started, unfinished, chưa thể, chưa xong xuôi, chưa đến đâu, chưa tới đâu, chưa ra đâu vào đâu, chưa đâu vào đâu",
  not: "không, chẳng, đếch, đéo, không hề, no, không thể, khó mà, not, can't, cannot, cant, don't, dont, didn't, didnt, won't, wont, no way, never, không phải, đừng",
  never:
    'có mà xong, có mà nộp, có mà kịp, chứ đâu phải, chớ đâu phải, chứ đâu có, chớ đâu có, còn lâu, còn lâu mới, còn khuya, đời nào, không đời nào, làm gì có chuyện, làm gì đã, làm gì mà, làm gì đâu, làm sao mà, sao mà, sao được, sao nổi, làm sao nổi, sao xong, làm răng mà, răng mà, thì răng mà, răng được, thế nào được, thế quái nào, thế nào mà, kiểu gì được, kiểu gì mà, nào đã, gì mà, nào có, có đâu, đâu có, đâu đã, đâu mà, đâu ra mà, mô đã, mô mà, có mô, chi mô, có chi mô, gì đâu, đâu có được, biết bao giờ, không biết bao giờ, chưa biết bao giờ, chưa biết khi nào, không biết khi nào, chưa biết, mệt lắm mới, mãi chưa, mãi không, mơ đi, ở đó mà, nói gì đến, đã đâu, có được đâu, đào đâu ra, lấy đâu ra, mút mùa, tết công gô, mút chỉ',
  where:
    'đâu, mô, ở đâu, ở mô, về đâu, đến đâu, tới đâu, đến mô, tới mô, vào đâu, đi đâu, lên đâu, where, ra mô, đi mô, từ đâu',
  have: 'có, được có',
  can: 'được, đặng, nổi, can, được hết',
  in_time: 'kịp, kịp giờ, kịp hạn, xuể, in time',
  need: 'phải, cần, cần phải, bắt buộc, must, should, need, need to, hãy, buộc phải, đề nghị phải',
  cause: 'vì, do, tại, bởi, bởi vì, do vì, tại vì, because, lý do, nguyên nhân, vì lý do',
  so: 'nên, cho nên, thành ra, vì vậy, do đó, nên là, vì thế',
  if: 'nếu, khi, hễ, miễn, miễn là, giá mà, giá như, trường hợp, nếu như, nếu mà, lỡ, if, unless, một khi, chỉ khi, chỉ cần, với điều kiện, nhỡ, giả sử, giả dụ, hôm nào mà, thảng hoặc, ước gì, ước chi',
  when: 'khi nào, bao giờ, bao h, chừng nào, hôm nào, ngày nào, bữa nào, mấy giờ, lúc nào, khi mô, bữa mô, giờ mô, hôm mô, ngày mô, bao lâu, mấy hôm nữa, mấy ngày nữa, when, how long, thời gian nào, tháng nào, thứ mấy, ngày mấy, ngày bao nhiêu, deadline khi nào, chừng mô, mấy h, mấy giờ thì, bao lâu nữa, hồi nào vậy, lúc mô, tuần nào, mùng mấy',
  thus: 'thì, thì mới, là, là sẽ',
  tomorrow:
    'mai, ngày mai, ngày kia, ngày mốt, mốt, hôm sau, bữa sau, mai mốt, mai kia, tomorrow, hôm tới, sang mai, kỳ sau, đợt sau, lần sau, lúc khác, hôm khác, bữa khác, khi khác',
  later:
    'bữa mô rảnh, bữa nào rảnh, khi nào rảnh, khi mô rảnh, lúc nào rảnh, hôm nào rảnh, từ giờ đến chiều, từ giờ tới chiều, từ giờ đến tối, từ giờ đến mai, lát, lát nữa, tí, tí nữa, tẹo, tẹo nữa, chút, chút nữa, chút xíu nữa, chút xíu, xíu, xíu nữa, xí nữa, xí, tị nữa, sau này, rồi đây, sắp tới, thời gian tới, tới đây, một chút, một lát, một tí, một xíu, một lúc nữa, lúc nữa, tí tẹo, later, next week, next month, sau tết, sau lễ, ra tết, ra giêng, ra năm, qua tết, qua lễ, sau cuộc họp, sớm nhất, bữa tới, đến lúc, tới lúc, đầu giờ, cuối giờ, cuối buổi, cuối ngày, hết ngày, hết giờ, trong ngày, trong hôm nay, nội hôm nay, trong sáng nay, trong chiều nay, hết hôm nay, trong tuần, trong tuần này, tan tầm, khuya nay, tonight, this afternoon, nửa tiếng nữa, nửa giờ nữa, nửa ngày nữa, nửa buổi nữa, một tiếng nữa, hồi nữa, chặp nữa, tí ti, quý sau, quý tới, năm sau, năm tới, sau giờ, sau họp, tan họp',
  past: 'trước khi bot nhắc, trước cả khi bot nhắc, hum wa, hum qua, hôm wa, hôm nớ, bữa nớ, bữa nọ, hôm qua, hồi sớm, sớm giờ, sớm nay, sáng giờ, chiều giờ, từ sớm, ban sáng, ban chiều, hổm, mấy hôm nay, mấy bữa nay, hôm tê, bữa tê, khi sáng, khi chiều, bữa qua, hôm kia rồi, hôm trước, hôm nọ, bữa trước, bữa hổm, hổm rày, hồi, hồi nãy, nãy, lúc nãy, vừa nãy, ban nãy, khi nãy, khi hôm, mới nãy, lúc sáng, lúc trưa, lúc chiều, lúc tối, hồi sáng, hồi trưa, hồi chiều, hồi tối, từ sáng, từ trưa, từ chiều, từ tối, từ hôm, sáng qua, chiều qua, trưa qua, tối qua, đêm qua, tuần trước, tháng trước, tuần rồi, tháng rồi, đầu tuần rồi, hồi nào giờ, từ lâu, lâu lắm, từ đời, từ đời nào, hồi nẫm, từ hồi nẫm, đời nào rồi, từ tám hoánh, cách đây, trước đó, yesterday, this morning, last week, ago, từ hồi, bữa kia, hôm rồi, bữa rồi, hồi hôm qua, hồi hôm, hồi tuần trước, từ hôm qua, từ hôm kia, từ tuần trước, từ tháng trước, lúc đó, sáng sớm, xưa, thuở nào, từ thuở nào, từ nãy, từ qua, tự hôm, từ đầu tuần, từ đầu tháng, từ bữa, sáng nay, sáng ni, sáng hôm qua, chiều hôm qua, tối hôm qua, trưa hôm qua, hôm kia, sáng hôm kia, chiều hôm kia, tối hôm kia, sáng hôm nay, đầu tuần này rồi, hồi đầu tuần, hồi cuối tuần, cuối tuần rồi, cuối tuần vừa rồi, tuần vừa rồi, tuần qua, tháng vừa rồi, hôm vừa rồi, bữa vừa rồi, năm trước',
  bygone: 'quý trước, năm ngoái, năm kia, khóa trước, nhiệm kỳ trước, đợt trước, lần trước, kỳ trước',
  daypart:
    'sáng, trưa, chiều, tối, đêm, khuya, đầu giờ chiều, đầu giờ sáng, cuối giờ chiều, cuối chiều, đầu giờ trưa, buổi sáng, buổi chiều, buổi tối, chạng vạng, xế',
  this: 'nay, này, ni, hôm nay, bữa nay, bữa ni, today',
  next: 'sau, nớ, kế, kế tiếp',
  last: 'trước, vừa qua, ngoái',
  week: 'tuần, tháng, quý, năm, kỳ, đợt, tết',
  edge: 'đầu, cuối, giữa, cho hết, trong',
  date: 'rằm',
  day: 'ngày, mùng, mồng, hôm mùng',
  weekday:
    'thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, thứ 2, thứ 3, thứ 4, thứ 5, thứ 6, thứ 7, chủ nhật, monday, tuesday, wednesday, thursday, friday, saturday, sunday, thứ 2 này, thứ 6 này',
  number:
    'một, hai, ba, bốn, sáu, bảy, tám, chín, mười, chục, hai chục, mười lăm, hai mươi, one, two, three, four, five, six, seven, trăm, nghìn, ngàn, vạn, triệu, ba trăm, hai trăm, một trăm, năm trăm, mười hai',
  span: 'hôm, bữa, ngày làm việc, tiếng, giờ, phút, buổi, giây, days, weeks, week, hours, hour, minutes, thời gian, phút đồng hồ, tiếng đồng hồ, tuần lễ',
  few: 'vài, dăm, ít, một vài, dăm ba, hai ba, đôi ba, một hai, đôi, vài ba, bảy tám, a few',
  nua: 'nữa, nửa nữa, more',
  since: 'từ, tự, kể từ, from, since',
  before:
    'chưa đến hạn, chưa tới hạn, trước ngày, trước hạn ngày, trước 17h, trước thứ, chậm nhất, muộn nhất, hạn chót, trễ nhất',
  after: 'từ nay, từ rày, từ giờ trở đi, sau đó, đến khi, tới khi, vô thời hạn, vô hạn định',
} satisfies Lexicon
