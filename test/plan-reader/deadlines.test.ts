import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dateChoices } from '../../src/plan-reader/date-choices.js'
import { type Deadline, readDeadline, readTime } from '../../src/plan-reader/deadlines.js'
import { recurringDays } from '../../src/plan-reader/recurring-days.js'
import { say } from './say.js'

const PHRASES = new URL('../../../shared/data/deadline-phrases.tsv', import.meta.url)
const context = { year: 2023, issuedOn: '2023-01-12' }

const short = (deadline: Deadline) =>
  deadline.kind === 'date' ? [deadline.dueOn, deadline.dueFrom, deadline.period] : deadline.kind

describe('a time by itself', () => {
  it.each([
    ['trước ngày 30/01/2023', ['2023-01-29', 'stated', null]],
    ['Trước 15/3', ['2023-03-14', 'stated', null]],
    ['chậm nhất ngày 05 tháng 6 năm 2023', ['2023-06-05', 'stated', null]],
    ['Chậm nhất là 5.6.2023', ['2023-06-05', 'stated', null]],
    ['đến hết ngày 30-6-2023', ['2023-06-30', 'stated', null]],
    ['trước 17h00 ngày 15/3', ['2023-03-15', 'stated', null]],
    ['trước tháng 6/2023', ['2023-05-31', 'stated', null]],
    ['ngày 24, 25 và 26 tháng 8 năm 2026', ['2026-08-26', 'stated', null]],
    ['Từ ngày 01/01/2026 đến ngày 31/3/2026', ['2026-03-31', 'stated', null]],
    ['15/12/23', ['2023-12-15', 'stated', null]],
    ['Tháng 3', ['2023-03-31', 'period', '2023-03']],
    ['T3/2024', ['2024-03-31', 'period', '2024-03']],
    ['02/2024', ['2024-02-29', 'period', '2024-02']],
    ['Tháng 11 - 12/2025', ['2025-12-31', 'period', null]],
    ['tháng 3, 4', ['2023-04-30', 'period', null]],
    ['cuối tháng 6', ['2023-06-30', 'period', '2023-06']],
    ['giữa tháng 6', ['2023-06-15', 'stated', '2023-06']],
    ['Quý II', ['2023-06-30', 'period', '2023-Q2']],
    ['quý 2/2024', ['2024-06-30', 'period', '2024-Q2']],
    ['Quý III Năm 2026', ['2026-09-30', 'period', '2026-Q3']],
    ['Quý IV/2025- Quý II/2026', ['2026-06-30', 'period', null]],
    ['Từ tháng 12/2025 đến quý I/2026', ['2026-03-31', 'period', null]],
    ['6 tháng đầu năm', ['2023-06-30', 'period', '2023-H1']],
    ['6 tháng cuối năm 2024', ['2024-12-31', 'period', '2024-H2']],
    ['9 tháng', ['2023-09-30', 'period', null]],
    ['Hoàn thành trong năm 2025', ['2025-12-31', 'period', '2025']],
    ['Tháng 11/2025 (sau khi Ban Thường trực tỉnh ban hành Hướng dẫn)', ['2025-11-30', 'period', '2025-11']],
    ['Thường xuyên', 'recurring'],
    ['Hằng tháng', 'recurring'],
    ['Quý I, II, III, IV', 'recurring'],
    ['Các quý', 'recurring'],
    ['6 tháng, năm', 'recurring'],
    ['Quý, 6 tháng, 9 tháng và năm', 'recurring'],
    ['06 tháng/lần', 'recurring'],
    ['6 tháng đầu năm và cuối năm', ['2023-12-31', 'period', null]],
    ['Tháng 3 - Tháng 9', ['2023-09-30', 'period', null]],
    ['Tháng 9 - Tháng 2', ['2024-02-29', 'period', null]],
    ['Từ 28/12 đến 05/01', ['2024-01-05', 'stated', null]],
    ['28/12/2022 - 05/01', ['2023-01-05', 'stated', null]],
    ['Tháng 12, trước 10/1', ['2024-01-09', 'stated', null]],
    ['Quý I, trước 15/4', ['2023-04-14', 'stated', null]],
    ['T3, 14/11', ['2023-11-14', 'stated', null]],
    ['Thường xuyên, cả năm', 'recurring'],
    ['Tháng 12 hằng năm', 'recurring'],
    ['trước ngày 20 hằng tháng', 'recurring'],
    ['Năm 2023 và các năm tiếp theo', 'recurring'],
    ['Ngay sau khi có văn bản của huyện', 'event'],
    ['Từ tháng 11/2025 đến khi kết thúc Tổng kiểm kê', 'event'],
    ['Theo kế hoạch của tỉnh', 'event'],
    ['10/3 âm lịch', 'event'],
    ['Trước kỳ họp thường lệ cuối năm', 'event'],
    ['Kỳ họp giữa năm', 'event'],
    ['Tại kỳ họp thường lệ cuối năm 2023', 'event'],
    ['Trước kỳ họp ngày 15/6', ['2023-06-14', 'stated', null]],
    ['Trong Q3', ['2023-09-30', 'period', '2023-Q3']],
    ['Mỗi ngày', 'recurring'],
    ['Năm học mới, ngày 05/9', ['2023-09-05', 'stated', null]],
    ['Sau ngày 30/6', 'event'],
    ['Bắt đầu từ 01/4/2023', 'event'],
    ['Không trước ngày 15/6', 'event'],
    ['Chậm nhất 05 ngày làm việc trước hội nghị (15/6)', 'event'],
    ['Nửa đầu tháng 5', ['2023-05-15', 'stated', '2023-05']],
    ['10 ngày cuối tháng 11', ['2023-11-30', 'stated', '2023-11']],
    ['Trung tuần tháng 4', ['2023-04-20', 'stated', '2023-04']],
    ['Tháng Mười một', ['2023-11-30', 'period', '2023-11']],
    ['Đợt 2 tháng 9/2023', ['2023-09-30', 'period', '2023-09']],
    ['Lần 1 tháng 5', ['2023-05-31', 'period', '2023-05']],
    ['Lần thứ 2 tháng 10', ['2023-10-31', 'period', '2023-10']],
    ['Vòng 2 tháng 11', ['2023-11-30', 'period', '2023-11']],
    ['Kỳ 01 tháng 7 năm 2023', ['2023-07-31', 'period', '2023-07']],
    ['Đợt 1 ngày 02 tháng 9', ['2023-09-02', 'stated', null]],
    ['Tháng thứ 2 của quý IV', ['2023-11-30', 'period', '2023-11']],
    ['Q.I/2024', ['2024-03-31', 'period', '2024-Q1']],
    ['T5-T6/2023', ['2023-06-30', 'period', null]],
    ['Quý II, hoàn thành trước ngày 20/6', ['2023-06-19', 'stated', null]],
    ['Tháng 5/2023, chậm nhất ngày 20/5', ['2023-05-20', 'stated', null]],
    ['Quý lV', ['2023-12-31', 'period', '2023-Q4']],
    ['Quý Ⅳ', ['2023-12-31', 'period', '2023-Q4']],
    ['Quí III', ['2023-09-30', 'period', '2023-Q3']],
    ['ngày 20-7', ['2023-07-20', 'stated', null]],
    ['15.7', ['2023-07-15', 'stated', null]],
    ['Trước 31.12', ['2023-12-30', 'stated', null]],
    ['Đến hết năm', ['2023-12-31', 'period', '2023']],
    ['05 ngày trước hội nghị', 'event'],
    ['08h00, thứ Sáu ngày 16/6/2023', ['2023-06-16', 'stated', null]],
    ['31/02/2023', 'impossible'],
    ['15/13/2023', 'impossible'],
    ['Tháng 13', 'unread'],
    ['Trong quý', 'unread'],
    ['Đã hoàn thành', 'none'],
    ['06/01/202', 'cut_off'],
    ['', 'none'],
    ['7h00 - 7h15', 'none'],
  ])('%s', (text, expected) => expect(short(readTime(text, context))).toEqual(expected))
})

