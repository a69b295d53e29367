import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import weights from '../../src/domain/reply/weights.json' with { type: 'json' }
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'
import { digestOf, labelledReplies, measure } from '../support/labelled-replies.js'

const OWN = 'test/fixtures/replies'
const SHARED = '../shared/data/replies.tsv'
const SETS = [
  'manners',
  'regions',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'held-back',
  'unseen',
  'first-sight-1',
  'first-sight-2',
  'first-sight-5',
  'first-sight-7',
  'first-sight-9',
].map((name) => `${OWN}/${name}.tsv`)
const ALL = SETS.flatMap(labelledReplies)

describe('labelled replies', () => {
  test.each([...SETS, SHARED])('%s', (file) => {
    if (!existsSync(file)) {
      console.warn(`skipped: ${file} is not here`)
      return
    }
    const { rows, accuracy, recallOfDone, falseClosings, table } = measure(labelledReplies(file))
    console.log(
      `${file}: ${rows} replies, accuracy ${accuracy.toFixed(3)}, recall of done ${recallOfDone.toFixed(3)}, false closings ${falseClosings.length}\n${table}`,
    )
    expect(falseClosings).toEqual([])
    expect(accuracy).toBeGreaterThanOrEqual(0.95)
    expect(recallOfDone).toBeGreaterThanOrEqual(0.95)
  })
})

test.each([
  ['đã nộp rồi không cần làm nữa', 'done'],
  ['đã nộp rồi, không cần làm nữa', 'done'],
  ['hoàn thành rồi ạ không phải làm nữa', 'done'],
  ['em gửi rồi ạ, khỏi phải làm nữa nhé', 'done'],
  ['huyện làm rồi, không cần làm nữa', 'not_done'],
  ['chưa nộp, không cần làm nữa', 'not_done'],
  ['gần xong rồi, không cần làm nữa', 'not_done'],
  ['em xong rồi, chị Lan xác nhận hộ em', 'done'],
  ['cũng xong luôn', 'done'],
  ['cũng xong luôn rồi ạ', 'done'],
  ['chiều nay cũng xong luôn', 'not_done'],
  ['sắp cũng xong luôn', 'not_done'],
  ['chắc cũng xong luôn', 'unclear'],
  ['xong rồi hở', 'question'],
  ['chưa xong, còn vướng cái kinh phí', 'blocked'],
  ['chưa xong, còn vướng chút kinh phí chị ơi', 'blocked'],
  ['song rồi', 'done'],
  ['song rồi nhưng còn thiếu phụ lục', 'not_done'],
  ['xong rồi nên không phải làm nữa', 'done'],
  ['bên khác làm xong rồi nên không phải làm nữa', 'not_done'],
  ['không phải làm nữa', 'not_done'],
  // A forgotten blank, a slipped key.
  ['xongnhé', 'done'],
  ['xongạ', 'done'],
  ['hoànthành ạ', 'done'],
  ['xongs', 'done'],
  ['x0ng r', 'done'],
  ['xong luôn', 'done'],
  ['chiều nay xong luôn', 'not_done'],
  ['em để ở khay công văn', 'unclear'],
  // A verb alone may tell or promise.
  ['nộp', 'unclear'],
  ['em gửi', 'unclear'],
  ['em nộp rồi, mai khỏi nhắc', 'done'],
  ['sáng mai 7h em mang lên nộp tận tay chị', 'not_done'],
  // 'Mới' limits what is done, or tells when.
  ['xong r nha bot, mới đăng bài đầu tiên thôi', 'not_done'],
  ['xong rồi ạ, mới phát tờ rơi thôi', 'not_done'],
  ['vừa quét xong sân thôi', 'not_done'],
  ['hoàn thành rồi, mới chỉ gửi phiếu', 'not_done'],
  ['xong rồi, mới được một nửa', 'not_done'],
  ['xong rồi ạ, mới kẻ vẽ xong tấm pano đầu tiên', 'not_done'],
  ['dạ xong, mới thẩm tra vòng một', 'not_done'],
  ['nộp rồi đó, mới chặng đầu thôi', 'not_done'],
  ['xong rồi, mới phun thuốc', 'unclear'],
  ['xong rồi, mới gửi giấy mời', 'unclear'],
  ['xong rồi, em mới gửi sáng nay', 'done'],
  ['xong rồi nghe, tui mới nộp hồi trưa', 'done'],
  ['hoàn thành rồi, mới ban hành hôm qua', 'done'],
  ['xong hết rồi, em mới gửi qua zalo cho chị đó', 'done'],
  ['xong rồi ạ, theo mẫu mới', 'done'],
  // What has yet to come of what was handed in does not turn it; nor does how it stood before.
  ['V-1 em nộp rồi mà chưa thấy ai xác nhận', 'done'],
  ['em gửi rồi mà chị chưa xem', 'done'],
  ['lúc nãy chưa, giờ thì xong rồi ạ', 'done'],
  ['đừng lo, em nộp rồi', 'done'],
  ['xong rồi ạ, trễ 1 ngày', 'done'],
  ['soạn xong rồi nhưng chị chưa xem', 'not_done'],
  ['em nộp rồi mà huyện chưa duyệt', 'blocked'],
  ['đã nộp nhưng chưa được duyệt', 'not_done'],
  ['chớ ghi nhận là đã nộp', 'not_done'],
  // Of what is for tomorrow it may be said that it is handed in.
  ['tài liệu họp ngày mai em nộp rồi', 'unclear'],
  ['việc ngày mai em làm xong rồi', 'unclear'],
  ['mai em nộp rồi', 'not_done'],
  // Whose doing is the result is done by it; who has printed or counted may still have to hand it in.
  ['em làm rồi ạ', 'done'],
  ['mần rồi mà', 'done'],
  ['em soạn rồi ạ', 'unclear'],
  ['treo đủ 12 băng rôn dọc đường', 'done'],
  ['treo đủ 12 băng rôn nhé mọi người', 'unclear'],
  ['đã phát đủ 37 lệnh gọi', 'done'],
  ['đã phát được 300 phiếu', 'unclear'],
  ['rà soát hết 9 thôn rồi anh ạ', 'done'],
  ['em in ra hết rồi, giờ đi phát từng nhà', 'unclear'],
  ['xong rồi, giờ em đi dán từng ngõ', 'unclear'],
  ['kiểm kê hết rồi, lên danh sách nữa là xong', 'not_done'],
  ['đủ 8 thôn thì em nộp', 'unclear'],
  ['đúng hạn em nộp', 'unclear'],
  ['lên lịch phun ngày 20 rồi nha', 'unclear'],
  ['không còn hộ nào sót, em nộp rồi', 'done'],
  ['danh sách em lập xong, hiệu trưởng ký rồi', 'done'],
  ['danh sách em lập xong, đợi hiệu trưởng ký', 'blocked'],
  ['tiêm xong rồi, danh sách nộp anh Khôi luôn', 'done'],
  ['tiêm xong rồi, em giao hồ sơ luôn', 'unclear'],
  ['em xong ngay ạ', 'not_done'],
  ['xong ngay hôm qua rồi', 'done'],
  ['đã xong ngay', 'done'],
  ['hôm nay xong', 'not_done'],
  ['hôm nay tôi xong nhé', 'unclear'],
  ['hôm nay em hoàn thành', 'unclear'],
  ['hôm nay em xong rồi', 'done'],
] as const)('"%s": %s', (text, intent) => {
  expect(understandReply(text).intent).toBe(intent)
  expect(understandReply(fold(text)).intent).toBe(intent)
})

