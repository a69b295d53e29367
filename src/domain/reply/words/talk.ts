/** Asking, doubt, trouble, more time, and the rest of a group's talk. */
import type { Lexicon } from '../lexicon.js'

export const TALK = {
  what: 'số mấy, số bao nhiêu, gì, chi, nào, sao, thế nào, như thế nào, làm sao, tại sao, vì sao, tại sao mà, vì sao mà, sao lại, răng, làm răng, bao nhiêu, mấy, mấy bản, ra sao, là sao, kiểu gì, cái gì, cái chi, cái nào, mẫu nào, ngày nào vậy, bên nào, đơn vị nào, thôn nào, ấp nào, việc nào, mục nào, file nào, what, which, why, how, how many, sao thế, loại nào, kiểu nào, dạng nào, theo mẫu nào, để chi, mô tê',
  who: 'anh chị nào, các anh chị nào, mấy anh chị nào, đồng chí nào, ai, ai vậy, của ai, cho ai, who, whom, whose, bác nào, anh nào, chị nào, đồng chí nào vậy, em nào, người nào, ai đó không',
  ask: 'hỏi, cho hỏi, cho em hỏi, em hỏi, xin hỏi, hỏi chút, hỏi xíu, hỏi tí, hỏi cái, cho biết, cho em biết, đến đâu rồi, tới đâu rồi, đến mô rồi, tới mô rồi, thế nào rồi, ra sao rồi, sao rồi, thắc mắc, is there, is it, are there, is this, do we, do i, can i ask, có phải, có cần, được chưa, liệu, chẳng hay, xin cho biết, giải thích, ủa, có bắt buộc, có nhất thiết, làm ơn cho hỏi, chỉ em cách, chỉ em với, chỉ giúp em, chỉ giùm em, chỉ tôi với, chỉ tui với, chỉ tui cách',
  really:
    'à, hả, nhỉ, hử, ư, hở, hửm, sao ta, ta, dị ta, phỏng, à nhỉ, hỉ vậy, chăng, chứ nhỉ, đấy à, thế à, á hả, rồi hả, vậy à, vậy hả, thật không, thiệt không',
  or: 'hay, hay là, hoặc, or',
  right: 'đúng không, phải không, đúng chưa, right',
  perhaps:
    'may ra, thôi xong, gì đó, hay sao, hay sao á, hay sao đó, hay gì đó, hay gì á, chắc, chắc là, hình như, coi như, xem như, cơ bản, về cơ bản, cơ bản là, tạm, tạm thời, tạm ổn, tạm coi, có lẽ, có khi, có thể, không chừng, dường như, gọi là, nghe chừng, kiểu như, khả năng, khả năng là, chưa chắc, không chắc, chắc gì, không nhầm, nhớ không nhầm, thì phải, tương đối, đại khái, đại loại, cũng tàm tạm, probably, maybe, perhaps, i think, i guess, basically, pretty much, ổn, nghĩ, nghĩ là, em nghĩ, cho là, đoán, đoán là, có vẻ, tưởng như, xem chừng, mang máng, chẳng rõ, không rõ, không biết, chẳng biết, không nhớ, chưa rõ, không nhớ rõ, hầu như, coi bộ, chắc cú chưa, như đã, hình như là, hên xui, cỡ như, sương sương, theo em biết, theo tôi biết, theo chỗ em biết, nhớ là, nếu em nhớ, ngang ngửa, kể như, lẽ ra, đáng lẽ, đáng ra',
  heard:
    'theo báo cáo, theo tin, theo thông tin, theo phản ánh, theo danh sách, nghe nói, nghe bảo, nghe đâu, nghe đồn, nghe tin, nghe kể, nghe thấy bảo, thấy bảo, thấy nói, thấy báo, theo lời, bảo là, đồn, có tin, nghe người ta, nghe các, thấy mọi người bảo, nghe mọi người, nghe thôn, nghe loáng thoáng',
  say: 'nói miệng, nói, bảo, kể, kêu, báo là, nói là, khẳng định, cho hay, thông báo là, bảo rằng, nói rằng, says, said, told',
  believe: 'tưởng, tưởng là, tưởng đâu, cứ tưởng, ngỡ, tưởng đã, hóa ra, té ra, ai ngờ, ai dè, đâu ngờ, hoá ra, thế mà',
  but: 'nhưng, nhưng mà, tuy nhiên, mỗi cái, chứ, chớ, mà, but, however, mà lại, nhưng còn, nhưng vẫn, ngặt nỗi, tuy, có cái',
  mistake:
    'rút lại, rút về, nói đùa, nói giỡn, giỡn thôi, giỡn chút, à nhầm, nhầm, nhầm rồi, à quên, quên, à không, à khoan, khoan, khoan đã, khoan khoan, lộn, ý lộn, nói lộn, gửi nhầm, nhắn nhầm, ơ không, chết, ấy chết, ý quên, à mà khoan, à khoan đã, à mà chưa, oops, bỏ qua tin, thôi chết, à chưa, ý chưa, đính chính',

  extend:
    'kéo sang, kéo dài tới, kéo dài đến, kéo qua, kéo tới, xin hạn, xin thêm hạn, xin cái hẹn, xin nợ, cho nợ, cho em nợ, cho anh nợ, cho chị nợ, cho tôi nợ, cho tui nợ, cho mình nợ, cho bác nợ, cho chú nợ, cho cô nợ, chuyển hạn, chuyển ngày, chuyển lịch, đổi lịch, đẩy lịch, lui tới, gia hạn, lùi, lùi hạn, lùi lại, lui lại, lùi lịch, lùi thời gian, lùi thời hạn, khất, hoãn, hoãn nộp, hoãn lại, dời, dời hạn, dời lại, dời ngày, dời qua, nới, nới hạn, nới thời gian, kéo dài, giãn tiến độ, giãn thời gian, giãn, điều chỉnh thời hạn, điều chỉnh thời gian, điều chỉnh tiến độ, điều chỉnh hạn, đổi hạn, đổi ngày, thư thư, thư thả, du di, châm chước, extend, extension, an extension, more time, xin thêm, thêm thời gian, thêm hạn, cho thêm, xin khất, xin lùi, xin hoãn, xin dời, lùi ngày, lui hạn, rời hạn, rời lại, rời ngày, gia hạng, da hạn, postpone, đẩy hạn, đẩy lùi, lùi thêm',
  late: 'lố, lố hạn, muộn, trễ, chậm, chậm lại, trễ hạn, quá hạn, muộn tí, trễ chút, late, chậm tiến độ, chậm nộp, sau hạn, hết hạn',
  extra: 'thêm, extra',
  please:
    'cho em hẹn, cho tui hẹn, cho tôi hẹn, cho hẹn, xem xét, xin, xin phép, mong, kính mong, kính đề nghị, mong được, xin phép được, please, could we, can we, could i, can i, may we, may i, kính xin, cúi xin, rất mong, em xin, cho xin, cho em xin, cho phép, xin cho, xin cho phép, cho tui xin, cho con xin, cho tôi xin, cho bên em xin, give us, thông cảm, thông cảm cho, thương tình, give me',
  let: 'cho',
  for: 'giúp, hộ, giùm, dùm, để cho',
  until: 'đến, tới, sang, qua, until, till, by, đến hạn mới',
  wait: 'chờ, đợi, đang chờ, đang đợi, còn chờ, còn đợi, phải chờ, phải đợi, vẫn chờ, ngóng, chờ đợi, waiting, waiting for, wait for, wait, hóng, đợi chờ, phụ thuộc, chờ xin',
  stuck:
    'không biết dùng, không biết sử dụng, chưa biết dùng, không biết bấm, không biết mở, chưa biết làm, không biết làm, chưa biết cách, không biết cách, vướng, vướng mắc, kẹt, mắc kẹt, tắc, ách tắc, bế tắc, mắc ở, mắc chỗ, mắc khâu, mắc cái, khó khăn, trục trặc, trở ngại, bị vướng, bị kẹt, bị tắc, đang vướng, đang kẹt, bí, bó tay, kẹt cứng, đình trệ, bị chặn, đứng hình, blocked, blocked by, stuck, khó quá, quá khó, không hợp tác, bất hợp tác, không đồng ý, không chịu, không ký, không cho, không phối hợp, không cung cấp, rối, tê liệt, tranh chấp, khiếu nại, bất cập, chồng chéo, ngoài thẩm quyền, vượt thẩm quyền, phản đối, ngâm hồ sơ, bị ngâm, mặt bằng chưa',
  solve: 'gỡ, gỡ được, gỡ bỏ, tháo gỡ, tháo gỡ được, gỡ rối, khắc phục, khắc phục được, resolved, unblocked, solved',
  broken:
    'quên mật khẩu, quên pass, chữ ký số hết hạn, token hết hạn, báo sai, báo đỏ, sai định dạng, không hợp lệ, die, mở không ra, mở hoài không ra, mở không được, vô không được, vào không được, failed, fail, error, rejected, đứt, bị đứt, bị nỗi, hỏng, hư, bị hư, bị hỏng, lỗi, bị lỗi, báo lỗi, treo máy, bị treo, sập, bị sập, đơ, bị đơ, lag, mất mạng, mất điện, mất sóng, cúp điện, bị cúp điện, mất internet, mất wifi, rớt mạng, đứt mạng, đứt cáp, bị khóa, bị khoá, khóa tài khoản, bị virus, nhiễm virus, mất file, mất dữ liệu, bị mất, broken, crashed, down, không lên, không hoạt động, nghẽn, mạng mất, mạng yếu, mạng lag, mạng chậm, hết mực, kẹt giấy, sự cố, bị sự cố, tịt, chết máy, không vào được, không đăng nhập được, không truy cập được, không mở được, không tải được, không in được, quá tải, bảo trì',
  hardship:
    'không tra ra, tra không ra, tìm không ra, không tìm ra, kiếm không ra, thất lạc, không gặp, không gặp ai, không gặp được, nằm viện, nhập viện, ốm, bị ốm, bệnh, bị bệnh, tai nạn, nghỉ ốm, con ốm, có tang, tang gia, ngập, ngập lụt, ngập hết, lũ, lũ lụt, bão, mưa bão, mưa dầm, mưa lớn, nước lên, sạt lở, dịch, dịch bệnh, dịch tả, cách ly, đi vắng, đi công tác chưa về, đi học chưa về, vắng hết, nghỉ phép, nghỉ đẻ, thai sản, triều cường, hạn mặn, đường ngập, đường hỏng, mất mùa, covid',

  demand:
    'nào rảnh, ai rảnh, đề nghị, yêu cầu, kính đề nghị các, đề nghị các, giao cho các, đề nghị toàn thể, yêu cầu các, quán triệt các, lưu ý các, đề nghị mọi người, kính mời, kính gửi, mời',
  urge: 'hết mình, khẩn trương, nhanh lên, nhanh chóng, nhanh nhanh, gấp rút, tích cực, nghiêm túc, nỗ lực, hăng hái, đẩy mạnh, nhớ nộp, nhớ gửi, nhớ làm, nhớ hoàn thành, tập trung, đẩy nhanh, mau mau, nhanh tay, lo làm, liệu mà, liệu hồn, làm cho xong, nộp cho xong, hoàn thành sớm nhé, cố lên',
  go: 'đi',
  slogan:
    'thi đua lập thành tích, lập thành tích, chào mừng, quyết tâm hoàn thành, quyết tâm, vượt mức, xuất sắc, thắng lợi, toàn dân, hưởng ứng, muôn năm, đoàn kết, phát huy, chung tay, vì nhân dân, quyết thắng, ra sức, chung sức, hoàn thành xuất sắc, hoàn thành tốt, làm tốt, hoàn thành thắng lợi, hoàn thành vượt mức',
  congratulate:
    'chúc mừng, chúc, mừng, sinh nhật, kính chúc, happy birthday, happy, congratulations, congrats, xin chúc mừng, hpbd, chia buồn, thành kính phân ưu, chúc mừng năm mới, chúc các, hoan hô, hoan nghênh, tuyên dương, biểu dương, khen',
  thank: 'cảm ơn, cám ơn, xin cảm ơn, xin cám ơn, em cảm ơn, trân trọng cảm ơn, biết ơn, trân trọng',
  greet:
    'chào, chào cả nhà, em chào, xin chào, good morning, hello, hi, hello cả nhà, buổi sáng vui vẻ, hey, kính chào, ê, ngày mới',
  sorry:
    'quên báo, quên báo cáo, quên nhắn, quên nói, quên bấm, xin lỗi, em xin lỗi, cho em xin lỗi, thành thật xin lỗi, xin lượng thứ',
  chat: 'gửi con ở, gửi trẻ, cơm chưa, tốt nghiệp, đỗ đại học, đậu đại học, đầy tháng, thôi nôi, đẹp ghê, đẹp thế, tin buồn, viếng, phúng viếng, đám tang, lễ tang, nóng dữ, nóng thế, nóng vậy, nóng ghê, nắng dữ, nắng thế, nắng rứa, nắng vậy, rét thế, rét dữ, lạnh thế, lạnh dữ, lạnh vậy, được mùa, trúng mùa, bội thu, khẩu trang, giao lưu, uống cà phê, ăn phở, cười, trà sữa, cafe không, cà phê không, lai rai, đi nhậu, làm vài ly, bóng đá, trận đấu, trận bóng, bia, trời mưa, mưa to, trời nắng, trời nóng, nóng quá, nóng dữ thần, rét quá, lạnh quá, tắc đường, kẹt xe, về thôi, hết giờ rồi, ngủ ngon, đẹp quá, đẹp trai, xinh, hoa quả, chìa khóa, chìa khoá, gửi xe, xe máy, chắn lối, máy chiếu, cho em mượn, cho mình mượn, cho tôi mượn, mượn, số điện thoại, karaoke, đá banh, đeo thẻ, giấy mời họp, họp giao ban, mời họp, trực cơ quan, lịch trực, phim rồi, xong phim, xong đời, xong om, toi rồi, toi công, thế là xong, vui vẻ, ngon quá, buồn ngủ, mệt quá, đói quá, cuối tuần vui, đi chơi, du lịch, đi biển, đồng phục, chụp ảnh, chụp hình, liên hoan, văn nghệ, lương, thưởng tết, tiền thưởng, mất cắp, nhặt được, ai để quên, để quên, cơ quan mình nghỉ, được nghỉ, nghỉ lễ, lịch nghỉ, xổ số, đám cưới, cưới, ăn giỗ, ăn cỗ, thời tiết, cúp nước, sân bóng, tennis, cầu lông, pickleball, quán, cơm hộp, đặt cơm, đặt nước, ship, khuyến mãi, xăng tăng, giá vàng, vãi, ghê quá, hay thế, hay quá, dễ thương, bé nhà, nhà em có việc, xin số, mấy giờ về, về sớm, được về, đi về, về nhà, tan làm, nhạc, hát, vé số, tin nóng, cháy nhà, bầu trời, tập thể dục',
  ok: 'ô tô kê, ok, được rồi, ô kê, rồi ok, fine, good',
  yes: 'uhm, ừm hứm, okla, okila, ok la, uk, ừa, vâng, dạ, ừ, ừm, uh, u, ờ, yes, yep, yeah, dạ vâng, vâng dạ, ừ nhỉ, rứa hỉ, đúng rồi, chuẩn',
  agree:
    'đồng thuận, đồng tình, nhất trí, đồng ý, chấp hành, tuân lệnh, tuân chỉ, tuân thủ, thống nhất, xin chấp hành, nghiêm chỉnh chấp hành, xin nhận, xin tiếp thu, xin ghi nhận, xin nhận nhiệm vụ, lĩnh ý, sẵn sàng, nhận lệnh, agreed, to be done right away, yes sir, tán thành, hoàn toàn nhất trí, ủng hộ',
  polite:
    'đừng lo, đừng lo lắng, ối giời, ối giời ơi, ối trời, ối trời ơi, ối, trời ơi, giời ơi, trời đất, úi giời, ôi trời, ôi trời ơi, ối dào, khỏi chờ, khỏi đợi, không cần chờ, đừng chờ, không cần nhắc, không cần nhắc đâu, không cần nhắc nữa đâu, không phải nhắc nữa đâu, không cần nhắc nữa, không cần phải nhắc, không cần phải nhắc nữa, không phải nhắc nữa, khỏi nhắc nữa, đừng nhắc nữa, đừng giục nữa, đừng giục, khỏi giục, khỏi hối, khỏi réo, chớ đâu, chứ đâu, chớ bộ, chứ bộ, đừng để nhắc, đừng để phải nhắc, đừng để tôi nhắc, khỏi hỏi, khỏi hỏi tới hỏi lui, vẫn, cứ, phấn khởi, hẳn hoi, đàng hoàng, chứ sao, chớ sao, chứ sao nữa, chớ sao nữa, chứ sao không, chớ sao không, chứ còn gì nữa, chớ còn gì nữa, the, thôi à, đừng nhắc, khỏi nhắc, không phải nhắc, khỏi lo, khỏi phải nhắc, ạ, nhé, nha, hen, hỉ, hí, hè, hề, nhở, nờ, nạ, tề, tê, rứa, vậy, thế, đó, đấy, đây, nè, ấy, cơ, cơ mà, luôn nha, thôi, hà, ớ, ơ, kìa, hihi, haha, hehe, kkk, kaka, hj, huhu, hic, hix, kk, với, với ạ, thưa, kính thưa, kính, thưa anh, dạ thưa, cả nhé, đi ạ, xin báo cáo, xin báo cáo là, báo cáo là, nữa nha, ui, ôi, à nha, á, thiệt, thật, thật ra, thực ra, hiện nay, hiện tại, hiện, cũng, cũng vậy, tất nhiên, dĩ nhiên, đương nhiên, rất, lắm, quá, chừ, so với, mừng là, may quá, yên tâm, đã nhắc, tiện thể, á nha, please ạ, ha',
  english_is: "is, are, it's, its, was, were, been, am, we're, i'm, im, i've, ive, we've, it is",
  link: 'đạt, vô, về, ra, it, and, trong số, trên tổng số, trong tổng số, to the, of the, by the, to, và, với lại, kèm, kèm theo, có kèm, cùng, để mà, theo, bằng, ở, tại chỗ, lên, vào, với cả, cùng với',
} satisfies Lexicon