describe('words that the reader does not know beside a time', () => {
  it.each([
    ['Trước kỳ nghỉ hè (31/5)', 'further'],
    ['15/6 năm sau', 'year'],
    ['Lùi sang 30/6', 'further'],
    ['Tuần thứ hai của tháng 5', 'vague'],
    ['Sau Đại hội (20/5)', 'further'],
    ['Quý III/2023, từ 02/8 đến 15/8', 'day_inside'],
    ['Thứ Hai, ngày 13/6/2023', 'weekday'],
    ['13/6/2023 (thứ Hai)', 'weekday'],
    ['Khoảng 20/5', 'about'],
    ['Dự kiến ngày 20/5', 'about'],
    ['20/5 (dự kiến)', 'about'],
    ['ngày 5-7', 'vague'],
    ['Giữa quý III', 'vague'],
    ['Tháng 9 - Tháng 2', 'year'],
    ['Từ 28/12 đến 05/01', 'year'],
    ['Tháng 12, trước 10/1', 'outside'],
    ['Quý I, trước 15/4', 'outside'],
    ['9 tháng', 'vague'],
    ['Tuần 1-2 tháng 8', 'vague'],
    ['Tháng 4, ngay sau Đại hội', 'event'],
    ['Quý II (tháng 5)', 'day_inside'],
    ['20/3 - Quý II', 'day_and_period'],
    ['Tháng 11 (15/12)', 'day_and_period'],
    ['1 5/6/2023', 'further'],
    ['ngày 1 2 tháng 6', 'further'],
    ['15/O3/2023', 'mistyped'],
    ['15 /3 - 2023', 'further'],
    ['Từ 20/9 đến 10/9', 'reversed'],
    ['15 tháng 6, 7, 8', 'further'],
    ['Đầu tháng 4 (trước ngày 5)', 'further'],
    ['Tháng 6 (từ 10 - 15)', 'further'],
    ['Quý II hoặc III', 'further'],
    ['15/6/2042', 'year'],
    ['Năm 2052', 'year'],
  ])('%s is asked about: %s', (written, why) =>
    expect(readTime(written, context)).toMatchObject({ kind: 'date', unsure: { written, why } }),
  )
  it.each([
    '08h00, thứ Sáu ngày 16/6/2023',
    'Thứ Ba, ngày 13/6/2023',
    'Dự kiến tháng 5',
    'Không quá 15/6',
    'ngày 15/6/2023 tại Hội trường UBND xã',
    'Sáng Chủ nhật 18/6',
    'Hạn chót 20.6.2023',
    'T3, 14/11',
    'Thứ Tư ngày 14/6/2023',
    '1 (04-09/9)',
    '2. Đợt 2: Trong tháng 8/2023',
    '02 ngày, 18 - 19/11',
    'Tuần 2 - 3 (08/6 - 21/6)',
    'Giai đoạn 2023 - 2025',
    'Từ 7 - 9h ngày 15/6',
    'ngày 24, 25 và 26 tháng 8',
    'Quý II (01 cuộc)',
    'Năm 2028',
  ])('%s is plain', (text) => expect(readTime(text, context)).not.toHaveProperty('unsure'))
})