/** Of a time of today 'xong' alone is told or promised; 'đã' and 'rồi' tell, 'sẽ' promises. */
describe('finished today', () => {
  const TODAY = [
    'sáng nay',
    'hôm nay',
    'bữa nay',
    'việc 1 sáng nay',
    'việc 1 hôm nay',
    'dạ, sáng nay',
    'chào chị, hôm nay',
  ]
  const OWN = ['em', 'tui', 'bên em', 'chúng tôi']
  const FINISHED = ['xong', 'làm xong', 'hoàn thành']
  const ENDS = ['', ' ạ', ' nhé', ' nghe', ' nha chị', '.']
  const said = (words: (today: string, own: string, finished: string) => string) =>
    TODAY.flatMap((today) => OWN.flatMap((own) => FINISHED.map((finished) => words(today, own, finished))))
      .flatMap((text) => ENDS.map((end) => text + end))
      .flatMap((text) => [text, fold(text)])
  const intents = (texts: string[]) => new Set(texts.map((text) => understandReply(text).intent))

  test('without a word that tells it closes nothing', () => {
    const closing = said((today, own, finished) => `${today} ${own} ${finished}`)
    expect(closing.filter((text) => understandReply(text).intent === 'done')).toEqual([])
    expect(understandReply('sáng nay em xong').intent).toBe('unclear')
  })
  test('with "sẽ" it is promised', () => {
    const closing = said((today, own, finished) => `${today} ${own} sẽ ${finished}`)
    expect(closing.filter((text) => understandReply(text).intent === 'done')).toEqual([])
  })
  test.each([
    'hôm nay em đã xong',
    'chiều nay em đã nộp',
    'tối nay em đã gửi ạ',
    'hôm nay bên em đã hoàn thành báo cáo',
  ])('%s: "đã" tells', (text) => {
    expect(intents([text, fold(text)])).toEqual(new Set(['done']))
  })
  test.each(['sáng nay em xong rồi', 'hôm nay em xong rồi ạ', 'bữa nay tui làm xong rồi nghe', 'hôm qua em xong'])(
    '%s: told',
    (text) => {
      expect(intents([text, fold(text)])).toEqual(new Set(['done']))
    },
  )
  test.each(['hôm nay em đã xong đâu', 'chiều nay em đã nộp chưa', 'hôm nay em đã xong?', 'chiều nay chị Hoa đã nộp'])(
    '%s: not so',
    (text) => {
      expect(intents([text, fold(text)])).not.toContain('done')
    },
  )
})

test.each([
  'chờ xác nhận',
  'chờ xác nhận ạ',
  'em chờ xác nhận',
  'đang chờ xác nhận',
  'đã báo, chờ xác nhận',
  'việc 1 chờ xác nhận',
])('"%s" reports nothing as done', (text) => {
  for (const typed of [text, fold(text)]) expect(understandReply(typed).intent, typed).not.toBe('done')
})

test('the weights were learned from these rows: else `npm run learn` is to be run', () => {
  expect(weights.learnedFrom).toBe(digestOf(OWN))
})

/** Nothing was ever learned from these: what they come to is what an office would meet. */
test.each([
  ['a-month-of-one-office', 0.94, 0.88, 0],
  ['long-sentences', 0.92, 0.87, 0],
  ['a-month-of-a-town-ward', 0.89, 0.86, 0],
  ['long-and-natural', 0.96, 0.93, 0],
  ['short-answers-of-a-commune', 0.94, 0.86, 0],
  ['short-answers-of-a-ward', 0.94, 0.86, 0],
  ['as-a-commune-writes', 0.91, 0.87, 3],
  ['as-the-south-answers', 0.87, 0.79, 2],
] as const)('%s, of which nothing was learned', (name, leastRight, leastHeard, mostClosed) => {
  const { rows, accuracy, recallOfDone, falseClosings, table } = measure(
    labelledReplies(`test/fixtures/replies-unseen/${name}.tsv`),
  )
  console.log(
    `${name}: ${rows} replies, accuracy ${accuracy.toFixed(3)}, recall of done ${recallOfDone.toFixed(3)}, false closings ${falseClosings.length}\n${table}`,
  )
  expect(falseClosings.length, falseClosings.join('; ')).toBeLessThanOrEqual(mostClosed)
  expect(accuracy).toBeGreaterThanOrEqual(leastRight)
  expect(recallOfDone).toBeGreaterThanOrEqual(leastHeard)
})

