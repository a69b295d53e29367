/** What running text asks, of whom and by when. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'

async function read(body: string): Promise<Reading> {
  const text = `UBND XÃ PHÚ THÀNH\n\nSố: 26/KH-UBND\n\nPhú Thành, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\n\nCông tác tư pháp năm 2024\n\nI. TỔ CHỨC THỰC HIỆN\n\n${body}\n`
  const result = await readPlan({ name: 'ke-hoach.txt', bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

async function tasksIn(body: string): Promise<string[]> {
  const { tasks, findings } = await read(body)
  return tasks.map(({ title, dueOn, units }, i) => {
    const asked = findings.filter((f) => f.task === i && /^(?:due_|several)/.test(f.code) && f.severity === 'ask')
    return [dueOn, units.map(({ name }) => name).join(', '), title, ...asked.map(({ code }) => code)].join(' | ')
  })
}

describe('clauses of one item', () => {
  it.each([
    [
      'each with its day are tasks of the same party',
      '1. Chi hội trưởng thu hội phí đợt 1 trước ngày 20/3/2024; báo cáo kết quả trước ngày 30/9/2024.',
      [
        '2024-03-19 | Chi hội trưởng | Chi hội trưởng thu hội phí đợt 1 trước ngày 20/3/2024',
        '2024-09-29 | Chi hội trưởng | Báo cáo kết quả trước ngày 30/9/2024.',
      ],
    ],
    [
      'may each name a party of their own',
      '1. Công an xã: lập danh sách trước ngày 20/3/2024; Trạm Y tế khám xong trước ngày 30/4/2024.',
      [
        '2024-03-19 | Công an xã | Công an xã: lập danh sách trước ngày 20/3/2024',
        '2024-04-29 | Trạm Y tế | Trạm Y tế khám xong trước ngày 30/4/2024.',
      ],
    ],
    [
      'with their days in brackets',
      '1. Công an xã tham mưu sơ kết 6 tháng (trước ngày 05/7/2024) và tổng kết năm (trước ngày 15/12/2024).',
      [
        '2024-07-04 | Công an xã | Công an xã tham mưu sơ kết 6 tháng (trước ngày 05/7/2024)',
        '2024-12-14 | Công an xã | Tổng kết năm (trước ngày 15/12/2024).',
      ],
    ],
    [
      'that only name further days are one task, and the days are asked about',
      '1. Công an xã kiểm tra nhà trọ ngày 14/5; ngày 18/5; ngày 25/5/2024.',
      ['2024-05-25 | Công an xã | Công an xã kiểm tra nhà trọ ngày 14/5; ngày 18/5; ngày 25/5/2024. | due_several'],
    ],
    [
      'tied by "và" behind a whole date',
      '1. Chi hội trưởng gửi danh sách trước ngày 15/6/2024 và báo cáo kết quả trước ngày 05/11/2024.',
      [
        '2024-06-14 | Chi hội trưởng | Chi hội trưởng gửi danh sách trước ngày 15/6/2024',
        '2024-11-04 | Chi hội trưởng | Báo cáo kết quả trước ngày 05/11/2024.',
      ],
    ],
    [
      'of which one is a report that comes again',
      '1. Công an xã báo cáo UBND xã vào thứ Sáu hằng tuần; báo cáo tổng kết trước ngày 31/8/2024.',
      [
        ' | Công an xã | Công an xã báo cáo UBND xã vào thứ Sáu hằng tuần | due_recurring',
        '2024-08-30 | Công an xã | Báo cáo tổng kết trước ngày 31/8/2024.',
      ],
    ],
    [
      'without a day belong to the one behind them, at the end to the one before',
      '1. Công an xã rà soát hộ khẩu; lập danh sách trước ngày 20/3/2024; gửi kết quả trước ngày 30/4/2024; theo dõi việc thực hiện.',
      [
        '2024-03-19 | Công an xã | Công an xã rà soát hộ khẩu; lập danh sách trước ngày 20/3/2024',
        '2024-04-29 | Công an xã | Gửi kết quả trước ngày 30/4/2024; theo dõi việc thực hiện. | several_jobs',
      ],
    ],
  ])('%s', async (_, body, expected) => expect(await tasksIn(body)).toEqual(expected))

  it.each([
    ['that says more of the one before', 'nộp báo cáo trước ngày 20/3/2024; riêng quyết toán trước ngày 30/4/2024.'],
    ['whose time is behind a colon', 'ra quân đợt 1: ngày 20/3/2024; thu gom rác: ngày 30/4/2024.'],
    ['that only goes on all the time', 'lập chốt trước ngày 20/3/2024; tuần tra ít nhất 02 lần mỗi tháng.'],
  ])('stay together and are asked about with one %s', async (_, duties) => {
    const tasks = await tasksIn(`1. Công an xã ${duties}`)
    expect(tasks).toEqual([expect.stringMatching(/due_several/)])
  })
})

describe('an item under its party whose time nobody can make a day of', () => {
  it.each(['học kì I', 'cuối học kỳ 2', 'ngay khi có', 'ngay sau khi nhận thiết bị'])('%s', async (time) => {
    const tasks = await tasksIn(`1. Công an xã\n\n- Báo số xe hỏng để sửa lại: ${time}`)
    expect(tasks).toEqual([` | Công an xã | Báo số xe hỏng để sửa lại: ${time} | due_by_event`])
  })
})

describe('a report in the week', () => {
  it('is asked about where a party is told to make it', async () => {
    const order = '1. Giao Công an xã làm việc với các hộ, báo cáo Chủ tịch UBND xã trong tuần.'
    expect(await tasksIn(order)).toEqual([` | Công an xã | ${order.slice(3)} | due_by_event`])
  })
})

describe('a time that asks for nothing', () => {
  it.each([
    ['is a street', '1. Công an xã lập lại trật tự tại các tuyến 2 Tháng 9, Núi Thành.'],
    ['is what something is counted to', '1. Chi hội trưởng không quá 55 tuổi tính đến tháng 6/2024.'],
  ])('because it %s makes no task', async (_, line) => expect((await read(line)).tasks).toEqual([]))

  it.each(['tiễn tân binh lên đường 20/2', 'họp trực tuyến 20/2'])('but "%s" is no street', async (words) =>
    expect(await tasksIn(`1. Công an xã ${words}.`)).toEqual([expect.stringMatching(/^2024-02-20 .*due_unsure$/)]),
  )

  it('hides none that does', async () => {
    expect(await tasksIn('1. Công an xã gửi số liệu tính đến hết ngày 14/6/2024, chậm nhất ngày 20/6/2024.')).toEqual([
      expect.stringMatching(/^2024-06-20 .*\.$/),
    ])
  })
})

describe('a line that orders nothing', () => {
  it.each([
    [
      'but says when something is',
      '1. Thời gian nhận hồ sơ hỗ trợ: từ ngày 04/5/2024 đến ngày 30/10/2024 (sáng thứ Hai).',
    ],
    ['but holds for whom it may concern', '- Hội viên nào bận việc thì báo trước 02 ngày để đổi phiên.'],
    ['and names days in a paragraph', 'Dự kiến mở cửa chợ đêm từ ngày 22/6/2024 đến ngày 28/6/2024 ở bến sông.'],
  ])('%s is pointed at', async (_, line) => {
    const reading = await read(line)
    expect(reading.tasks).toEqual([])
    expect(reading.findings.map(({ code }) => code)).toContain('day_without_task')
  })

  it('is an order where it names a day by which each of them is to do it', async () => {
    expect(await tasksIn('- Chi hội nào chưa họp thì tổ chức họp xong trước ngày 30/4/2024.')).toHaveLength(1)
  })
})

describe('a line that begins with a label', () => {
  it.each(['Thời gian nộp hồ sơ', 'Yêu cầu', 'Phân công'])(
    '"%s" is read as the order that stands behind it',
    async (label) =>
      expect(await tasksIn(`1. ${label}: Các thôn gửi hồ sơ về Ban Thi đua trước ngày 05/11/2024.`)).toEqual([
        '2024-11-04 | Các thôn | Các thôn gửi hồ sơ về Ban Thi đua trước ngày 05/11/2024.',
      ]),
  )

  it('is no time of the item above where an order stands behind it', async () => {
    const lines = [
      '1. Hội thi tuyên truyền viên',
      '- Thời gian nộp bài: Các thôn gửi bài trước ngày 15/5/2024.',
      '- Thời gian tổ chức: ngày 20/5/2024.',
      '- Đơn vị chủ trì: Đoàn Thanh niên xã',
    ]
    expect(await tasksIn(lines.join('\n\n'))).toEqual([
      expect.stringMatching(/^2024-05-20 \| Đoàn Thanh niên xã \| Hội thi tuyên truyền viên/),
      '2024-05-14 | Các thôn | Các thôn gửi bài trước ngày 15/5/2024.',
    ])
  })

  it.each(['Thời hạn báo cáo: ngày 13/11/2024.', 'Thời gian: trước ngày 13/11/2024.'])(
    'and gives nobody work is pointed at: %s',
    async (line) => {
      const { tasks, findings } = await read(`1. ${line}`)
      expect(tasks).toEqual([])
      expect(findings).toContainEqual(expect.objectContaining({ code: 'day_without_task', excerpt: line }))
    },
  )

  it('and only says when an event is stands by itself', async () => {
    const body = 'II. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: 8h00 ngày 20/5/2024.\n\n2. Địa điểm: Hội trường UBND xã.'
    const { tasks, findings } = await read(body)
    expect(tasks).toEqual([])
    expect(findings.map(({ code }) => code)).not.toContain('day_without_task')
  })
})

describe('a time by label under the heading of a party', () => {
  const under = (...lines: string[]) => ['1. Phòng Kinh tế', ...lines].join('\n\n')

  it('belongs to the order right above it', async () =>
    expect(
      await tasksIn(under('- Thẩm định dự toán.', '- Thời gian: ngày 20/5/2024.', '- Phối hợp: Công an xã.')),
    ).toEqual(['2024-05-20 | Phòng Kinh tế, Công an xã | Thẩm định dự toán.']))

  it.each([
    ['behind an order with a day of its own', ['- Thẩm định dự toán, xong trước ngày 30/4/2024.']],
    ['by itself', []],
  ])('%s is pointed at, and makes no task of the heading', async (_, orders) => {
    const line = 'Thời gian báo cáo: ngày 20/5/2024.'
    const { tasks, findings } = await read(under(...orders, `- ${line}`))
    expect(tasks.map(({ title }) => `- ${title}`)).toEqual(orders)
    expect(findings).toContainEqual(expect.objectContaining({ code: 'day_without_task', excerpt: line }))
  })
})

describe('a heading with one day over what several parties are to do', () => {
  it.each([
    ['in brackets', '1. Bước 1: Lấy ý kiến cử tri (trước 15/4/2024)', '-'],
    ['behind a colon', '1. Lấy ý kiến cử tri: trước 15/4/2024', '-'],
    ['by a verb', '1. Lấy ý kiến cử tri, hoàn thành trước ngày 15/4/2024:', 'a'],
  ])('%s makes tasks of them and none of itself', async (_, heading, marker) => {
    const [first, second] = marker === '-' ? ['- ', '- '] : ['a) ', 'b) ']
    const lines = [heading, `${first}Trưởng thôn Trung tổ chức họp dân.`, `${second}Văn phòng in phiếu.`]
    expect(await tasksIn(lines.join('\n\n'))).toEqual([
      '2024-04-14 | Trưởng thôn Trung | Trưởng thôn Trung tổ chức họp dân.',
      '2024-04-14 | Văn phòng | Văn phòng in phiếu.',
    ])
  })

  it('does so over plain lines, and leaves them their own days', async () => {
    const lines = [
      '2. Trong các ngày thi (10 - 12/6/2024)',
      'Công an xã phân luồng giao thông.',
      'Đoàn Thanh niên xã trao giải trước ngày 12/6/2024.',
    ]
    expect(await tasksIn(lines.join('\n\n'))).toEqual([
      '2024-06-12 | Công an xã | Công an xã phân luồng giao thông.',
      '2024-06-11 | Đoàn Thanh niên xã | Đoàn Thanh niên xã trao giải trước ngày 12/6/2024.',
    ])
  })

  it('that only says from when is asked about', async () => {
    const lines = ['3. Bước 3: Công bố, từ ngày 01/7/2024', '- Chủ tịch UBND xã công bố nghị quyết.']
    expect(await tasksIn(lines.join('\n\n'))).toEqual([
      ' | Chủ tịch UBND xã | Chủ tịch UBND xã công bố nghị quyết. | due_by_event',
    ])
  })

  it('is the task itself where the lines under it only tell how', async () => {
    const lines = ['1. Tổ chức hội thi (trước 15/4/2024)', '- Hình thức sân khấu hóa.', '- Công an xã dự thi.']
    expect(await tasksIn(lines.join('\n\n'))).toEqual([expect.stringMatching(/^2024-04-14 .*Tổ chức hội thi/)])
  })
})

describe('"Yêu cầu"', () => {
  it.each([
    ['Yêu cầu các thôn nộp hồ sơ trước 21/5/2024.', 'các thôn'],
    ['Yêu cầu 12/12 thôn nộp hồ sơ trước 21/5/2024.', '12/12 thôn'],
    ['Yêu cầu Văn phòng tổng hợp, báo cáo trước 21/5/2024.', 'Văn phòng'],
  ])('that orders something of a party is no heading: %s', async (order, unit) =>
    expect(await tasksIn(`1. ${order}`)).toEqual([`2024-05-20 | ${unit} | ${order}`]),
  )

  it('over requirements is one', async () =>
    expect(await tasksIn('1. Yêu cầu đối với thí sinh\n\n- Thí sinh nộp hồ sơ trước ngày 20/5/2024.')).toEqual([]))
})

describe('a term that hangs on an event', () => {
  it.each([
    ['10 ngày kể từ ngày 01/6/2024', 'Công an xã thực hiện.', 'Công an xã'],
    ['ngay sau khi phương án được phê duyệt', 'Kho bạc Nhà nước khu vực giải ngân.', 'Kho bạc Nhà nước khu vực'],
    ['đến khi kết thúc dự án', 'Phòng Kinh tế.', 'Phòng Kinh tế'],
    ['trong vòng 20 ngày kể từ ngày ban hành Kế hoạch này', 'Tổ công tác GPMB.', 'Tổ công tác GPMB'],
  ])('"%s" behind a colon is asked about', async (term, who, unit) => {
    const { tasks, findings } = await read(`1. Chi trả tiền bồi thường: ${term}. ${who}`)
    expect(tasks.map(({ units }) => units.map(({ name }) => name))).toEqual([[unit]])
    const asked = findings.find(({ code }) => code === 'due_by_event')
    expect(asked?.params.written).toBe(term)
  })

  const among = (item: string) =>
    `1. Công an xã lập chốt trước ngày 20/5/2024.\n\n2. ${item}\n\n3. Trạm Y tế khám xong trước ngày 30/5/2024.`

  it('makes a task of an item among numbered tasks', async () =>
    expect((await tasksIn(among('Phòng Kinh tế chi trả tiền ngay sau khi phương án được phê duyệt.')))[1]).toBe(
      ' | Phòng Kinh tế | Phòng Kinh tế chi trả tiền ngay sau khi phương án được phê duyệt. | due_by_event',
    ))

  it.each(['Hội Nông dân thu lúa giống đầu vụ Hè Thu.', 'Công an xã niêm yết công khai trong 10 ngày.'])(
    'or none that anybody can read is quoted among numbered tasks: %s',
    async (item) => {
      const { tasks, findings } = await read(among(item))
      expect(tasks).toHaveLength(2)
      expect(findings).toContainEqual(expect.objectContaining({ code: 'duty_without_date', excerpt: item }))
    },
  )

  it('is no concern of an item that names no time', async () => {
    const { findings } = await read(among('Trạm Y tế bảo đảm cơ số thuốc.'))
    expect(findings.map(({ code }) => code)).not.toContain('duty_without_date')
  })
})