describe('a day behind its month', () => {
  it.each([
    ['ngày 15, tháng 4', '2023-04-15'],
    ['Tháng 4 (trước ngày 15)', '2023-04-14'],
    ['Tháng 4, trước ngày 15', '2023-04-14'],
    ['Tháng 6: ngày 15', '2023-06-15'],
    ['Tháng 6/2023 (ngày 15)', '2023-06-15'],
  ])('%s is that day', (text, dueOn) => {
    expect(readTime(text, context)).toMatchObject({ kind: 'date', dueOn, dueFrom: 'stated' })
    expect(readTime(text, context)).not.toHaveProperty('unsure')
  })
})

describe('a letter that looks like a figure', () => {
  it.each([
    ['l5/4/2023', '2023-04-15'],
    ['1O/5/2023', '2023-05-10'],
    ['Trước l5/O3', '2023-03-14'],
  ])('%s is read as it is meant, and asked about', (written, dueOn) =>
    expect(readTime(written, context)).toMatchObject({ dueOn, written, unsure: { written, why: 'mistyped' } }),
  )
})

describe('a day of the lunar calendar', () => {
  it.each(['10/4 (âm lịch)', '10/4/2023 (âm lịch)', '15/3 (âm)', '10/3 (ÂL)', '10/3 âm'])(
    '%s is none of the solar',
    (text) => expect(readTime(text, context).kind).toBe('event'),
  )
  it.each(['20/4/2023 (10/3 âm lịch)', '20/4 (10/3 ÂL)'])('%s only explains the solar one', (text) =>
    expect(readTime(text, context)).toMatchObject({ dueOn: '2023-04-20' }),
  )
})