test.each([
  ['hard-on-purpose', '19 sets by other hands, most of them hard on purpose', 0.85, 0.71, 18],
  [
    'told-as-people-tell',
    'two offices for a month or two, with many ways of being done that lack "xong"',
    0.89,
    0.81,
    2,
  ],
] as const)('%s: %s, of which nothing was learned', (name, _, leastRight, leastHeard, mostClosed) => {
  const folder = `test/fixtures/replies-unseen/${name}`
  const { rows, accuracy, recallOfDone, falseClosings, table } = measure(
    readdirSync(folder).flatMap((set) => labelledReplies(`${folder}/${set}`)),
  )
  console.log(
    `${name}: ${rows} replies, accuracy ${accuracy.toFixed(3)}, recall of done ${recallOfDone.toFixed(3)}, false closings ${falseClosings.length}\n${table}`,
  )
  expect(falseClosings.length, falseClosings.join('; ')).toBeLessThanOrEqual(mostClosed)
  expect(accuracy).toBeGreaterThanOrEqual(leastRight)
  expect(recallOfDone).toBeGreaterThanOrEqual(leastHeard)
})

test.each(
  [
    3, 4, 6, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
  ].map((round) => `first-sight-${round}`),
)(
  '%s, of the rounds that were written last: what closes by mistake is mended, the rest says how first sight is',
  (round) => {
    const { rows, accuracy, recallOfDone, falseClosings, table } = measure(labelledReplies(`${OWN}/${round}.tsv`))
    console.log(`${rows} replies, accuracy ${accuracy.toFixed(3)}, recall ${recallOfDone.toFixed(3)}\n${table}`)
    expect(falseClosings).toEqual([])
  },
)

test.each([
  ['em làm xong hết rồi, chờ chị kiểm tra', 'done'],
  ['em gửi rồi, có chi sai anh nhắn em sửa', 'done'],
  ['nộp chưa à, nộp rồi', 'done'],
  ['em nộp rồi mà cứ hỏi', 'done'],
  ['thôn khác nộp rồi, em cũng đã gửi hôm qua', 'done'],
  ['các hộ nộp đủ rồi, em đã gửi danh sách', 'done'],
  ['tui mới nộp hồi sáng chớ đâu', 'done'],
  ['đẩy hết lên hệ thống rồi ạ', 'done'],
  ['chừng nào có kinh phí mới làm được', 'blocked'],
  ['thiếu kế toán', 'blocked'],
  ['chưa có kế toán chị ơi', 'blocked'],
  ['chị cho em xin lại cái mẫu', 'question'],
  ['bỏ vô nhóm rồi chị ơi', 'done'],
  ['em bỏ bản cứng vào khay công văn rồi', 'done'],
  ['báo cáo không em gửi rồi', 'done'],
  ['em gửi rồi, chị tick giúp em', 'done'],
  ['đã nộp, xin lỗi vì chậm 1 ngày', 'done'],
  ['trời mưa nhưng vẫn ra quân xong', 'done'],
  ['thôn em 100% rồi ạ', 'done'],
  ['không phát sinh trường hợp nào, em gửi báo cáo rồi', 'done'],
  ['hoàn thành 100% kế hoạch giao rồi ạ', 'done'],
  ['Trường Mầm non đã nhận được kế hoạch', 'ack'],
  ['phần mềm báo sai định dạng hoài', 'blocked'],
  ['Đã nhận và hoàn thành ạ', 'done'],
  ['xong rồi, không cần nhắc nữa đâu', 'done'],
  ['em đã chứng thực xong hồ sơ rồi ạ', 'done'],
  ['duy tu xong rồi', 'done'],
  ['người dân chưa đồng thuận', 'blocked'],
  ['bên xây dựng chưa gửi bản vẽ', 'blocked'],
  ['mưa lũ chia cắt, chưa vào được thôn', 'blocked'],
  ['em không có quyền truy cập', 'blocked'],
  ['thêm 3 ngày nữa nhé anh', 'extension'],
  ['Đơn vị đã báo cáo bằng văn bản số 56/BC-MN ngày 25/11', 'done'],
  ['em gửi từ hôm kia, hỏi cô Lan ấy', 'done'],
  ['không sai gì, em nộp rồi', 'done'],
  ['đường thông rồi', 'unblocked'],
  ['em không biết dùng phần mềm này', 'blocked'],
  ['bữa nào rảnh em làm cho', 'not_done'],
  ['xong hai việc em được giao rồi ạ', 'done'],
  ['đẩy văn bản lên trục liên thông rồi ạ', 'done'],
  ['chưa được giao kinh phí', 'blocked'],
  ['chưa được bố trí xe', 'blocked'],
  ['mai em đi công tác nên hôm nay em nộp trước rồi ạ', 'done'],
  ['phần em thì nộp rồi', 'done'],
  ['bác gửi cho cháu rồi', 'done'],
  ['em trả lời công văn rồi ạ', 'done'],
  ['xong rồi, cần gì thêm anh cứ nói', 'done'],
  ['xăng hết rồi', 'blocked'],
  ['chưa thống nhất được phương án với dân', 'blocked'],
  ['xong gửi văn phòng rồi', 'done'],
  // A verb that need not be known, how many of what, to the end.
  ['trả hết 31 hồ sơ cho dân rồi chú', 'done'],
  ['phát hết 600 kg lúa giống rồi nghe', 'done'],
  ['bốc xếp hết 8 tấn gạo rồi', 'done'],
  ['mấy cái loa ở ấp 3 thay xong hết trơn rồi anh Tư', 'done'],
  ['nạo vét xong hết mấy tuyến mương rồi', 'done'],
  ['không còn hộ nào chưa ký cam kết', 'done'],
  ['em lưu hồ sơ xong luôn', 'done'],
  ['sáng nay làm xong luôn', 'done'],
  ['đã tổng vệ sinh nghĩa trang, 9h xong', 'done'],
  ['câu lạc bộ ra mắt tối qua rồi', 'done'],
  ['tưởng không kịp mà cuối cùng cũng gửi được rồi', 'done'],
  ['chưa đến 3h chiều em đã nộp hồ sơ rồi', 'done'],
  ['em hoàn thành rồi, có gì sai sót các anh chị góp ý', 'done'],
  // Who or what it is about decides.
  ['chị Hạnh phát hết 40 thẻ rồi', 'unclear'],
  ['nhà thầu lắp xong 12 camera rồi', 'unclear'],
  ['mấy cái loa thay xong chưa', 'question'],
  ['xin nhận, sẽ phổ biến trong buổi họp', 'ack'],
  ['đã tiếp nhận và sẽ thực hiện theo kế hoạch', 'ack'],
  ['em hoàn thành nhiệm vụ trước 2 ngày ạ', 'done'],
] as const)('"%s": %s', (text, intent) => {
  expect(understandReply(text).intent).toBe(intent)
  expect(understandReply(fold(text)).intent).toBe(intent)
})

