import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import { splitRow } from '../../src/plan-reader/read-row.js'
import type { Reading } from '../../src/plan-reader/reading.js'

const HEAD = `UBND HUYỆN LẠC THỦY
UBND XÃ PHÚ THÀNH

Số:  26 / KH – UBND

Phú Thành, ngày 05 tháng 01 năm 2024

KẾ HOẠCH

Công tác cải cách hành chính năm 2024

I. MỤC ĐÍCH

Nâng cao chất lượng phục vụ, hoàn thành trước ngày 31/12/2024 các chỉ tiêu được giao.

II. NHIỆM VỤ

`

const TAIL = `

Nơi nhận:
- TT Đảng ủy, HĐND xã;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Bùi Thị Hạnh
`

async function read(body: string, head = HEAD, tail = TAIL): Promise<Reading> {
  const result = await readPlan({ name: 'ke-hoach.md', bytes: new TextEncoder().encode(`${head}${body}${tail}`) })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

const brief = (reading: Reading) =>
  reading.tasks.map(({ number, title, period, dueOn, units }) => [
    number,
    title,
    period,
    dueOn,
    units.map(({ name, role }) => `${name} (${role})`).join('; '),
  ])

const codes = (reading: Reading) => [...new Set(reading.findings.map((finding) => finding.code))]

describe('a date that a line break cuts at the slash', () => {
  it.each([
    ['chậm nhất ngày 10/', '4/2024.', '2024-04-10'],
    ['trước ngày 20', '/6/2024.', '2024-06-19'],
    ['xong ngày 26/3/', '2024.', '2024-03-26'],
    ['hoàn thành trong tháng 7/', '2024.', '2024-07-31'],
  ])('%s | %s is one', async (end, begin, dueOn) => {
    const reading = await read(
      `1. Công an xã rà soát danh sách, ${end}\n${begin}\n2. Trạm Y tế báo cáo trước 30/9/2024.\n`,
    )
    expect(reading.tasks.map((task) => [task.number, task.dueOn])).toEqual([
      ['1', dueOn],
      ['2', '2024-09-29'],
    ])
  })
})

describe('two parties in one item, of which the second has a day', () => {
  it('is the task of the second; what the first is told is noted', async () => {
    const reading = await read(
      '1. Đề nghị MTTQ xã và Hội Nông dân tuyên truyền. Các thôn gửi báo cáo về UBND xã trước ngày 05/12/2024.\n',
    )
    expect(brief(reading).map(([, , , due, units]) => [due, units])).toEqual([['2024-12-04', 'Các thôn (responsible)']])
    expect(codes(reading)).toContain('duty_without_date')
  })
})

describe('a table that orders nothing', () => {
  it.each([
    [
      'what was done the year before',
      '**1. Tình hình và kết quả thực hiện năm 2023**\n\n| TT | Nội dung | Thời gian | Đơn vị |\n|---|---|---|---|\n| 1 | Diễn tập | 15/8 | Công an xã |\n',
    ],
    [
      'what is bought',
      '**3. Kinh phí**\n\n| TT | Nội dung chi | Số lượng | Thành tiền | Thời gian chi |\n|---|---|---|---|---|\n| 1 | Áo phao | 20 | 4.000.000 | Tháng 7 |\n| 2 | Loa tay | 5 | 2.500.000 | Tháng 8 |\n',
    ],
    [
      'what it costs',
      '**3. Kinh phí**\n\n| TT | Nội dung | Số tiền | Thời gian |\n|---|---|---|---|\n| 1 | Mua áo phao | 20.000.000 | Quý II |\n',
    ],
    [
      'who the members are',
      '**3. Thành viên**\n\n| TT | Họ và tên | Chức vụ | Nhiệm vụ | Phụ trách |\n|---|---|---|---|---|\n| 1 | Trần Văn Bình | Bí thư | Trưởng ban | Chung |\n| 2 | Lê Thị Hoa | VHXH | Thường trực | Thôn 1 |\n',
    ],
    [
      'when persons were born',
      '| TT | Họ và tên | Năm sinh | Nhiệm vụ |\n|---|---|---|---|\n| 1 | Lê An | 12/5/1980 | Nhập liệu |\n| 2 | Hồ Mai | 03/02/1991 | Đối soát |\n',
    ],
    [
      'of what each person is in charge',
      '| Họ tên | Ngày sinh | Đơn vị | Nhiệm vụ |\n|---|---|---|---|\n| Trần Cao | 12/5/1980 | Công an xã | Phụ trách hộ tịch |\n',
    ],
    [
      'whom to call',
      '| TT | Cơ quan | Người phụ trách | Nội dung | Điện thoại |\n|---|---|---|---|---|\n| 1 | Công an xã | Hồ Mai | Cư trú | 0912 345 679 |\n',
    ],
    [
      'what a thing costs, though it says who buys it and when',
      '| TT | Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|---|---|---|---|\n| 1 | Thuê máy quét | tháng | 2 | 5.000.000 | 10.000.000 | Văn phòng | Tháng 3 |\n',
    ],
    [
      'how work is marked',
      '| TT | Nội dung đánh giá | Điểm tối đa | Đơn vị chấm |\n|---|---|---|---|\n| 1 | Nộp báo cáo trước ngày 25 hằng tháng | 10 | Văn phòng |\n',
    ],
    [
      'who is on duty',
      '**3. Phân công trực**\n\n| Ngày | Ca trực | Họ và tên | Nhiệm vụ | Điện thoại |\n|---|---|---|---|---|\n| 16/5 | Sáng | Hoàng Văn Pẩu | Trực y tế | 0912 000 111 |\n',
    ],
    [
      'which leader is on duty in which days',
      '| TT | Thời gian trực | Lãnh đạo trực | Cán bộ trực |\n|---|---|---|---|\n| 1 | Từ 01/6 đến 15/6 | Trần Lý | Lê Dũng |\n| 2 | Từ 16/6 đến 30/6 | Hồ Thắng | Lê Nhàn |\n',
    ],
    [
      'what has come of work',
      '| TT | Nhiệm vụ | Đơn vị | Thời gian | Kết quả thực hiện |\n|---|---|---|---|---|\n| 1 | Tập huấn | Văn phòng | Quý I | Đã mở 02 lớp |\n| 2 | Khảo sát | Văn phòng | Quý IV | 95% |\n',
    ],
    [
      'what was due in years before the document',
      '| TT | Nhiệm vụ | Đơn vị | Hạn |\n|---|---|---|---|\n| 1 | Tập huấn | Văn phòng | 25/3/2023 |\n| 2 | Khảo sát | Văn phòng | 30/10/2023 |\n',
    ],
    [
      'papers that are written',
      '| TT | Số văn bản | Ngày ban hành | Nội dung | Cơ quan ban hành |\n|---|---|---|---|---|\n| 1 | 45/KH-UBND | 05/12/2024 | Kế hoạch chuyển đổi số | UBND tỉnh |\n',
    ],
  ])('holds no task: %s', async (_, table) => {
    const reading = await read(`${table}\n**4. Nhiệm vụ**\n\n1. Công an xã tuần tra xong trước ngày 15/9/2024.\n`)
    expect(brief(reading).map(([, title]) => title)).toEqual(['Công an xã tuần tra xong trước ngày 15/9/2024.'])
  })
  it.each([
    [
      'a sum',
      '| TT | Nội dung | Đơn vị thực hiện | Số tiền | Thời gian |\n|---|---|---|---|---|\n| 1 | Nạo vét kênh | HTX | 20.000.000 | Quý II |\n',
    ],
    [
      'a mark',
      '| TT | Tiêu chí | Điểm chuẩn | Nhiệm vụ | Chủ trì | Hoàn thành |\n|---|---|---|---|---|---|\n| 1 | Công khai | 2 | Niêm yết thủ tục | Công an xã | 30/6 |\n',
    ],
    [
      'a person and a post',
      '| TT | Họ và tên | Chức vụ | Nhiệm vụ | Thời gian |\n|---|---|---|---|---|\n| 1 | Lê Văn An | Trưởng thôn | Vận động hiến đất | Tháng 6 |\n',
    ],
    [
      'what is to come of it',
      '| TT | Nhiệm vụ | Đơn vị | Thời gian | Chỉ tiêu |\n|---|---|---|---|---|\n| 1 | Tiêm phòng | Trạm Y tế | Quý I | 95% |\n',
    ],
    [
      'duty as one of several tasks',
      '| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n| 1 | Trực bảo đảm an ninh trật tự | Công an xã | Từ 09/02 đến 15/02 |\n',
    ],
    [
      'what was left over',
      '**3. Nhiệm vụ chuyển tiếp**\n\n| TT | Nhiệm vụ | Cơ quan thường trực | Hạn |\n|---|---|---|---|\n| 1 | Cắm mốc | Văn phòng | 25/3/2023 |\n',
    ],
  ])('may name %s where it says who does the work, and when', async (_, table) => {
    expect((await read(table)).tasks).toHaveLength(1)
  })

  it('is said to be left out where it is a roster or tells of the past', async () => {
    const { findings } = await read(
      '**3. Phân công trực ban**\n\n| Thứ | Sáng | Chiều |\n|---|---|---|\n| Hai | Cô Lài | Thầy Quý |\n| Ba | Cô Thắm | Cô Lài |\n\n**4. Năm trước**\n\n| TT | Nhiệm vụ | Đơn vị | Kết quả |\n|---|---|---|---|\n| 1 | Tập huấn | Văn phòng | Hoàn thành |\n',
    )
    expect(
      findings.filter(({ code }) => code.startsWith('table_')).map(({ severity, params }) => [severity, params.why]),
    ).toEqual([
      ['note', 'roster'],
      ['note', 'past'],
    ])
  })
})

it('a plan that stands in one table, head and signature too, is read', async () => {
  const rows = [
    ['UBND XÃ PHÚ THÀNH', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
    ['Số: 7/KH-UBND', '', 'Phú Thành, ngày 05 tháng 01 năm 2024', ''],
    ['KẾ HOẠCH'],
    ['Xây dựng cơ bản năm 2024'],
    ['TT', 'Công việc', 'Phụ trách', 'Kết thúc'],
    ['1', 'Nghiệm thu đường nội thôn', 'Phòng Kinh tế', '31/3/2024'],
    ['2', 'Quyết toán', 'Kế toán', '30/6/2024'],
    ['NGƯỜI LẬP<br>Lê Thị Oanh', '', "CHỦ TỊCH<br>K'Brêl", ''],
  ]
  const html = rows.map(
    (row) => `<tr>${row.map((cell) => `<td${row.length === 1 ? ' colspan="4"' : ''}>${cell}</td>`).join('')}</tr>`,
  )
  const bytes = new TextEncoder().encode(`<html><body><table>${html.join('')}</table></body></html>`)
  const result = await readPlan({ name: 'ke-hoach.html', bytes })
  if (!result.ok) throw new Error(result.reason)
  expect(result.reading).toMatchObject({ number: '7/KH-UBND', title: 'Xây dựng cơ bản năm 2024', signer: "K'Brêl" })
  expect(brief(result.reading).map(([number, , , due]) => [number, due])).toEqual([
    ['1', '2024-03-31'],
    ['2', '2024-06-30'],
  ])
})

it('the title ends before a table of work', async () => {
  const reading = await read(
    '| TT | Nội dung | Đơn vị | Thời gian |\n|---|---|---|---|\n| 1 | Họp dân | Văn phòng | Quý I |\n\n**CÔNG TÁC THƯỜNG XUYÊN**\n\n- Tiếp công dân.\n',
    HEAD.slice(0, HEAD.indexOf('I. MỤC ĐÍCH')),
  )
  expect([reading.title, reading.tasks.length]).toEqual(['Công tác cải cách hành chính năm 2024', 1])
})

it('names a unit once, whatever it is called', async () => {
  const reading = await read('1. HĐ TĐKT xã, HĐTĐKT xã, Công an xã họp xét trước 10/12/2024.\n')
  expect(brief(reading).map(([, , , , units]) => units)).toEqual(['HĐ TĐKT xã (responsible); Công an xã (responsible)'])
})

it('leaves out what a site prints around an article and under a document', async () => {
  const around = '- Hạn nộp hồ sơ dự tuyển trước ngày 10/02/2026\n\n# Kế hoạch tổ chức Tết trồng cây năm 2026\n\n'
  const told = 'UBND xã vừa ban hành Kế hoạch số 15/KH-UBND ngày 09/01/2026 về Tết trồng cây; trong đó:\n\n'
  const order = '- Công an xã phân luồng, xong trước ngày 20/02/2026;\n\n'
  const below =
    '**Các tin khác**\n\n- Công an xã nhận hồ sơ căn cước đến hết ngày 20/3/2026\n\nBản quyền thuộc UBND xã\n'
  const reading = await read(around + told + order + below, '', '')
  expect(reading).toMatchObject({ documentType: 'KH', title: 'tổ chức Tết trồng cây năm 2026', issuer: 'UBND xã' })
  expect(brief(reading).map(([, , , due]) => due)).toEqual(['2026-02-19'])
  const whole = await read(`${order}## Các tin khác\n\n${order.replace('20/02', '21/02')}`)
  expect(whole.tasks).toHaveLength(2)
})

it('asks who is meant by a short form of several, and by a name that may go on', async () => {
  const reading = await read(
    '1. Trung tâm Nước sạch và vệ sinh môi trường thử mẫu, xong trước ngày 20/3/2024.\n\n| TT | Nội dung | Chủ trì | Phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Lập dự toán | TP | KT, Công an xã | 15/3/2024 |\n',
  )
  const asked = reading.findings.filter(({ severity }) => severity === 'ask')
  expect(asked.map(({ code, params }) => [code, params.unit, params.first])).toEqual([
    ['unit_unknown', 'Trung tâm Nước sạch', undefined],
    ['unit_ambiguous', 'TP', 'Tư pháp'],
    ['unit_ambiguous', 'KT', 'Kế toán'],
  ])
})

describe('whose items are', () => {
  it('is told by the name of a unit right over them, marked or not', async () => {
    const reading = await read(
      'Ban Chỉ huy Quân sự xã\n+ Kiện toàn đội xung kích, xong trước ngày 31/8/2024.\n\nCông an xã\n+ Cắm biển cảnh báo trước 05/9/2024.\n',
    )
    expect(brief(reading).map(([, , , due, units]) => [due, units])).toEqual([
      ['2024-08-30', 'Ban Chỉ huy Quân sự xã (responsible)'],
      ['2024-09-04', 'Công an xã (responsible)'],
    ])
  })

  it('is told by a heading whose list begins to count again', async () => {
    const reading = await read(
      '**2. Các chi hội**\n\n1. Tổ chức đối thoại xong trước ngày 25/5/2024.\n\n2. Báo cáo kết quả chậm nhất ngày 02/6/2024.\n',
    )
    expect(brief(reading).map(([number, , , , units]) => [number, units])).toEqual([
      ['1', 'Các chi hội (responsible)'],
      ['2', 'Các chi hội (responsible)'],
    ])
  })
})

describe('labels of one item', () => {
  it('may stand side by side in a line', async () => {
    const reading = await read(
      '**1. Lắp wifi tại nhà văn hóa thôn**\n\n**Chủ trì:** Phòng Kinh tế · **Phối hợp:** Trưởng thôn · **Hạn:** trước 30/4/2024\n',
    )
    expect(brief(reading)).toEqual([
      ['1', 'Lắp wifi tại nhà văn hóa thôn', null, '2024-04-29', 'Phòng Kinh tế (lead); Trưởng thôn (support)'],
    ])
  })

  it('may be others than we know: they are no part of the work', async () => {
    const reading = await read(
      '1. Huấn luyện dân quân\n- Quân số: 28 đ/c.\n- Thời gian: từ 09/3 đến 25/3/2024.\n- Cán bộ phụ trách: đ/c Chỉ huy trưởng.\n',
    )
    expect(brief(reading)).toEqual([
      ['1', 'Huấn luyện dân quân', null, '2024-03-25', 'đ/c Chỉ huy trưởng (responsible)'],
    ])
  })
})

describe('under "Chủ trì/Phối hợp"', () => {
  it('who stands before the stroke leads, who stands behind it helps', async () => {
    const reading = await read(
      '| TT | Nội dung | Đơn vị (chủ trì/phối hợp) | Thời hạn |\n|---|---|---|---|\n| 1 | Niêm yết thủ tục | Trung tâm PVHCC/các phòng chuyên môn | 15/3/2024 |\n| 2 | Báo cáo năm | Văn phòng HĐND và UBND | 10/12/2024 |\n',
    )
    expect(brief(reading).map(([, , , , units]) => units)).toEqual([
      'Trung tâm PVHCC (lead); các phòng chuyên môn (support)',
      'Văn phòng HĐND và UBND (lead)',
    ])
  })
})

describe('a table with a column for each week', () => {
  const dues = ({ tasks, findings }: Reading) =>
    tasks.map(({ dueOn }, i) => [dueOn, findings.find((f) => f.task === i && f.severity === 'ask')?.params.why ?? null])
  const table = (weeks: string, rows: readonly string[]) =>
    `| TT | Nội dung | Đơn vị | ${weeks} |\n|---|---|---|${'---|'.repeat(weeks.split('|').length)}\n${rows.map((row, i) => `| ${i + 1} | Việc số ${i + 1} | Văn phòng | ${row} |\n`).join('')}`

  it('with its days is due with the last working day of the week that is crossed', async () => {
    const reading = await read(
      table('Tuần 32 (từ 5/8 đến 9/8) | Tuần 33 (12-16/8) | Tuần 34 (19/8 - 25/8)', [
        'x | | ',
        'x | x | ',
        ' | | x',
        'x | | x',
        ' | 14/8 | ',
        ' | 30/8 | ',
      ]),
    )
    expect(dues(reading)).toEqual([
      ['2024-08-09', null],
      ['2024-08-16', null],
      ['2024-08-23', null],
      ['2024-08-23', null],
      ['2024-08-14', null],
      ['2024-08-30', 'outside'],
    ])
    expect(reading.findings.find(({ code }) => code === 'due_several')).toMatchObject({
      task: 3,
      params: { others: 'tuần 32 (9/8/2024)', dates: '2024-08-09' },
    })
  })

  it.each([
    ['the heading over it', '**Tháng 9/2024**\n\n', HEAD],
    ['the title', '', HEAD.replace('Công tác cải cách hành chính năm 2024', 'Công tác tháng 9 năm 2024')],
  ])('without its days is asked about, in the month of %s', async (_, over, head) => {
    const weeks = table('Tuần 1 | Tuần 2 | Tuần 3 | Tuần 4', ['x | | |', ' | | x |', ' | | | thứ Tư'])
    expect(dues(await read(over + weeks, head))).toEqual([
      ['2024-09-06', 'vague'],
      ['2024-09-20', 'vague'],
      ['2024-09-27', 'mark'],
    ])
  })

  it('or for each day is due on the day', async () => {
    const days = table('Thứ Hai 12/8 | Thứ Ba 13/8 | Thứ Tư 14/8', [
      'x | | ',
      ' | 8h00 | ',
      'x | | x',
      ' | | theo lịch',
    ])
    expect(dues(await read(`**Tuần 33 (từ 12/8 đến 16/8/2024)**\n\n${days}`))).toEqual([
      ['2024-08-12', null],
      ['2024-08-13', null],
      ['2024-08-14', null],
      ['2024-08-14', 'mark'],
    ])
  })

  it.each([
    ['a column', '| Tuần | Nội dung | Đơn vị |\n|---|---|---|\n| 2 | Kiểm tra | Văn phòng |\n'],
    ['an item', '- Tuần 2: Công an xã ra quân.\n'],
    ['a heading', '**Tuần 1 (từ 02/9 đến 06/9)**\n\n**Tuần 2**\n\n- Công an xã ra quân.\n'],
  ])('has its number in %s too', async (_, work) => {
    expect(dues(await read(`**Tháng 9/2024**\n\n${work}`))).toEqual([
      [work.startsWith('|') ? '2024-09-14' : '2024-09-13', 'vague'],
    ])
  })

  it('that nobody can tell of has no day', async () => {
    const reading = await read(table('Tuần 1 | Tuần 2 | Tuần 3', ['x | | ']))
    expect(reading.tasks.map(({ dueOn }) => dueOn)).toEqual([null])
    expect(codes(reading)).toContain('due_unread')
  })
})

describe('work that waits for an event', () => {
  it.each([
    ['Họp dân ngay sau khi có văn bản của huyện', 'ngay sau khi có văn bản của huyện'],
    ['Quán triệt nghị quyết sau Đại hội', 'sau Đại hội'],
    ['Tiếp xúc cử tri trước kỳ họp thứ 5', 'trước kỳ họp thứ 5'],
    ['Triển khai khi có hướng dẫn của tỉnh', 'khi có hướng dẫn của tỉnh'],
    ['Hỗ trợ khi có thiên tai', undefined],
    ['Chăm sóc rừng sau trồng', undefined],
    ['Bảo đảm trật tự trước, trong và sau Tết', undefined],
  ])('is due with its month or quarter, and is asked about: %s', async (work, written) => {
    const reading = await read(
      `**1. Quý II/2024**\n\n- Công an xã: ${work}.\n\n**2. Quý III/2024**\n\n| TT | Nội dung | Đơn vị |\n|---|---|---|\n| 1 | ${work} | Văn phòng |\n`,
    )
    expect(reading.tasks.map(({ dueOn }) => dueOn)).toEqual(['2024-06-30', '2024-09-30'])
    const asked = reading.findings.filter(({ code }) => code === 'due_unsure')
    expect(asked.map(({ params }) => [params.written, params.why])).toEqual(
      written ? Array(2).fill([written, 'event']) : [],
    )
  })

  it('has no day where its time is the event, and keeps its period', async () => {
    const reading = await read(
      '**Tháng 3/2024**\n\n| TT | Nội dung | Đơn vị | Thời gian |\n|---|---|---|---|\n| 1 | Ban hành | Văn phòng | Ngay sau khi có văn bản của huyện |\n\n**Tháng 4/2024**\n\n1. Ban hành quy chế\n- Thời gian: sau Đại hội.\n- Chủ trì: Văn phòng.\n',
    )
    expect(reading.tasks.map(({ dueOn, period }) => [dueOn, period])).toEqual([
      [null, '2024-03'],
      [null, '2024-04'],
    ])
    expect(codes(reading)).toContain('due_by_event')
  })
})

it('a date without all its digits is asked about once, with its task', async () => {
  const reading = await read('1. Công an xã báo cáo trước ngày 15/6/202.\n\nTheo Công văn ngày 06/01/202 của huyện.\n')
  const found = reading.findings.filter(({ code }) => code === 'date_cut_off')
  expect(found.map(({ task, params }) => [task, params.number, params.written])).toEqual([
    [null, undefined, '06/01/202'],
    [0, '1', 'trước ngày 15/6/202'],
  ])
})

describe('a day inside the month of a heading', () => {
  it.each([
    ['chiều thứ Năm, ngày 12/9', ['due_unsure']],
    ['vào chiều thứ Năm, ngày 12/9', []],
  ])('is when the item is due, and is asked about where no word says so: %s', async (day, doubts) => {
    const reading = await read(`**1. Tháng 9/2024**\n\n- Phun thuốc muỗi ${day} (Trạm Y tế).\n`)
    expect(brief(reading).map(([, , , due, units]) => [due, units])).toEqual([
      ['2024-09-12', 'Trạm Y tế (responsible)'],
    ])
    expect(codes(reading).filter((code) => code.startsWith('due_unsure'))).toEqual(doubts)
  })
})

describe('a day in the words of a row', () => {
  const table = (rows: string) => `| Tháng | Nội dung | Đơn vị | Hạn |\n|---|---|---|---|\n${rows}`
  const asked = ({ findings }: Reading) => findings.filter(({ severity }) => severity === 'ask').map(({ code }) => code)
  it.each([
    ['says when in its month', 'Trồng cây đầu xuân, ngày 23/02', '', 'Tháng 2', '2024-02-23', ['due_unsure']],
    ['with its hour too', 'Họp tổng kết lúc 8h ngày 04/12', '', 'Tháng 12', '2024-12-04', ['due_unsure']],
    ['may be one of several', 'Đại hội: 05/10; thu giấy vụn: 12/10', '', 'Tháng 10', '2024-10-12', ['due_several']],
    ['that says no more is asked about', 'Ngày hội thiếu nhi 26/3', '', 'Tháng 3', '2024-03-31', ['due_unsure']],
    [
      'that is the last of its month says nothing new',
      'Bàn giao học sinh về địa phương 31/5',
      '',
      'Tháng 5',
      '2024-05-31',
      [],
    ],
    ['may be the last of several', 'Mở lớp ấn huyệt, ngày 18 và 19/4', '', 'Tháng 4', '2024-04-19', ['due_unsure']],
    ['of a feast only names it', 'Văn nghệ chào mừng 20/11', '', 'Tháng 11', '2024-11-30', []],
    ['of a paper is none', 'Sửa Quyết định số 12/QĐ-UBND ngày 15/3', '', 'Tháng 3', '2024-03-31', []],
    ['may be of the next year', 'Báo cáo năm', 'trước 10/1', 'Tháng 12', '2025-01-09', ['due_unsure']],
    ['may lie before its month', 'Tổng kết năm', '25/12/2023', 'Tháng 1', '2023-12-25', ['due_unsure', 'due_past']],
    ['may close the work before it', 'Xét kết nạp, hoàn thành trước 28/8', '', 'Tháng 9', '2024-08-27', ['due_unsure']],
    ['outside its month is asked about', 'Kiểm tra rừng', '15/4', 'Tháng 3', '2024-04-15', ['due_unsure']],
    ['may be called by its name', 'Tặng quà xong trước Tết Nguyên đán', '', 'Tháng 2', '2024-02-29', ['due_unsure']],
  ])('%s', async (_, title, due, month, dueOn, doubts) => {
    const reading = await read(table(`| ${month} | ${title} | Đoàn xã | ${due} |\n`))
    expect([reading.tasks.map((task) => task.dueOn), asked(reading)]).toEqual([[dueOn], doubts])
    if (doubts.length > 0) expect(codes(reading)).not.toContain('due_from_period')
  })

  it('wins over a span that holds it, and is asked about beside another day', async () => {
    const week = await read(table('| Tuần 5 (26/10 - 31/10) | Nộp báo cáo trước 16h ngày 29/10 | Văn thư | |\n'))
    expect([week.tasks[0]?.dueOn, asked(week)]).toEqual(['2024-10-29', []])
    const day = await read(table('| Tháng 10 | Nộp báo cáo trước 16h ngày 29/10 | Văn thư | 20/10 |\n'))
    expect([day.tasks[0]?.dueOn, asked(day)]).toEqual(['2024-10-20', ['due_several']])
  })

  it('may be a month of the quarter in its heading', async () => {
    const reading = await read('**1. Quý I/2024**\n\n- Công an xã họp dân trong phiên họp tháng 02.\n')
    expect([reading.tasks.map((task) => task.dueOn), asked(reading)]).toEqual([['2024-02-29'], ['due_unsure']])
  })

  it('may be of the year in which the plan for the next one is issued', async () => {
    const head = HEAD.replace('05 tháng 01 năm 2024', '04 tháng 11 năm 2023')
    const reading = await read('1. Phòng Văn hóa lập danh sách tặng quà trước ngày 30/11.\n', head)
    expect(reading.tasks[0]?.dueOn).toBe('2024-11-29')
    expect(reading.findings.find(({ code }) => code === 'due_unsure')?.params.dates).toBe('2023-11-29')
  })

  it('may be of the year after the heading of its item', async () => {
    const reading = await read('**Tháng 12/2024**\n\n- Văn phòng gửi báo cáo năm trước ngày 05/01.\n')
    expect([reading.tasks.map((task) => task.dueOn), asked(reading)]).toEqual([['2025-01-04'], ['due_unsure']])
  })

  it('may stand in the place of a cross', async () => {
    const reading = await read(
      '| TT | Nội dung | Đơn vị | Quý I | Quý II | Quý III | Quý IV |\n|---|---|---|---|---|---|---|\n| 1 | Rà soát | VP | x | | | |\n| 2 | Trình tỉnh | VP | | | | 30/10 |\n| 3 | Nghiệm thu | VP | | 50% | | |\n',
    )
    expect(brief(reading).map(([number, , period, due]) => [number, period, due])).toEqual([
      ['1', '2024-Q1', '2024-03-31'],
      ['2', '2024-Q4', '2024-10-30'],
      ['3', '2024-Q2', '2024-06-30'],
    ])
    expect(reading.findings.filter(({ code }) => code === 'due_unsure').map(({ task }) => task)).toEqual([2])
  })
})

describe('the head', () => {
  it('is read from lines', async () => {
    const reading = await read('1. Công an xã báo cáo kết quả trước ngày 15/6/2024.')
    expect(reading).toMatchObject({
      documentType: 'KH',
      number: '26/KH-UBND',
      title: 'Công tác cải cách hành chính năm 2024',
      issuer: 'UBND XÃ PHÚ THÀNH',
      issuedOn: '2024-01-05',
      year: 2024,
      signer: 'Bùi Thị Hạnh',
      recipients: ['TT Đảng ủy, HĐND xã', 'Lưu: VT'],
    })
    expect(brief(reading)).toEqual([
      ['1', 'Công an xã báo cáo kết quả trước ngày 15/6/2024.', null, '2024-06-14', 'Công an xã (responsible)'],
    ])
  })

  it('is read from two columns', async () => {
    const head = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ PHÚ THÀNH\tĐộc lập - Tự do - Hạnh phúc
Số: 07/KH-UBND\tPhú Thành, ngày 9 tháng 3 năm 2024

KẾ HOẠCH
Phòng, chống thiên tai năm 2024

`
    const tail = `

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- Như trên;\tCHỦ TỊCH
- Lưu: VT.\tHà Văn Sơn
`
    expect(await read('- Công an xã gửi danh sách trước ngày 20/4.', head, tail)).toMatchObject({
      number: '07/KH-UBND',
      issuer: 'ỦY BAN NHÂN DÂN XÃ PHÚ THÀNH',
      issuedOn: '2024-03-09',
      title: 'Phòng, chống thiên tai năm 2024',
      signer: 'Hà Văn Sơn',
      recipients: ['Như trên', 'Lưu: VT'],
      tasks: [{ dueOn: '2024-04-19' }],
    })
  })

  it.each(['Số: /KH-UBND', 'Số:      /KH-UBND', 'Số: …/KH-UBND', 'Số: ...../KH-UBND'])(
    '%s has no number yet',
    async (line) => {
      const reading = await read(
        '- Công an xã gửi danh sách trước ngày 20/4.',
        HEAD.replace('Số:  26 / KH – UBND', line),
      )
      expect(reading.number).toBeNull()
      expect(codes(reading)).toContain('number_blank')
    },
  )

  it('says what is missing', async () => {
    const reading = await read('- Công an xã gửi danh sách trước ngày 20/4/2024.', 'KẾ HOẠCH\n\nPhòng cháy\n\n', '')
    expect(reading).toMatchObject({ issuedOn: null, signer: null, year: null })
    expect(codes(reading)).toEqual(expect.arrayContaining(['date_of_issue_missing', 'signer_missing']))
  })
})

describe('tables', () => {
  it('with quarter rows and a header repeated after a page break', async () => {
    const reading = await read(`| TT | Nội dung công việc | Đơn vị thực hiện |
|---|---|---|
| | **QUÝ I** | |
| 1 | Ban hành kế hoạch | UBND xã |
| TT | Nội dung công việc | Đơn vị thực hiện |
| | **QUÝ II** | |
| 2 | Kiểm tra | Văn phòng - Thống kê<br>Công an xã |
`)
    expect(brief(reading)).toEqual([
      ['1', 'Ban hành kế hoạch', '2024-Q1', '2024-03-31', 'UBND xã (responsible)'],
      ['2', 'Kiểm tra', '2024-Q2', '2024-06-30', 'Văn phòng - Thống kê (responsible); Công an xã (responsible)'],
    ])
  })

  it('with a header in two rows', async () => {
    const reading = await read(`STT\tNội dung\tĐơn vị thực hiện\t\tThời gian
\t\tChủ trì\tPhối hợp\t
(1)\t(2)\t(3)\t(4)\t(5)
1\tRà soát thủ tục\tVăn phòng HĐND và UBND\tCông an xã, Trạm Y tế\tTháng 4/2024
2\tTập huấn\tPhòng Kinh tế, Hạ tầng và Đô thị\tCác thôn\tTrước ngày 10/5
`)
    expect(brief(reading)).toEqual([
      [
        '1',
        'Rà soát thủ tục',
        '2024-04',
        '2024-04-30',
        'Văn phòng HĐND và UBND (lead); Công an xã (support); Trạm Y tế (support)',
      ],
      ['2', 'Tập huấn', null, '2024-05-09', 'Phòng Kinh tế, Hạ tầng và Đô thị (lead); Các thôn (support)'],
    ])
  })

  it('with columns in another order and more of them', async () => {
    const reading = await read(`| Thời hạn | Cơ quan chủ trì | Cơ quan phối hợp | Nhiệm vụ | Sản phẩm | Ghi chú |
|---|---|---|---|---|---|
| 30/6/2024 | Công chức TC-KT | Các ngành | Quyết toán ngân sách | Báo cáo | Theo mẫu |
| Thường xuyên | UBND xã | | Tiếp công dân | Sổ theo dõi | |
| Quý III | | | Kiểm tra chợ | | |
`)
    expect(brief(reading)).toEqual([
      [null, 'Quyết toán ngân sách', null, '2024-06-30', 'Công chức TC-KT (lead); Các ngành (support)'],
      [null, 'Tiếp công dân', null, null, 'UBND xã (lead)'],
      [null, 'Kiểm tra chợ', '2024-Q3', '2024-09-30', ''],
    ])
    expect(codes(reading)).toEqual(expect.arrayContaining(['due_recurring', 'unit_missing', 'due_on_day_off']))
  })

  it('with the month as first column, written once for several rows', async () => {
    const reading = await read(`Tháng\tTT\tNội dung\tNgười phụ trách
1\t1\tTổ chức hội nghị\tChủ tịch UBND xã
\t2\tThăm hỏi gia đình chính sách\tHội Nông dân; Hội Phụ nữ
2\t3\tRa quân trồng cây\tĐoàn Thanh niên
`)
    expect(brief(reading).map(([number, , period, due]) => [number, period, due])).toEqual([
      ['1', '2024-01', '2024-01-31'],
      ['2', '2024-01', '2024-01-31'],
      ['3', '2024-02', '2024-02-29'],
    ])
    expect(reading.tasks[1]?.units.map((unit) => unit.name)).toEqual(['Hội Nông dân', 'Hội Phụ nữ'])
  })

  it('under month headings, one going on without a header', async () => {
    const reading = await read(`Tháng 3:

TT\tNội dung\tBộ phận
1\tSơ kết quý I\tVăn phòng

Tháng 4:

2\tKiểm tra\tCông an xã
`)
    expect(brief(reading).map(([number, , period]) => [number, period])).toEqual([
      ['1', '2024-03'],
      ['2', '2024-04'],
    ])
  })

  it.each([
    ['a heading', '\n\nNHIỆM VỤ THƯỜNG XUYÊN\n\n| TT | Nội dung | Đơn vị |\n|---|---|---|\n'],
    ['a heading in Markdown', '\n\n## Nhiệm vụ thường xuyên\n\n| TT | Nội dung | Đơn vị |\n|---|---|---|\n'],
    ['a row', '| | CÔNG VIỆC THƯỜNG XUYÊN TRONG NĂM | |\n'],
  ])('a period ends where %s says that what follows is done all the time', async (_, between) => {
    const table = '| TT | Nội dung | Đơn vị |\n|---|---|---|\n'
    const reading = await read(
      `QUÝ II\n\n${table}| 1 | Giao quân | Ban CHQS xã |\n${between}| 2 | Tiếp công dân | Văn phòng |\n`,
    )
    expect(reading.tasks.map(({ title, dueOn }) => [title, dueOn === null])).toEqual([
      ['Giao quân', false],
      ['Tiếp công dân', true],
    ])
  })

  it('with groups, a row cut by a page break and a day in the text', async () => {
    const reading = await read(`TT\tNội dung\tĐơn vị\tThời gian
I\tCÔNG TÁC CHỈ ĐẠO\t\t
1\tXây dựng chương trình, tổ chức\tUBND xã\tQuý I
\tthực hiện chương trình\t\t
2\tNộp báo cáo trước ngày 15/11/2024\tVăn phòng\t
`)
    expect(brief(reading)).toEqual([
      ['1', 'Xây dựng chương trình, tổ chức thực hiện chương trình', '2024-Q1', '2024-03-31', 'UBND xã (responsible)'],
      ['2', 'Nộp báo cáo trước ngày 15/11/2024', null, '2024-11-14', 'Văn phòng (responsible)'],
    ])
  })

  it('whose heading says how its days are meant', async () => {
    const reading = await read(
      '| TT | Công việc | Phụ trách | Xong trước |\n|---|---|---|---|\n| 1 | Gửi giấy mời | Văn phòng | 25/02/2024 |\n| 2 | Dựng rạp | Thôn 1 | Tháng 3/2024 |\n',
    )
    expect(brief(reading).map(([, , , due]) => due)).toEqual(['2024-02-24', '2024-03-31'])
  })

  it('with the period over the headings of its columns', async () => {
    const reading = await read(
      '| QUÝ II | | |\n|---|---|---|\n| Nội dung | Phụ trách | Hạn |\n| Tập huấn | Văn phòng | 20/5 |\n| Sơ kết | Văn phòng | |\n',
    )
    expect(brief(reading).map(([, , period, due]) => [period, due])).toEqual([
      ['2024-Q2', '2024-05-20'],
      ['2024-Q2', '2024-06-30'],
    ])
  })

  it('of one task each, with labels in their first column', async () => {
    const card = (name: string, time: string) =>
      `| ${name} |\n|---|---|\n| Chủ trì | Công an xã |\n| Phối hợp | Trạm Y tế; Thôn 1, 2 |\n| Hạn hoàn thành | ${time} |\n| Kết quả | Báo cáo |\n\n`
    const reading = await read(
      card('Nhiệm vụ 1: Số hóa sổ hộ tịch | ', 'Trước 30/6/2024') +
        card('Nhiệm vụ | Tập huấn phần mềm', 'Tháng 3/2024'),
    )
    expect(brief(reading)).toEqual([
      [
        'Nhiệm vụ 1',
        'Số hóa sổ hộ tịch',
        null,
        '2024-06-29',
        'Công an xã (lead); Trạm Y tế (support); Thôn 1 (support); Thôn 2 (support)',
      ],
      [
        null,
        'Tập huấn phần mềm',
        '2024-03',
        '2024-03-31',
        'Công an xã (lead); Trạm Y tế (support); Thôn 1 (support); Thôn 2 (support)',
      ],
    ])
  })

  it('of money and people are no tasks; an unknown one is said to be', async () => {
    const reading = await read(`TT\tNội dung\tSố tiền
1\tIn tài liệu\t500.000
2\tNước uống\t200.000

TT\tHọ và tên\tChức vụ
1\tLê Văn Ba\tTrưởng ban
2\tTrần Thị Tư\tỦy viên

Khu vực\tHộ\tGhi nhận
Nà Hoa\t12\tđã xong
Nà Lá\t15\tđang làm

- Công an xã gửi danh sách trước ngày 20/4.
`)
    expect(reading.tasks).toHaveLength(1)
    expect(reading.findings.filter((f) => f.code === 'table_not_understood').map((f) => f.params)).toEqual([
      { columns: 'Khu vực | Hộ | Ghi nhận' },
    ])
  })
})

it('a table within a cell is text of the cell, though its lines part the column', async () => {
  const html = `<p>UBND XÃ IA PƠ</p><p>Số: 7/KH-UBND</p><p>Ia Pơ, ngày 02 tháng 02 năm 2026</p><p>KẾ HOẠCH</p><p>Đối thoại năm 2026</p>
<table><tr><td>TT</td><td colspan="3">Nội dung</td><td>Chủ trì</td><td>Tiến độ</td></tr>
<tr><td>1</td><td colspan="3">Giám sát thu các khoản đóng góp</td><td>Hội Nông dân</td><td>Tháng 9</td></tr>
<tr><td rowspan="3">2</td><td colspan="3">Đối thoại với Nhân dân</td><td rowspan="3">UBND xã</td><td rowspan="3">Tháng 8</td></tr>
<tr><td></td><td>Cụm 1</td><td>10/8</td></tr><tr><td></td><td>Cụm 2</td><td>12/8</td></tr></table>`
  const result = await readPlan({ name: 'ke-hoach.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.reason)
  expect(brief(result.reading)).toEqual([
    ['1', 'Giám sát thu các khoản đóng góp', '2026-09', '2026-09-30', 'Hội Nông dân (lead)'],
    ['2', 'Đối thoại với Nhân dân Cụm 1 10/8 Cụm 2 12/8', '2026-08', '2026-08-31', 'UBND xã (lead)'],
  ])
  expect(codes(result.reading)).toContain('due_several')
})

describe('items with labelled lines', () => {
  it('take time and units from their bullets', async () => {
    const reading = await read(`1. Kiểm tra công tác phòng cháy, chữa cháy tại các cơ sở sản xuất trên địa bàn xã.

- Thời gian hoàn thành: Quý II/2024

- Đơn vị chủ trì: Công an xã

- Đơn vị phối hợp: Ban CHQS xã, các thôn.

- Kết quả: Báo cáo kết quả kiểm tra.

2. Tổng kết công tác năm, đánh giá kết quả thực hiện các chỉ tiêu đề ra.

- Thời gian: chậm nhất ngày 20/12/2024

- Phân công: Văn phòng - Thống kê
`)
    expect(brief(reading)).toEqual([
      [
        '1',
        'Kiểm tra công tác phòng cháy, chữa cháy tại các cơ sở sản xuất trên địa bàn xã.',
        '2024-Q2',
        '2024-06-30',
        'Công an xã (lead); Ban CHQS xã (support); các thôn (support)',
      ],
      [
        '2',
        'Tổng kết công tác năm, đánh giá kết quả thực hiện các chỉ tiêu đề ra.',
        null,
        '2024-12-20',
        'Văn phòng - Thống kê (responsible)',
      ],
    ])
  })

  it('end with their line, though it ends in a word that a date may follow', async () => {
    const reading = await read('**1. Kiểm tra việc đội mũ bảo hiểm**\n\n- Thời gian: hằng ngày\n- Chủ trì: Đội cờ đỏ\n')
    expect(brief(reading)).toEqual([['1', 'Kiểm tra việc đội mũ bảo hiểm', null, null, 'Đội cờ đỏ (lead)']])
  })

  it('take the unit of the heading where they name none', async () => {
    const reading = await read(`1. Công an xã

- Lập danh sách cơ sở kinh doanh có điều kiện. Thời gian hoàn thành: Trước ngày 31/5/2024.

2. Trạm Y tế

- Tiêm phòng cho trẻ em.

Thời gian thực hiện: Tháng 6 - 7/2024.
`)
    expect(brief(reading)).toEqual([
      [null, 'Lập danh sách cơ sở kinh doanh có điều kiện.', null, '2024-05-30', 'Công an xã (responsible)'],
      [null, 'Tiêm phòng cho trẻ em.', null, '2024-07-31', 'Trạm Y tế (responsible)'],
    ])
  })
})

describe('prose', () => {
  it('gives a task where a party must deliver by a day, even over hard line breaks', async () => {
    const reading = await read(`III. TỔ CHỨC THỰC HIỆN

1. Đề nghị Ủy ban MTTQ xã và các đoàn thể đăng ký mô hình, gửi về UBND xã (qua Văn phòng - Thống kê) chậm nhất ngày 28 tháng
02 năm 2024.

2. Giao Văn phòng - Thống kê tổng hợp, báo cáo Ủy ban nhân dân xã.

3. Trưởng các thôn tuyên truyền sâu rộng trong Nhân dân.
`)
    expect(brief(reading).map(([number, , , due, units]) => [number, due, units])).toEqual([
      ['1', '2024-02-28', 'Ủy ban MTTQ xã (responsible); các đoàn thể (responsible)'],
    ])
    expect(reading.tasks[0]?.perUnit).toBe(true)
    expect(reading.findings.filter((f) => f.code === 'duty_without_date')).toHaveLength(1)
  })

  it('asks about a time that a duty of a named party holds in whatever words', async () => {
    const reading = await read(`III. TỔ CHỨC THỰC HIỆN

1. Trạm Y tế

Sinh hoạt chuyên đề gắn với phiên họp thường kỳ tháng 3/2024.

2. Chủ tịch UBND xã nghiệm thu công trình, xong trước ngày 20/4/2024.

3. Tổ giám sát cộng đồng tập luyện từ ngày 15/10 đến ngày 10/11/2024.

4. Hội Nông dân rà soát các hộ đã vay vốn từ ngày 01/02/2024 đến ngày 30/6/2024 để lập danh sách.

5. Phòng Kinh tế chi trả hỗ trợ cho hộ bị thiệt hại do bão từ ngày 01/9 đến ngày 15/9/2024.

6. Văn phòng phân công trực dịp nghỉ lễ từ 30/4 đến 03/5.
`)
    expect(brief(reading).map(([, , , due, units]) => [due, units])).toEqual([
      ['2024-03-31', 'Trạm Y tế (responsible)'],
      ['2024-04-19', 'Chủ tịch UBND xã (responsible)'],
      ['2024-11-10', ''],
      ['2024-06-30', 'Hội Nông dân (responsible)'],
      ['2024-09-15', 'Phòng Kinh tế (responsible)'],
      ['2024-05-03', 'Văn phòng (responsible)'],
    ])
    expect(codes(reading)).toContain('unit_missing')
    const unsure = reading.findings.filter((f) => f.code === 'due_unsure')
    expect(unsure.map((f) => f.task)).toEqual([0, 2, 3, 4, 5])
  })

  it('needs no party where it says what is done, and when', async () => {
    const reading = await read(`1. Tổ chức lễ kỷ niệm 95 năm Ngày truyền thống MTTQ vào ngày 18/11/2024.
2. Tổng hợp kết quả báo cáo cấp trên vào ngày 20 tháng 11.
3. Ra quân dọn vệ sinh đường làng: 7h00 ngày 08/11 (thứ Sáu).
4. Thời gian tổ chức lễ phát động: 8 giờ ngày 26/3/2024 tại sân UBND xã.
5. Ngày 10/4/2024, Công an xã ra quân bảo đảm trật tự.
6. Trạm Y tế tiêm chủng đợt 1 ngày 05/3, đợt 2 ngày 05/9.
`)
    expect(brief(reading).map(([number, , , due, units]) => [number, due, units])).toEqual([
      ['1', '2024-11-18', ''],
      ['2', '2024-11-20', ''],
      ['3', '2024-11-08', ''],
      ['4', '2024-03-26', ''],
      ['5', '2024-04-10', 'Công an xã (responsible)'],
      ['6', '2024-09-05', 'Trạm Y tế (responsible)'],
    ])
    expect(reading.findings.filter(({ code }) => code === 'due_several').map(({ task }) => task)).toEqual([5])
  })

  it('leaves no line out silently that says when', async () => {
    const reading = await read(`1. Việc rà soát theo Công văn của huyện xong trước ngày 28 tháng này.
2. Hội diễn văn nghệ quần chúng: 19/8/2024.
3. Công an xã, Trạm Y tế trực suốt đợt cao điểm.
4. Phòng Kinh tế báo cáo kết quả trước ngày 30/9/2024.
`)
    expect(reading.tasks.map(({ number }) => number)).toEqual(['4'])
    const left = reading.findings.filter(({ code }) => /^d.+_without_/.test(code))
    expect(left.map(({ code, severity, params }) => [code, severity, params.due])).toEqual([
      ['day_without_task', 'ask', undefined],
      ['day_without_task', 'ask', '2024-08-19'],
      ['duty_without_date', 'note', undefined],
    ])
  })

  it('cuts no name at a word that may belong to it', async () => {
    const reading = await read(`III. TỔ CHỨC THỰC HIỆN

1. Đội thu mua lúa bao tiêu của HTX báo cáo sản lượng trước ngày 15/9/2024.

2. Hội Phụ nữ xã in tờ rơi, cấp cho các chi hội trước ngày 20/3/2024.

3. Chi hội nuôi tôm quay vòng nộp danh sách trước ngày 20/4/2024.

4. Hợp tác xã thu gom rác thải đăng ký, ghi biển số xe trước ngày 20/5/2024.

5. Các tổ dân phố phát thanh nội dung tuyên truyền, báo cáo trước ngày 20/6/2024.
`)
    expect(brief(reading).map(([, , , , units]) => units)).toEqual([
      'Đội thu mua lúa bao tiêu của HTX (responsible)',
      'Hội Phụ nữ xã (responsible)',
      'Chi hội nuôi tôm quay vòng (responsible)',
      'Hợp tác xã thu gom rác thải (responsible)',
      'Các tổ dân phố (responsible)',
    ])
  })

  it('knows numbered work under months, with its party behind a colon', async () => {
    const reading = await read(`Tháng 2

1. Ban hành Quy chế hoạt động: Tổ giúp việc soạn thảo, trình Trưởng ban ký trước ngày 13/02/2024.

2. Phân công thành viên phụ trách thôn: Trưởng ban.

Tháng 3

1. Tuyên truyền lưu động cho ngày hội 26/3/2024 tại các thôn: Đoàn Thanh niên xã, các trường học.
`)
    expect(brief(reading).map(([, , , due, units]) => [due, units])).toEqual([
      ['2024-02-12', 'Tổ giúp việc (responsible)'],
      ['2024-02-29', 'Trưởng ban (responsible)'],
      ['2024-03-31', 'Đoàn Thanh niên xã (responsible); các trường học (responsible)'],
    ])
    const unsure = reading.findings.filter((f) => f.code === 'due_unsure')
    expect(unsure.map((f) => f.task)).toEqual([2])
  })

  it('pairs the jobs of a cell with a list as long of who does them, or when; lists of other lengths stay one row', async () => {
    const reading = await read(
      '| TT | Nội dung | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n' +
        '| 1 | - Thành lập đội tuyển<br>- Phê duyệt chương trình | - Hiệu trưởng<br>- Tổ chuyên môn | Tháng 9/2024 |\n' +
        '| 2 | - Khai mạc<br>- Bế mạc | Văn phòng | - 15/10/2024<br>- 20/10/2024 |\n' +
        '| 3 | - Treo băng rôn<br>- Tổ chức mít tinh | - Công an xã<br>- Trạm Y tế<br>- Đoàn xã | Tháng 11/2024 |\n',
    )
    expect(brief(reading).map(([number, title, , due, units]) => [number, title, due, units])).toEqual([
      ['1', 'Thành lập đội tuyển', '2024-09-30', 'Hiệu trưởng (responsible)'],
      ['1', 'Phê duyệt chương trình', '2024-09-30', 'Tổ chuyên môn (responsible)'],
      ['2', 'Khai mạc', '2024-10-15', 'Văn phòng (responsible)'],
      ['2', 'Bế mạc', '2024-10-20', 'Văn phòng (responsible)'],
      [
        '3',
        '- Treo băng rôn - Tổ chức mít tinh',
        '2024-11-30',
        'Công an xã (responsible); Trạm Y tế (responsible); Đoàn xã (responsible)',
      ],
    ])
  })

  it('keeps the jobs of a list in a cell as they are told apart, and offers to take them apart, each with its day', async () => {
    const row = (jobs: string) =>
      `| Tháng | Nội dung | Đơn vị |\n|---|---|---|\n| Tháng 10 | ${jobs} | Đoàn xã |\n| Tháng 11 | Hội trại | Đoàn xã |\n`
    const parted = async (jobs: string) => {
      const { tasks, findings } = await read(row(jobs))
      const [task] = tasks
      const context = { year: 2024, issuedOn: '2024-01-05', period: task?.period ?? null }
      expect(findings.filter(({ code }) => code === 'several_jobs').map((found) => found.task)).toEqual([0])
      return splitRow({ title: task?.title ?? '', dueOn: task?.dueOn ?? null }, context)
    }
    expect(await parted('- Đại hội Liên đội: 05/10<br>- Thu gom giấy vụn: 12/10')).toEqual([
      { title: 'Đại hội Liên đội: 05/10', dueOn: '2024-10-05' },
      { title: 'Thu gom giấy vụn: 12/10', dueOn: '2024-10-12' },
    ])
    expect(await parted('- Phòng Văn hóa - Xã hội mở lớp ngày 08/10<br>- Phong trào "Kế hoạch nhỏ"')).toEqual([
      { title: 'Phòng Văn hóa – Xã hội mở lớp ngày 08/10', dueOn: '2024-10-08' },
      { title: 'Phong trào "Kế hoạch nhỏ"', dueOn: '2024-10-31' },
    ])
    expect(await parted('1. Khai mạc<br>2. Thi đấu<br>3. Bế mạc')).toHaveLength(3)
  })

  it('takes a row without a month apart: each part has the day of its own words, and none has that of another', () => {
    const title =
      '- Xây dựng điều lệ, gửi các thôn trước ngày 25/5/2026. - Tổ chức bốc thăm vào ngày 10/6/2026. - Tổng hợp, báo cáo kết quả sau Đại hội.'
    expect(splitRow({ title, dueOn: '2026-05-24' }, { year: 2026, issuedOn: '2026-05-15' })).toEqual([
      { title: 'Xây dựng điều lệ, gửi các thôn trước ngày 25/5/2026.', dueOn: '2026-05-24' },
      { title: 'Tổ chức bốc thăm vào ngày 10/6/2026.', dueOn: '2026-06-10' },
      { title: 'Tổng hợp, báo cáo kết quả sau Đại hội.', dueOn: null },
    ])
  })

  it('takes no target for a task, and a phase with its days for the heading of what stands under it', async () => {
    const reading = await read(`## Lộ trình

- Tháng 8: đạt 50%;
- Tháng 10: phấn đấu đạt 75% số hộ.
- Trạm Y tế làm sạch dữ liệu trước khi chi trả kỳ tháng 9.

**Bước 3. Đăng ký bổ sung (từ ngày 09/4 đến hết ngày 25/4/2024)**

- Công dân vắng mặt đến đăng ký lại.
- Ban Chỉ huy Quân sự xã lập sổ đăng ký.
- Công an xã gửi kết quả không quá 05 ngày kể từ ngày nhận biên bản.
`)
    expect(brief(reading).map(([, title, , due]) => [title, due])).toEqual([
      ['Trạm Y tế làm sạch dữ liệu trước khi chi trả kỳ tháng 9.', null],
      ['Công dân vắng mặt đến đăng ký lại.', '2024-04-25'],
      ['Ban Chỉ huy Quân sự xã lập sổ đăng ký.', '2024-04-25'],
      ['Công an xã gửi kết quả không quá 05 ngày kể từ ngày nhận biên bản.', null],
    ])
    expect(reading.findings.filter(({ code }) => code === 'due_by_event').map(({ task }) => task)).toEqual([0, 3])
  })

  it('keeps a doubtful date as a doubt, never as a date', async () => {
    const reading = await read(`- Công an xã gửi báo cáo trước ngày 31/02/2024.

- Trạm Y tế gửi báo cáo trước ngày 15/6/202.

- Hội Nông dân gửi báo cáo trước ngày 20 hằng tháng.
`)
    expect(reading.tasks.map((task) => task.dueOn)).toEqual([null, null, null])
    expect(codes(reading)).toEqual(expect.arrayContaining(['date_impossible', 'date_cut_off', 'due_recurring']))
  })
})

it('a day in the words that lies before the row’s period tells what the task is about, and is no deadline', async () => {
  const reading = await read(
    '| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Số hóa hồ sơ hộ tịch giai đoạn trước năm 2016 | Công an xã | Quý I/2024 |\n| 2 | Rà soát văn bản ban hành trước ngày 01/7/2023 | Công an xã | Tháng 4/2024 |\n| 3 | Báo cáo sơ kết gửi huyện trước ngày 15/6/2024 | Công an xã | Quý II/2024 |\n',
  )
  expect(brief(reading).map(([number, , period, due]) => [number, period, due])).toEqual([
    ['1', '2024-Q1', '2024-03-31'],
    ['2', '2024-04', '2024-04-30'],
    ['3', '2024-Q2', '2024-06-14'],
  ])
  expect(codes(reading)).not.toContain('due_past')
})