describe('a year before that of a plan which does not say when it was issued', () => {
  it('is asked about', () => {
    expect(readTime('15/6/2022', { year: 2023, issuedOn: null })).toMatchObject({ unsure: { why: 'year' } })
    expect(readTime('15/6/2023', { year: 2023, issuedOn: null })).not.toHaveProperty('unsure')
  })
})

describe('a span over the turn of the year', () => {
  it('ends in the year that is written with its end', () => {
    expect(readTime('Từ 28/12 đến 05/01/2024', context)).toMatchObject({ dueOn: '2024-01-05' })
  })
})

describe('a day in brackets', () => {
  it.each([
    ['trước ngày 30/4 (nghỉ lễ 30/4 - 01/5)', '2023-04-29'],
    ['trước 01/9 (nghỉ lễ từ 01/9 đến 04/9)', '2023-08-31'],
    ['trước 20/11 (Ngày 20/11)', '2023-11-19'],
    ['trước ngày 15/3 (15/3/2023)', '2023-03-14'],
  ])('that gives the reason, or is the same day, changes nothing: %s', (text, dueOn) => {
    for (const due of [readTime(text, context), readDeadline(`Công an xã báo cáo ${text}`, context)]) {
      expect(due).toMatchObject({ dueOn })
      expect(due).not.toHaveProperty('others')
      expect(due).not.toHaveProperty('unsure')
    }
  })
})