test.each([
  ['chờ mãi mới có mẫu nhưng giờ thì nộp xong rồi', 'done'],
  ['em chuyển 15 bộ hồ sơ lên phòng hôm qua rồi', 'done'],
  ['hôm qua mưa không đi được, sáng nay đi thăm đủ gia đình chính sách rồi', 'done'],
  ['hội thao bế mạc lúc 4h chiều', 'done'],
  ['mấy thôn nộp rồi chị', 'unclear'],
  ['đề nghị chuyển thời gian hoàn thành sang ngày 30', 'extension'],
] as const)('"%s": %s, with its marks; without them it may be asked about', (text, intent) => {
  expect(understandReply(text).intent).toBe(intent)
  if (intent !== 'done') expect(understandReply(fold(text)).intent).not.toBe('done')
})

test.each([
  'em làm xong rồi, chờ sếp ký',
  'em soạn xong rồi, chờ lãnh đạo duyệt',
  'làm xong rồi, chờ huyện kiểm tra',
  'xong chưa mà hỏi hoài',
  'thôn 3 nộp chưa, nộp rồi',
  'thôn khác nộp rồi, em mai nộp',
  'các hộ nộp đủ rồi, em đang gửi danh sách',
  'nộp hồi nào chớ đâu có nộp',
  'chị đánh máy giúp rồi hẵng nộp',
  'mai em bỏ file vô nhóm',
  'bỏ file vô nhóm chưa',
  'bỏ việc này rồi',
  'công văn đi đâu rồi',
  'hồ sơ đi rồi mà bị trả về',
  'em gửi báo cáo không',
  'anh đã gửi báo cáo không',
  'được 100% đâu',
  'phấn đấu đạt 100%',
  'nhất trí 100%',
  'xong 100% chưa',
  'trời mưa nhưng chắc xong',
  'thức để làm xong rồi nộp',
  'em cố làm để xong hôm nay',
  'làm để nộp rồi nghỉ',
  'em nộp rồi đi họp luôn',
  'đã trình Chủ tịch ký ban hành',
  'đã trình Chủ tịch ký phát hành rồi',
  'các anh đánh dấu hoàn thành đi',
  'chị tick giúp em việc 3',
  '✅ việc 5 chưa',
  'up nhầm file, up lại chưa được',
  'đã tiêm được 1.200/1.240 con',
  'máy sửa xong rồi, em làm tiếp đây',
  'máy in sửa xong rồi',
  'có kinh phí rồi',
  'đã nhận và sẽ hoàn thành',
  'đã nhận, chưa hoàn thành',
  'không cần nhắc nữa đâu',
  'bên xây dựng nộp rồi',
  'đã tiêm đủ mũi cho 60/68 cháu',
  'chưa duy tu xong',
  'gỡ được rồi ạ',
  'vừa xong là em gửi',
  'em ráng nộp xong rồi về',
  'tranh thủ nộp rồi họp',
  'xong vụ chữ ký số rồi, em nộp tiếp đây',
  'xong hồ sơ này rồi, em làm tiếp',
  'gửi sai mẫu rồi',
  'chưa đến hạn nhưng chưa xong',
  'đường chưa thông',
  'mai em nộp rồi',
  'ngày mai xong rồi nha',
  'lát nữa xong rồi',
  'tuần sau nộp rồi',
  'nộp rồi thì tốt',
  'gửi hết rồi là được',
  'nộp rồi mới hay',
  'em muốn nộp rồi',
  'em tính nộp rồi',
  'sao gửi rồi mà không thấy',
  'hết tuần mới xong anh ạ',
  'chị gửi file cho em rồi',
  'bàn giao xong mới nhận việc',
  'em thấy mọi người nộp hết rồi',
  'gửi trượt rồi',
  'nộp rồi nó trả lại',
  'nộp rồi rút lại rồi',
  'đã giao chị Nga nộp rồi',
  'huyện trả lời rồi',
  'cần gì anh cứ nói',
  'em hoàn thành trước ngày 30 này',
  'em xong trước tết',
  'em xong lúc 5h chiều',
  'em hoàn thành sau',
  'em hoàn thành cho kịp',
  'em xong cho chị ngay',
  'em làm xong gửi chị',
  'em ký xong gửi',
  'hoàn thành báo cáo gửi huyện',
  'đủ người mới xong',
  'nắng lên mới phơi xong',
  'xong việc em nộp rồi về',
  'đẩy văn bản lên giúp em',
  'có điện rồi',
  'làm xong chờ ký',
  'em trả lời rồi mà, việc này của bên khác',
  'em đã cung cấp số điện thoại rồi',
  'em bỏ hồ sơ vào thùng rác rồi',
  'bỏ tờ trình vào cặp rồi',
  'đơn đi rồi',
  'đã nhận và gửi các thôn',
  'tài liệu họp ngày mai em nộp rồi',
  'báo cáo mai em nộp rồi',
  'đã in xong chờ lãnh đạo ký',
  'đừng ghi là đã xong',
  'xong rồi mà máy hỏng chưa gửi',
  'tụi em hoàn thành liền',
  'em phải làm xong',
  'để em làm xong cái đã',
  'xong rồi mai gửi',
  'làm xong rồi lát nộp',
  'viết xong rồi trình duyệt',
  'em đã nhập được 3 thôn',
  'trừ thôn 3 ra đã nộp hết',
  'ngoài thôn 3 ra đã nộp hết',
  'xong rồi, nói đùa đấy',
  'thôi xong',
  'em sắp xếp ảnh vào báo cáo là xong, 30p nữa nha',
  'em nhập tới xã viên thứ 90 rồi, tổng 130',
  'em gắn biển tới số nhà 40 rồi',
  'điểm chính thì tổ chức rồi, hai điểm lẻ tối mai',
  'trời ơi lúa đổ hết rồi',
  'đã soạn xong tờ trình, chủ tịch họp về là ký',
  'mời đủ 60 đại biểu rồi',
  'mua đủ 200 cây giống rồi chị',
  'phân công hết 12 đồng chí rồi',
  'thôn bên trồng xong 200 cây rồi',
  'năm ngoái tổ chức hôm 12 rồi',
  'đợt trước phun đủ 6 thôn rồi',
  'trồng được 400 cây rồi',
  'phát hết 40 thẻ rồi ký sổ nha',
  'giao hết 30 thùng mì cho thôn rồi lấy chữ ký giúp chị',
  'thằng Tí dán hết 20 tờ rồi',
  'nước cuốn trôi hết 3 cây cầu rồi',
  'xài hết 5 triệu rồi',
  'chiều nay làm xong luôn',
  'để em làm xong luôn',
  'thôn 3 nộp đủ 12 phiếu rồi, thôn em mai',
])('"%s" closes nothing', (text) => {
  expect(understandReply(text).intent).not.toBe('done')
  expect(understandReply(fold(text)).intent).not.toBe('done')
})