describe('a list of days', () => {
  it.each([
    ['hết ngày 30/6 (nếu chậm: 10/7)', '2023-07-10', ['30/6']],
    ['Xong trước 30/6 (trừ thôn Đông: 15/8)', '2023-08-15', ['trước 30/6']],
    ['(dự kiến lùi sang 30/8) 15/8', '2023-08-30', ['15/8']],
    ['Trước 20/6 (6 tháng), 20/12 (năm)', '2023-12-19', ['trước 20/6']],
    ['Quý II hoặc đầu quý III', '2023-07-01', ['Quý II']],
    ['trước 30/4 (trực từ 30/4 đến 01/5)', '2023-05-01', ['trước 30/4', '30/4']],
    ['trước lễ 30/4 - 01/5', '2023-05-01', ['trước 30/4']],
    ['Xong trước 30/4 và 1/5', '2023-04-29', ['1/5']],
    ['Từ 20/9 đến 10/9', '2023-09-10', ['20/9']],
    ['Hoàn thành trước ngày 10/3, 12/3', '2023-03-12', ['trước 10/3']],
    ['trước ngày 24, 25/8', '2023-08-25', ['trước 24/8']],
    ['Sáng 26/3 hoặc chiều 27/3', '2023-03-27', ['26/3']],
    ['15/01 18/01/2023', '2023-01-18', ['15/01']],
    ['Ngày 15 và 30 tháng 4', '2023-04-30', ['15/4']],
    ['05/7/2023 đến 10/6/2023', '2023-07-05', ['10/6/2023']],
    ['05/7 đến 10/6/2023', '2023-06-10', ['05/7']],
    ['Trước ngày 15/3, 15/6, 15/9', '2023-09-14', ['trước 15/3', 'trước 15/6']],
    ['15/3; 15/9/2023', '2023-09-15', ['15/3']],
    ['Trước 20/12/2023 và hoàn thành 31/3/2024', '2024-03-31', ['trước 20/12/2023']],
    ['Tháng 6 + tháng 12', '2023-12-31', ['tháng 6']],
    ['Đợt 1 tháng 6; đợt 2 tháng 12', '2023-12-31', ['tháng 6']],
    ['Lần 1 tháng 5, lần 2 tháng 10', '2023-10-31', ['tháng 5']],
    ['Tháng 3, 6, 9, 12', '2023-12-31', ['tháng 3', 'tháng 6', 'tháng 9']],
    ['Quý II, III, IV/2024', '2024-12-31', ['quý II/2024', 'quý III/2024']],
    ['Quý II và 15/12', '2023-12-15', ['Quý II']],
    ['Quý I, II', '2023-06-30', ['quý I']],
    ['Quý I và Quý II', '2023-06-30', ['quý I']],
    ['Từ quý I đến quý III', '2023-09-30', ['quý I', 'quý II']],
    ['Quý I/2023 đến hết quý III/2023', '2023-09-30', ['quý I/2023', 'quý II/2023']],
    ['Quý I và 6 tháng đầu năm', '2023-06-30', ['quý I']],
    ['6 tháng đầu năm, 6 tháng cuối năm', '2023-12-31', ['6 tháng đầu năm']],
  ])('%s is asked about, each day with the word that holds for all', (text, dueOn, others) =>
    expect(readTime(text, context)).toMatchObject({ dueOn, others }),
  )

  it.each([
    ['Công an xã báo cáo trước ngày 15/3, 15/6 và 15/9.', '2023-03-14', ['trước 15/6', 'trước 15/9']],
    [
      'Các thôn gửi kế hoạch trước 30/6/2023 để tổng hợp; định kỳ báo cáo trước ngày 20 hằng tháng.',
      '2023-06-29',
      ['báo cáo trước ngày 20 hằng tháng'],
    ],
    ['Phòng Kinh tế kiểm tra trong tháng 4 và tháng 10/2023', '2023-10-31', ['tháng 4/2023']],
    ['Phòng Kinh tế lập danh sách trước ngày 18/7; tổ chức trao quà từ 20/7 đến 24/7.', '2023-07-17', ['24/7']],
    ['Trạm Y tế lập danh sách trước ngày 12/5, phun hóa chất từ ngày 15/5 đến 20/5/2023', '2023-05-11', ['20/5/2023']],
    ['Thôn Hạ dựng rạp xong ngày 18/6; tháo dỡ ngày 23/6.', '2023-06-18', ['23/6']],
    ['Thẩm định hồ sơ (08/5), trình phê duyệt (10/5), niêm yết (từ 11/5 đến 15/5).', '2023-05-15', ['08/5', '10/5']],
    [
      'Cấp phát cho dân trong 02 ngày 20, 21/5; nộp danh sách chậm nhất 25/5.',
      '2023-05-25',
      ['trong 02 ngày 20, 21/5'],
    ],
  ])('%s is asked about in a sentence too', (text, dueOn, others) =>
    expect(readDeadline(text, context)).toMatchObject({ dueOn, others }),
  )

  it('is none where a day is only what the work is for', () => {
    const text = 'Tặng quà nhân ngày Thương binh - Liệt sĩ 27/7, xong trước ngày 25/7/2023'
    expect(readDeadline(text, context)).not.toHaveProperty('others')
  })

  it('is none where the days are of one stretch of work', () => {
    expect(readDeadline('Hoàn thành ngày 10/3, 12/3', context)).not.toHaveProperty('others')
    expect(readTime('ngày 10/3, 12/3', context)).not.toHaveProperty('others')
  })
})

describe('a sentence', () => {
  it.each([
    ['Các ngành gửi Văn phòng – Thống kê trước ngày 30/01/2023 để theo dõi, tổng hợp.', ['2023-01-29', 'stated', null]],
    ['Báo cáo kết quả về UBND xã chậm nhất ngày 14/3/2023.', ['2023-03-14', 'stated', null]],
    ['Hoàn thành việc rà soát trong tháng 4/2023.', ['2023-04-30', 'period', '2023-04']],
    ['- Thời gian hoàn thành: Quý I/2026;', ['2026-03-31', 'period', '2026-Q1']],
    ['Gửi báo cáo ngay sau khi kết thúc hội nghị', 'event'],
    ['Báo cáo nhanh chậm nhất sau 02 giờ kể từ khi thiên tai xảy ra', 'event'],
    ['Căn cứ Kế hoạch này xây dựng kế hoạch, gửi UBND xã trước ngày 15/3/2023', ['2023-03-14', 'stated', null]],
    ['Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo kết quả', 'recurring'],
    ['Văn phòng theo dõi; định kỳ ngày 15 tháng cuối quý tổng hợp báo cáo', 'recurring'],
    ['Tổng phụ trách báo cáo kết quả vào ngày cuối tháng', 'recurring'],
  ])('%s asks for it', (text, expected) => expect(short(readDeadline(text, context))).toEqual(expected))

  it.each([
    'Chi đến hết 1.5 tỷ đồng',
    'Căn cứ Nghị quyết số 101/2025/UBTVQH15 ngày 26 tháng 9 năm 2025 của Ủy ban Thường vụ Quốc hội',
    'Thực hiện Kế hoạch số 02/KH-UBND, ngày 06/01/2023 của UBND huyện Hữu Lũng',
    'Báo cáo sơ kết công tác TĐKT 6 tháng đầu năm 2023 của xã.',
    'Phấn đấu hoàn thành thắng lợi nhiệm vụ năm 2023',
    'Kỷ niệm 76 năm ngày Thương binh - Liệt sĩ 27/7',
    'Kinh phí từ nguồn chi thường xuyên năm 2023',
    'Trẻ em từ 06 tháng đến 36 tháng tuổi',
    'Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026',
  ])('%s asks for nothing', (text) => expect(readDeadline(text, context)).toEqual({ kind: 'none' }))
})

describe('a day of the next year', () => {
  it.each([
    ['Trước 15/01 năm sau', '2024-01-14', 'Trước 15/01 năm sau'],
    ['Công an xã gửi báo cáo trước 15/01 năm sau.', '2024-01-14', 'trước 15/01 năm sau'],
  ])('%s is asked about', (text, dueOn, written) =>
    expect(readDeadline(text, context)).toMatchObject({ dueOn, unsure: { written, why: 'year' } }),
  )
})

describe('a day that is called by its name is offered, never taken', () => {
  const of2026 = { year: 2026, issuedOn: '2026-01-20' }
  it.each([
    ['Tết Trung thu', '2026-09-25'],
    ['Trước Tết Nguyên đán Bính Ngọ', '2026-02-16'],
    ['05 ngày trước Tết Nguyên đán 2026', '2026-02-12'],
    ['Đêm giao thừa', '2026-02-16'],
    ['Giỗ Tổ Hùng Vương', '2026-04-26'],
    ['Trước rằm tháng 7', '2026-08-26'],
    ['Trước Tết Dương lịch', '2026-12-31'],
    ['Dịp Quốc khánh', '2026-09-02'],
    ['ngày mùng 5 tháng 12', '2026-12-05'],
  ])('%s', (text, day) => {
    const due = readTime(text, of2026)
    expect([due.kind, dateChoices(due, of2026)[0]]).toEqual(['event', day])
  })
  it.each([
    ['Các thôn dọn vệ sinh xong trước Tết Nguyên đán.', '2026-02-16'],
    ['Các thôn gửi danh sách trước Giỗ Tổ 10 ngày.', '2026-04-16'],
    ['Kế toán đối chiếu với Kho bạc trước ngày 05 tháng sau.', '2026-02-04'],
    ['Văn phòng rà soát, xong trước ngày 28 tháng này.', '2026-01-27'],
  ])('%s', (text, day) => {
    const due = readDeadline(text, of2026)
    expect([due.kind, dateChoices(due, of2026)[0]]).toEqual(['event', day])
  })
  it.each(['Kiểm tra an toàn thực phẩm trước, trong và sau Tết Nguyên đán.', 'Tổ chức Tết Trung thu cho thiếu nhi.'])(
    '%s asks for nothing',
    (text) => expect(readDeadline(text, of2026)).toEqual({ kind: 'none' }),
  )
  it('is offered beside a month that holds it, and of what comes each year the day of this one', () => {
    expect(dateChoices(readTime('Tháng 2, trước Tết Nguyên đán', of2026), of2026)[0]).toBe('2026-02-16')
    expect(dateChoices(readTime('Trước 15/12 hằng năm', of2026), of2026)).toEqual(['2026-12-14'])
  })
})