const VERBS = ['xong', 'hoàn thành', 'nộp', 'gửi', 'làm xong', 'hoàn tất', 'nộp báo cáo', 'ban hành kế hoạch', 'done']
const SUBJECTS = [
  '',
  'em ',
  'dạ em ',
  'bên em ',
  'báo cáo anh, em ',
  'thưa đồng chí, chúng tôi ',
  'dạ em chào chị, ',
  'kính gửi văn phòng, đơn vị em ',
  'tụi em ',
  'việc này em ',
]
const TAILS = ['', ' ạ', ' nhé', ' anh ơi', ' nha chị', ' rồi', ' rồi ạ', ' 😅', '!!!']
/** As somebody types who has no time, no marks, or another keyboard. */
const TYPINGS: ((text: string) => string)[] = [
  (text) => text,
  fold,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
]

/** However it begins, whatever the verb, typed in each way. */
function closesNothing(said: (verb: string) => string[]): void {
  const closing = VERBS.flatMap(said)
    .flatMap((text) => SUBJECTS.map((subject) => subject + text))
    .flatMap((text) => TYPINGS.map((typed) => typed(text)))
    .filter((text) => understandReply(text).intent === 'done')
  expect(closing).toEqual([])
}

describe('what never closes', () => {
  test('a negation over the verb', () => {
    const negations = [
      'chưa',
      'vẫn chưa',
      'chưa kịp',
      'không kịp',
      'chẳng',
      'chả',
      'hổng',
      'chưa hề',
      'đâu có',
      'làm gì đã',
    ]
    closesNothing((verb) => negations.flatMap((no) => TAILS.map((tail) => `${no} ${verb}${tail}`)))
  })
  test('a denial behind the verb', () => {
    const denials = [' đâu ạ', ' đâu mà xong', ' đâu anh ơi', ' thế nào được', ' mô', ' mô nờ', ' sao được', ' chưa']
    closesNothing((verb) => denials.map((denial) => `đã ${verb}${denial}`))
  })
  test('an aspect that says "not yet"', () => {
    const aspects = [
      'sắp',
      'gần',
      'đang',
      'mai',
      'chiều nay',
      'sẽ',
      'phấn đấu',
      'tuần sau',
      'nếu kịp thì',
      'chắc',
      'hình như',
      'nghe nói',
    ]
    const ends = ['', ' ạ', ' nhé', ' nha anh']
    closesNothing((verb) => aspects.flatMap((aspect) => ends.map((end) => `${aspect} ${verb}${end}`)))
  })
  test.each(['mười phần trăm rồi ạ', 'được mười phần trăm', 'nộp được hai mươi phần trăm rồi'])(
    '"%s": a share in words',
    (text) => {
      for (const typed of [text, fold(text)]) expect(understandReply(typed).intent, typed).toBe('not_done')
    },
  )
  test.each([
    'xong 2/3 rồi',
    'lắp xong 8/12 thùng rồi a',
    'Q1-3 xong 1/2 rồi ạ',
    'đã nộp 7/9',
    '2/3 nộp rồi ạ',
    'bên em 3/5 đã gửi chị',
  ])('"%s": a share or a day', (text) => {
    expect(understandReply(text).intent).toBe('unclear')
    expect(understandReply(fold(text)).intent).toBe('unclear')
  })

  test.each(['nộp hôm 2/3 rồi', 'em nộp ngày 2/3 rồi ạ', 'xong 15/2 rồi', 'đã nộp 12/1'])('"%s" is a day', (text) => {
    expect(understandReply(text).intent).toBe('done')
  })

  test('any "done" with a denial put before or behind it', () => {
    const done = ALL.filter(({ text }) => understandReply(text).intent === 'done').map(({ text }) =>
      text.replace(/[\s.!]+$/, ''),
    )
    for (const text of done) {
      // Of several clauses 'chưa' asks about the last: 'em nộp rồi, chị xem chưa' is handed in all the same.
      const asked = /[,:;.]/.test(text) ? [] : [`${text} chưa`]
      for (const denied of [`chưa ${text}`, `${text} đâu`, `${text} đâu ạ`, `làm gì đã ${text}`, ...asked])
        expect(understandReply(denied).intent, denied).not.toBe('done')
    }
  })
})