describe('a year left out', () => {
  it('is the year of the plan, else that of the document', () => {
    expect(short(readTime('15/12', { year: null, issuedOn: '2025-11-18' }))).toEqual(['2025-12-15', 'stated', null])
  })
  it('is asked for where the day would lie before the document', () => {
    expect(short(readTime('15/3', { year: null, issuedOn: '2025-11-18' }))).toBe('year_unclear')
    expect(short(readTime('Quý I', { year: null, issuedOn: null }))).toBe('year_unclear')
  })
})

/** Lines of the list that hold a date to keep, as read by hand; every other line holds none. */
const DUE: Record<number, string> = {
  2: '2025-12-10',
  3: '2026-02-03',
  4: '2026-02-20',
  5: '2026-03-31',
  6: '2026-03-31',
  7: '2026-03-31',
  8: '2025-12-31',
  9: '2025-12-31',
  11: '2025-12-10',
  14: '2026-02-03',
  21: '2026-03-17',
  23: '2025-12-31',
  32: '2026-02-01',
  33: '2026-02-04',
  35: '2026-02-08',
  40: '2026-02-03',
  41: '2026-03-14',
  42: '2026-03-18',
  45: '2026-03-30',
  48: '2025-12-30',
  69: '2025-12-31',
  117: '2026-09-30',
  118: '2026-06-30',
  125: '2025-12-15',
  156: '2026-12-14',
  162: '2025-12-31',
  173: '2025-11-29',
  212: '2025-12-14',
  213: '2025-12-30',
  214: '2025-12-31',
  215: '2026-12-30',
  222: '2026-05-30',
  223: '2025-11-14',
  224: '2025-11-29',
  225: '2026-03-30',
  227: '2025-01-09',
  231: '2026-08-26',
  234: '2026-08-23',
  236: '2026-10-04',
  237: '2026-10-04',
  257: '2025-12-31',
  259: '2027-06-30',
  260: '2030-03-31',
  264: '2025-11-22',
}

describe('phrases of real documents', () => {
  it('give the dates that a clerk would keep, and no others', () => {
    if (!existsSync(PHRASES)) return say('skipped: ../shared/data is missing')
    const lines = readFileSync(PHRASES, 'utf8').split('\n')
    const wrong: string[] = []
    let counted = 0
    for (const [index, line] of lines.entries()) {
      const [file = '', phrase] = line.split('\t')
      if (index === 0 || !phrase) continue
      counted += 1
      const issuedOn = file.startsWith('35') ? '2026-08-17' : '2025-11-20'
      const read = readDeadline(phrase.replace(/\*/g, ''), { year: null, issuedOn })
      const due = read.kind === 'date' ? read.dueOn : null
      if (due !== (DUE[index + 1] ?? null)) wrong.push(`${index + 1}: ${due} for "${phrase.slice(0, 60)}"`)
    }
    say(`deadline phrases: ${counted - wrong.length} of ${counted} right`, ...wrong)
    expect(wrong.length / counted).toBeLessThan(0.02)
  })
})

describe('a sentence about what comes again', () => {
  it.each([
    ['Trạm Y tế kiểm tra mỗi quý 01 lần; báo cáo ngày 25 của tháng cuối quý.', 'ngày 25 của tháng cuối quý'],
    ['Các thôn hằng tháng tổng hợp, gửi UBND xã trước ngày 25.', 'hằng tháng tổng hợp, gửi UBND xã trước ngày 25'],
    ['Ban Giám hiệu kiểm tra hồ sơ bồi dưỡng mỗi tháng một lần.', 'mỗi tháng một lần'],
    ['Trạm Y tế phun hóa chất ba tháng một lần.', 'ba tháng một lần'],
    ['Gửi báo cáo ngày 25 hằng tháng từ tháng 3 đến tháng 10.', 'báo cáo ngày 25 hằng tháng từ tháng 3 đến tháng 10'],
  ])('%s: with its day and its months', (text, written) =>
    expect(readDeadline(text, context)).toEqual({ kind: 'recurring', written }),
  )
})

describe('money for a year', () => {
  it.each([
    ['Quyết toán ngân sách năm 2022 trước ngày 20/10.', ['2023-10-19', 'stated', null]],
    ['Hoàn thành thu ngân sách trong năm 2023.', 'none'],
  ])('has its day all the same: %s', (text, expected) => expect(short(readDeadline(text, context))).toEqual(expected))
})

describe('a plan for a school year, written in the spring before it', () => {
  const spring = { year: 2026, issuedOn: '2026-04-28', schoolYear: true }
  it.each([
    ['trong tháng 7', 'year_unclear'],
    ['Tháng 9', ['2026-09-30', 'period', '2026-09']],
    ['Tháng 3', ['2027-03-31', 'period', '2027-03']],
    ['trước ngày 05/5/2026', ['2026-05-04', 'stated', null]],
  ])('%s', (text, expected) => expect(short(readTime(text, spring))).toEqual(expected))
})

describe('"sinh trước" asks for nothing, "tuyển sinh trước ngày" does', () => {
  it.each([
    ['Thành lập Ban Chỉ đạo tuyển sinh trước ngày 05/5/2023.', ['2023-05-04', 'stated', null]],
    ['Quét xong sổ khai sinh trước ngày 05/5/2023.', ['2023-05-04', 'stated', null]],
    ['Lập danh sách công dân sinh trước ngày 05/5/2006.', 'none'],
    ['Hộ di dời xong trước ngày 05/5/2023 được thưởng 500.000 đồng.', 'event'],
  ])('%s', (text, expected) => expect(short(readDeadline(text, context))).toEqual(expected))
})

describe('what comes again comes on days of the plan that the text names, or on none that are certain', () => {
  const days = (text: string, period: string | null = null) => {
    const found = recurringDays(text, { year: 2026, issuedOn: '2026-01-20' }, period)
    return [found.length, found[0] ?? null, found.at(-1) ?? null]
  }
  const NONE = [0, null, null]
  it.each([
    ['ngày 25 hằng tháng', [12, '2026-01-25', '2026-12-25']],
    ['Trước ngày 20 hàng tháng', [11, '2026-02-19', '2026-12-19']],
    ['Hằng tháng (trước 16 giờ ngày 25)', [12, '2026-01-25', '2026-12-25']],
    ['ngày 25 của tháng', [12, '2026-01-25', '2026-12-25']],
    ['25 hằng tháng', [12, '2026-01-25', '2026-12-25']],
    ['Từ ngày 20 đến ngày 25 hằng tháng', [12, '2026-01-25', '2026-12-25']],
    ['hằng tháng tổng hợp, báo cáo UBND xã trước ngày 25', [12, '2026-01-24', '2026-12-24']],
    ['chậm nhất ngày 31 mỗi tháng', [12, '2026-01-31', '2026-12-31']],
    ['hằng tháng, trước ngày 05 của tháng sau', [12, '2026-02-04', '2027-01-04']],
    ['ngày 10 và 25 hằng tháng', [23, '2026-01-25', '2026-12-25']],
    ['Định kỳ hằng tháng', [12, '2026-01-31', '2026-12-31']],
    ['hằng quý', [4, '2026-03-31', '2026-12-31']],
    ['Quý I, II, III, IV', [4, '2026-03-31', '2026-12-31']],
    ['6 tháng, năm', [2, '2026-06-30', '2026-12-31']],
    ['hằng quý, 6 tháng và năm', [4, '2026-03-31', '2026-12-31']],
    ['Quý I, 6 tháng, 9 tháng, năm', [4, '2026-03-31', '2026-12-31']],
    ['6 tháng đầu năm và cả năm', [2, '2026-06-30', '2026-12-31']],
    ['06 tháng/lần', [2, '2026-06-30', '2026-12-31']],
    ['trước ngày 15 của tháng cuối quý', [4, '2026-03-14', '2026-12-14']],
    ['hằng quý, trước ngày 15', NONE],
    ['trước ngày 05 tháng đầu quý sau, hằng quý', NONE],
    ['đầu mỗi tháng', NONE],
    ['hằng tháng, hằng quý', NONE],
    ['Từ tháng 3 đến tháng 10, hằng tháng', NONE],
    ['thứ Sáu hằng tuần', NONE],
    ['thường xuyên', NONE],
  ])('%s', (text, expected) => expect(days(text)).toEqual(expected))

  it('a row under a quarter comes again in that quarter', () => {
    expect(days('ngày 25 hằng tháng', '2026-Q2')).toEqual([3, '2026-04-25', '2026-06-25'])
  })
})