test.each(['chắc là ', 'hình như ', 'nghe nói ', 'chị Hoa bảo ', 'nếu ', 'tưởng '])(
  '"%s" before anything that is done leaves a doubt',
  (doubt) => {
    for (const text of ALL.map((row) => row.text).filter((t) => understandReply(t).intent === 'done'))
      for (const typed of [`${doubt}${text}`, fold(`${doubt}${text}`)])
        expect(understandReply(typed).intent, typed).not.toBe('done')
  },
)
test.each([', trừ thôn 7', ' nhưng chưa ký', ' nhưng còn thiếu dấu', ' phải không?', ', à nhầm', ' thì phải'])(
  '"%s" behind anything that is done takes it back or leaves a doubt',
  (turn) => {
    for (const text of ALL.map((row) => row.text).filter((t) => understandReply(t).intent === 'done'))
      for (const typed of [`${text.replace(/[\s.!]+$/, '')}${turn}`, fold(`${text.replace(/[\s.!]+$/, '')}${turn}`)])
        expect(understandReply(typed).intent, typed).not.toBe('done')
  },
)

/** 'roi a' is 'rồi ạ' (done) a thousand times before it is 'rồi à' (is it?): the only letters that may close without their marks. */
const CLOSE_WITHOUT_MARKS: readonly string[] = ['em nộp rồi à']
/**
 * Sentences that mean something else, or could mean two things, without their marks: 'tối' and 'tôi', 'mơi' (tomorrow) and 'mới' (just),
 * 'dời' and 'đợi', 'hiếu' and 'hiểu', 'hà' and 'hả', 'nắm' and 'năm', 'đồn' and 'dọn', 'máy' and 'mấy'. One in twenty-three of the rows; they are answered otherwise or asked about, never closed.
 */
const TOLD_APART_BY_MARKS: readonly string[] = [
  ...CLOSE_WITHOUT_MARKS,
  'nộp hết trừ thôn Đồng Tâm',
  'Việc hiếu xong tôi sẽ làm',
  'chưa lộp được',
  'Thôi tới đâu hay tới đó',
  'mới nộp 1 bản',
  'em nộp rồi nhưng anh Toàn kêu bổ sung cái bảng kê',
  'Ừ đấy, tôi đưa cho cô Mận cầm lên hôm thứ ba',
  'bản chính em đưa văn thư rồi, bản mềm gửi mail rồi',
  'hoàn thành việc đăng ký, có mã số',
  'đã phổ biến cho bà con nghe trong cuộc họp tổ, ai cũng đồng tình',
  'tui gởi zalo cho cô Hạnh hồi 7 giờ sáng rồi',
  'đang kẹt xe ở cầu',
  'Xong phần em, phần còn lại a Long lo',
  'em nộp lúc 7h sáng luôn á, có tâm chưa',
  'dự thảo xong rồi, chờ họp thông qua',
  'em nộp rồi đó o nờ',
  'mần răng mà xong được',
  'mới làm có phân nửa hà',
  'mơi em nộp',
  'mới được có 2 ấp hà',
  'lộp báo cáo rồi nhé',
  'đã gởi dồi ạ',
  'HPN đã nộp KH',
  'đã bh KH số 12/KH-UBND',
  'nộp rồi chứ không phải chưa đâu',
  'rồi ạ',
  'nỏ biết khi mô mới xong',
  'đã ai làm gì đâu',
  'hạn đến khi nào dạ',
  'tôi nắm rồi',
  'cưới xong là bận lắm',
  'đã họp thôn và nộp biên bản',
  'xong r nhé, link đây ạ',
  'Tổ chức xong ngày hội rồi ạ, ảnh em gửi nhóm',
  'em sắp gửi rồi, anh chờ xíu',
  'chờ em tí nhé, gần xong rồi',
  'đợi em 10 phút nữa',
  'làm tới đâu rồi? mới có một nửa à',
  'nộp trực tiếp hay qua mạng ạ',
  'răng mà nhiều rứa',
  'đã nắm thông tin',
  'còn vướng 2 hộ không chịu di dời',
  'giỗ xong mệt lả',
  'Đội văn nghệ tập xong rồi ạ, sẵn sàng biểu diễn',
  'tổng hợp xong nhưng còn chờ rà lại',
  'cần mấy chữ ký',
  'chị linh động cho em tới đầu tuần sau nhé',
  'mới được nửa đường',
  'Chưa hoàn thành do thiếu thời gian',
  'nới cho bọn em vài hôm với',
  'được rồi',
  'kiểm kê xong hết rồi, biên bản đây ạ',
  'ít bữa nữa em nộp nghen',
  'Đang chờ dấu, xong em gửi ngay',
  'bên thuế chưa trả kết quả',
  'nộp r nhé, có dấu đỏ đầy đủ',
  'mần chi mà phải nộp hai bản rứa',
  'tui đem nộp tận tay cô Út gòi',
  'song hết dồi chị nhé',
  'đan làm chị ơi',
  'nếu không mưa thì chiều hoàn thành',
  'dạ báo cáo cô, tụi con dọn xong tuyến đường rồi',
  'mới nộp được phần đầu thôi ạ, phần sau chờ số liệu',
  'làm gần xong thì máy hỏng ạ',
  'tưởng nộp rồi ai dè lộn file',
  'có thể dời sang ngày mùng 10 được không anh?',
  'Cơ bản là xong, chỉ chờ số liệu của Công an nữa',
  'Sáng nay đi cơ sở, tối về em làm',
  'Em ơi chị đang ở viện, việc này nhờ em Thảo làm hộ nhé',
  'Tuổi cao mắt kém gõ chậm, các đồng chí thông cảm',
  'Đã họp dân, dân chưa đồng tình, phải họp lại',
  'Việc này năm ngoái làm rồi mà năm nay lại làm nữa à',
  'chờ thằng chủ tịch hội ký mấy bữa ni chưa được',
  'Báo cáo đồng chí, thôn tôi đã vận động nhân dân hiến đất xong, có biên bản',
  'Mắt tôi mờ, nhờ con gái đánh giùm xong rồi, gửi theo đây',
  'Nếu trời không mưa thì mai xong',
  'Răng cứ nhắc hoài rứa, đã nói xong rồi',
  'tui không biết mần cấy máy ni',
  'Dạ được anh, em nắm rồi',
  'Ừa, để đó đi',
  'Anh đừng nói là em chưa nộp nha, em nộp rồi đó',
  'tui mần xong rồi con, đưa con Út đem lên xã',
  'Mừng đoàn kết toàn dân, ấp ta hoàn thành nông thôn mới nâng cao',
  'Chú nhấn lộn, bỏ nghen',
  'c ơi e báo cáo là việc này e đã chốt từ hôm qua r nhé, ảnh e up trong album',
  'Đề nghị chị bố trí cho một buổi làm việc với kế toán thì mới gỡ được',
  'thằng cháu nó bảo gửi rồi, chả biết có đúng không',
  'Mọi việc tốt đẹp cả, báo cáo đồng chí',
  'Anh cho chủ trương thì tụi em mới mần được',
  'Nhờ anh nhắc trạm y tế gửi giùm em con số',
  'Khi mô mới phát tiền cho dân rứa',
  'coi như xong nha, em còn sửa chính tả thôi',
  'sếp cho em nợ tới mốt nghen',
  'hết cứu rồi anh ơi, sai từ đầu',
  'Thôi anh cho em qua đầu tháng đi, tháng này ngập đầu ngập cổ',
  'Em nhờ chị Ba làm giùm, chỉ nói chiều nay xong',
  'Anh Sáu bên công an hẹn lên rồi lại không đưa',
  'gởi chú Tám Văn phòng rồi đó',
  'đừng ghi tên chú nữa, chú nghỉ rồi',
  'Cả nhà nhớ chiều ni đi viếng mạ anh Thành nghe',
  'hông có mạng ở đây, tối về e gửi',
  'Em báo xong nhé anh, biên bản em kẹp trong hồ sơ rồi',
  'Công đoàn đã gửi đăng ký thi đua trước hạn 1 ngày ạ',
  'đã dán niêm yết danh sách tại trụ sở',
  'làm đến đâu rồi ấy ạ, em làm được nửa rồi',
  'cưới xong rồi mà mệt quá trời',
  '14h mời các anh chị về hội trường họp',
  'con tôi thi xong rồi, nhẹ cả người',
  'đã giao cho chị Hồng làm rồi',
  'đã họp bàn',
  'máy sửa xong rồi, em làm tiếp đây',
  'có mạng lại rồi chị ơi',
  'đã họp tổng kết xong, biên bản và ảnh em gửi kèm',
  'đã ký và trả hồ sơ cho dân xong',
  'e xong cái kế hoạch rồi, có dấu đỏ rồi ạ',
  'đang rà lại lần cuối',
  'e làm sai phải làm lại từ đầu',
  'cô Hoa nghỉ hưu hôm nay, mọi người chúc mừng cô nhé',
  'em là bot à',
  'mới gửi á, 2 file',
  'nôpj roofi ạ',
  'chúng tôi làm xong rồi, mời đoàn về kiểm tra',
  'mơi nộp nghen',
  'xin nới thời hạn đến 20/12 ạ',
  'e xin tới tối nay',
  'thôn trưởng không nghe máy',
  'dạ ấp em làm xong gùi',
  'bữa ni chợ phiên đông ghê',
  'Đã sao gửi các thôn, xong',
]
describe('the same words, typed otherwise', () => {
  test('in parts or whole, the letters say the same', () => {
    for (const { text } of ALL)
      expect(understandReply(text.normalize('NFD')).intent, text).toBe(understandReply(text).intent)
  })
  test('in capitals', () => {
    const other = ALL.filter(({ text }) => understandReply(text.toUpperCase()).intent !== understandReply(text).intent)
    expect(other.map(({ text }) => text)).toEqual([])
  })
  test('without marks: the same, or asked about where the marks told words apart', () => {
    const other = ALL.filter(({ text }) => understandReply(fold(text)).intent !== understandReply(text).intent)
    const closing = other.filter(
      ({ text, label, also }) => understandReply(fold(text)).intent === 'done' && ![label, ...also].includes('done'),
    )
    expect(closing.map(({ text }) => text)).toEqual(CLOSE_WITHOUT_MARKS)
    expect(
      other.map(({ text }) => text.normalize('NFC')).filter((text) => !TOLD_APART_BY_MARKS.includes(text)),
    ).toEqual([])
  })
  test.each(['__proto__', 'constructor', 'toString', 'em chưa __proto__ ạ'])('%s is a word like any other', (text) => {
    expect(understandReply(text).intent).not.toBe('done')
  })
  test('nothing that can be typed makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof understandReply(text).intent === 'string'))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof understandReply(text).intent === 'string'))
  })
})

describe('a greeting takes nothing away', () => {
  test.each([
    ['chào anh chị, việc xong rồi ạ', 'done'],
    ['dạ em chào chị Lan, nộp rồi ạ', 'done'],
    ['kính chào các đồng chí. Đơn vị em đã hoàn thành nhiệm vụ', 'done'],
    ['chào buổi chiều cả nhà, em làm xong rồi', 'done'],
    ['chào anh, bên em chưa xong ạ', 'not_done'],
    ['chào chị, em đã nhận ạ', 'ack'],
    ['chào cả nhà', 'other'],
    ['chào cả nhà, họp xong rồi', 'other'],
    ['chào anh, anh nộp rồi ạ?', 'question'],
    ['chào em, nộp đi em', 'other'],
  ])('%s', (text, intent) => {
    expect(understandReply(text).intent).toBe(intent)
  })
})

describe('what else a sentence tells', () => {
  test.each([
    'file em gửi hôm trước là của ạ',
    'cai file e gui hom qua la cua nha c',
    'ảnh em gửi lúc nãy là của việc 4 nha',
    'tài liệu chiều qua nộp thuộc việc 3 ạ',
    'cái file em gửi là việc 2',
  ])('%s: which task a file is of, and nothing of the task', (text) => {
    expect(understandReply(text)).toMatchObject({ intent: 'other', isPlacing: true })
  })
  test.each([
    'báo cáo của việc 3 xong rồi',
    'em gửi file của việc 4 ạ',
    'file này là của việc nào ạ',
    ...[
      'file này hình như của việc 3',
      'tệp đó chắc là của việc 3',
      'ảnh đó em tưởng là của việc 3',
      'file này có lẽ của việc 4',
    ],
    ...['tệp đó không phải của việc 3', 'nghe nói file đó của việc 3', 'gửi nhầm, file đó của việc 3 hay việc 4'],
  ])('%s: no such thing', (text) => {
    expect(understandReply(text).isPlacing).toBe(false)
  })
  test.each(['khỏi gia hạn việc 3', 'thôi khỏi gia hạn việc 3, em làm kịp', 'khoi phai lui dau'])(
    '%s: no more time is wanted',
    (text) => {
      expect(understandReply(text).intent).not.toBe('extension')
    },
  )
  test.each([
    ['3/12 thôn nộp rồi ạ', { partial: { done: 3, of: 12 }, percent: null }],
    ['5 trên 12 thôn đã gửi', { partial: { done: 5, of: 12 }, percent: null }],
    ['xong 80% rồi', { partial: null, percent: 80 }],
    ['được 70 phần trăm', { partial: null, percent: 70 }],
    ['xin lùi đến 3/12', { partial: null, percent: null }],
  ])('%s: how much', (text, amounts) => {
    expect(understandReply(text)).toMatchObject(amounts)
  })
  test.each([
    ['xin gia hạn đến 10/7 do đang kiểm kê', 'đang kiểm kê'],
    ['Do bận công tác bầu cử, tôi xin phép nộp chậm 3 ngày', 'bận công tác bầu cử'],
    ['máy hỏng, cho em khất đến mai', 'máy hỏng'],
    ['chưa làm được vì chưa có số liệu của Công an', 'chưa có số liệu của Công an'],
    ['đang chờ huyện có hướng dẫn', 'đang chờ huyện có hướng dẫn'],
    ['chưa xong', null],
    ['vướng vì chờ Ma Văn Quân ký', 'chờ Ma Văn Quân ký'],
    ['vuong vi cho Ma Van Quan ky', 'cho Ma Van Quan ky'],
    ['vướng vì chờ Hà Thị Nhưng ký', 'chờ Hà Thị Nhưng ký'],
    ['kẹt vì Vì Văn Sang đi họp', 'Vì Văn Sang đi họp'],
    ['vướng vì chờ Và A Chu ký', 'chờ Và A Chu ký'],
  ])('%s: the reason', (text, reason) => {
    expect(understandReply(text).reason).toBe(reason)
  })
})

test('thousands of replies a second', () => {
  const before = process.cpuUsage()
  for (let i = 0; i < 10; i++) for (const { text } of ALL) understandReply(text)
  // Processor time: other tests run beside this one.
  const { user, system } = process.cpuUsage(before)
  const perSecond = Math.round((10 * ALL.length) / ((user + system) / 1_000_000))
  console.log(`${perSecond} replies a second on one core, with whatever else runs here`)
  expect(perSecond).toBeGreaterThan(5000)
})

describe('an obstacle that is gone', () => {
  test.each([
    'hết vướng rồi',
    'đã gỡ được vướng mắc',
    'vướng mắc đã được giải quyết',
    'đã giải quyết xong vướng mắc',
    'đã tháo gỡ khó khăn rồi ạ',
    'không còn vướng gì nữa',
    'het vuong roi a',
    'da go duoc vuong mac',
    'bên em hết vướng kinh phí rồi ạ',
    'khắc phục xong lỗi phần mềm rồi',
    'mạng ổn rồi',
  ])('%s', (text) => expect(understandReply(text).intent).toBe('unblocked'))

  test.each([
    'chưa hết vướng',
    'vẫn chưa gỡ được vướng mắc',
    'đang gỡ vướng',
    'nếu hết vướng thì em nộp',
    'hết vướng chưa em?',
    'nhờ anh gỡ vướng giúp em',
    'mai gỡ xong vướng mắc',
    'tất cả các việc đều vướng',
    'đã gỡ vướng một phần',
    'hết vướng nhưng chưa xong',
    'hết vướng là em nộp',
    'hết vướng thì nộp',
    'khi hết vướng em nộp',
    'khi hết vướng, em nộp',
    'tuần sau hết vướng',
    'hết vướng chỗ này lại vướng chỗ khác',
  ])('%s: not so', (text) => {
    expect(['unblocked', 'done']).not.toContain(understandReply(text).intent)
    if (!text.includes('nhưng')) expect(understandReply(text).isCleared).toBe(false)
  })

  test.each(['đã gỡ bài đăng xong', 'đã tháo gỡ băng rôn xong', 'đã khắc phục xong các hạn chế rồi ạ'])(
    '%s: where nothing was stuck the work is done',
    (text) => expect(understandReply(text).intent).toBe('done'),
  )

  test('what else is said of the task counts first', () => {
    expect(understandReply('hết vướng rồi, việc xong rồi ạ').intent).toBe('done')
    expect(understandReply('hết vướng rồi, đang làm')).toMatchObject({ intent: 'not_done', isCleared: true })
  })
})

test('done and sent late asks for no more time', () => {
  for (const text of ['xong rồi, em gửi muộn ạ', 'xong, nộp muộn ạ', 'xong roi, nop muon a'])
    expect(understandReply(text).intent).not.toBe('extension')
  expect(understandReply('xong mục a rồi, mục b xin nộp muộn 2 ngày').intent).not.toBe('done')
  expect(understandReply('em xin nộp muộn 2 ngày ạ').intent).toBe('extension')
})
