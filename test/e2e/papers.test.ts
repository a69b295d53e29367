/** Files that the office asks for in the chat: made from the state, sent as pictures and documents, by word and by button. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { draftPlans } from '../../src/cli/plan-draft.js'
import { createLogger } from '../../src/logger.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { WorldMessage } from '../../src/rehearsal/world.js'
import { newFolder } from '../support/folder.js'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse, startOwnHouse } from '../support/house.js'

/** The one file that the bot sent with this message. */
function fileOf(house: House, message: WorldMessage | undefined) {
  const [file] = message?.files ?? []
  const kept = file ? house.world.file(file.fileId) : undefined
  if (!message || !kept) throw new Error(`no file with: ${message?.text ?? 'nothing'}`)
  return { ...kept, text: message.text }
}

test('the picture comes by word, by command and by the button under the status, and says what the status says', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-02-06')
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')

  const [bySlash, ...more] = await house.say(CHAIRMAN, CHAIRMAN, '/anh')
  expect(more, 'the paper is the answer').toEqual([])
  expect(await house.say(CHAIRMAN, CHAIRMAN, 'cả năm đơn vị nào chậm nhất?')).toHaveLength(1)
  const picture = fileOf(house, bySlash)
  expect(picture.mime).toBe('image/png')
  expect(PNG.sync.read(Buffer.from(picture.bytes)).width).toBe(1080)
  expect(picture.text).toContain('xong 1/13 nhiệm vụ')
  expect(picture.text).toContain('1 nhiệm vụ quá hạn')

  const [byWord] = await house.say(CHAIRMAN, CHAIRMAN, 'xem ảnh ạ')
  expect(Buffer.from(fileOf(house, byWord).bytes).equals(Buffer.from(picture.bytes))).toBe(true)
  const [status] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(status?.text).toContain('xong 1/13')
  const [byButton] = await house.press(CHAIRMAN, CHAIRMAN, 'Ảnh tiến độ')
  expect(fileOf(house, byButton).name).toBe('tien-do_2023_2023-02-06.png')
  const inGroup = await house.say(HANH, GROUP, '@NhacViecBot ảnh tiến độ')
  expect(inGroup).toHaveLength(1)
  expect(fileOf(house, inGroup[0]).mime).toBe('image/png')

  // Its words under a file hand the file in; they ask for none.
  await house.say(HANH, HANH, 'ảnh', { files: [{ name: 'hop.jpg', mime: 'image/jpeg', bytes: Buffer.from('x') }] })
  expect(house.fromBot(HANH).at(-1)?.files).toEqual([])
  const sent = (await house.ledger()).filter((d) => d.kind === 'paper')
  expect(sent.map((d) => d.state)).toEqual(['sent', 'sent', 'sent', 'sent', 'sent'])
})

test('clerk and chairman get the report, the book and the standing, each true at that moment; officials do not', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-02-06')
  await house.say(HANH, HANH, 'vướng V-1 vì thiếu mẫu biểu')
  await house.say(BINH, BINH, 'Em nộp kế hoạch V-1 ạ', {
    files: [{ name: 'Kế hoạch Hội Nông dân.docx', mime: 'application/msword', bytes: Buffer.from('kế hoạch') }],
  })
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')

  const [menu] = await house.say(CLERK.id, CLERK.id, 'văn bản')
  expect(menu?.buttons.flat().map((b) => b.label)).toEqual(
    expect.arrayContaining(['Báo cáo quý I/2023', 'Báo cáo 6 tháng đầu năm 2023', 'Sổ theo dõi (Excel)']),
  )
  const [byButton] = await house.press(CLERK.id, CLERK.id, 'Báo cáo quý I/2023')
  const report = fileOf(house, byButton)
  expect(report.name).toBe('bao-cao_2023-Q1_2023-02-06.docx')
  expect(report.text).toContain('Chỗ tô vàng')
  const text = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(text).toContain('Kết quả thực hiện công tác thi đua, khen thưởng quý I năm 2023 và nhiệm vụ quý II năm 2023')
  expect(text).toContain('Hội Liên hiệp Phụ nữ: “thiếu mẫu biểu”')
  expect(text).toContain('Kế hoạch Hội Nông dân.docx')

  const [byWord] = await house.say(CHAIRMAN, CHAIRMAN, 'sổ theo dõi')
  const { sheets } = await readXlsx(fileOf(house, byWord).bytes)
  const rows = sheets.find((s) => s.name === 'Diễn biến')?.rows ?? []
  expect(rows.some((row) => row.includes('Báo vướng mắc') && row.includes('thiếu mẫu biểu'))).toBe(true)
  expect(sheets.find((s) => s.name === 'Minh chứng')?.rows).toHaveLength(2)

  const [refused] = await house.say(HANH, HANH, 'báo cáo quý 1')
  expect(refused?.files).toEqual([])
  expect(refused?.text).not.toBe('')
})

describe('until July', () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
  })

  test('in July what is due stands first; a month tells of what was due or done in it, and of what was carried into it', async () => {
    const reportText = (message: WorldMessage | undefined) =>
      strFromU8(unzipSync(fileOf(house, message).bytes)['word/document.xml'] ?? new Uint8Array()).replace(
        /<[^>]+>/g,
        '',
      )
    await house.turnTo('2023-02-10', '09:00')
    await house.say(BINH, BINH, 'xong Q1-2')
    await house.press(CLERK.id, CLERK.id, 'Xác nhận')
    await house.turnTo('2023-03-01', '09:00')
    const february = reportText((await house.say(CHAIRMAN, CHAIRMAN, 'báo cáo tháng 2'))[0])
    expect(february).toContain('Trong kỳ có 1 nhiệm vụ theo kế hoạch: hoàn thành đúng hạn 1;')
    expect(february).toContain('Hoàn thành đúng hạn (10/02/2023)')
    expect(february).toContain('Nhiệm vụ của kỳ trước chuyển sang (1 nhiệm vụ, không tính vào số trên):')
    expect(february).toMatch(/Nhiệm vụ tháng 3 năm 2023 theo kế hoạch:.*Nhiệm vụ 1: .*Nhiệm vụ 4: /)
    await house.turnTo('2023-07-03', '09:00')
    const april = reportText((await house.say(CHAIRMAN, CHAIRMAN, 'báo cáo tháng 4'))[0])
    expect(april).toContain('Trong kỳ có 0 nhiệm vụ')

    const [lastQuarter] = await house.say(CHAIRMAN, CHAIRMAN, 'báo cáo quý trước')
    expect(fileOf(house, lastQuarter).name).toBe('bao-cao_2023-Q2_2023-07-03.docx')
    const [month] = await house.say(HANH, HANH, 'tháng này có việc gì')
    expect(month?.text.split('\n')[0]).toBe('Tháng 7/2023: 3 việc, đã xong 0')
    const [forOfficials] = await house.say(HANH, HANH, 'văn bản')
    expect(forOfficials?.buttons.flat().map((b) => b.label)).toEqual(['Ảnh tiến độ', 'Lịch'])
    const [menu] = await house.say(CLERK.id, CLERK.id, 'văn bản')
    expect(menu?.buttons.flat().map((b) => b.label)).toEqual([
      'Báo cáo 6 tháng đầu năm 2023',
      'Báo cáo quý II/2023',
      'Báo cáo quý III/2023',
      'Báo cáo 6 tháng cuối năm 2023',
      'Báo cáo năm 2023',
      'Kết quả đơn vị 6 tháng đầu năm 2023',
      'Minh chứng 6 tháng đầu năm 2023',
      'Ảnh tiến độ',
      'Sổ theo dõi (Excel)',
      'Trang xem',
      'Lịch',
      'Dự thảo kế hoạch năm sau',
    ])
  })

  test('the day on which figures are closed and the weights of the standing are the office’s own', async () => {
    expect((await house.say(CLERK.id, CLERK.id, 'chốt số liệu ngày 14'))[0]?.text).toContain('ngày 14')
    expect((await house.say(CLERK.id, CLERK.id, 'điểm thi đua 10 4 0'))[0]?.text).toContain('hoàn thành chậm 4')
    const [signed] = await house.say(CLERK.id, CLERK.id, 'Phó chủ tịch ký báo cáo: Hoàng Thị Lan')
    expect(signed?.text).toContain('phó chủ tịch Hoàng Thị Lan')
    expect((await house.say(HANH, HANH, 'chủ tịch ký báo cáo: Hạnh'))[0]?.text).not.toContain('Đã ghi')
    const [sent] = await house.say(CHAIRMAN, CHAIRMAN, 'báo cáo sơ kết')
    const report = fileOf(house, sent)
    expect(report.name).toBe('bao-cao_2023-H1_2023-06-14.docx')
    const text = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    expect(text).toContain('Số liệu tính đến hết ngày 14/06/2023')
    expect(text).toContain('được 10 điểm nếu hoàn thành đúng hạn, 4 điểm nếu hoàn thành chậm')
    expect(text).toContain('TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCHHoàng Thị Lan')
    expect((await house.say(CLERK.id, CLERK.id, 'báo cáo ký như kế hoạch'))[0]?.text).toContain('người đã ký kế hoạch')
    expect((await house.say(HANH, HANH, 'chốt số liệu ngày 20'))[0]?.text).not.toContain('ngày 20 của')
  })
})

test('the weekly summary says what has changed since a week ago', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-02-03')
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')
  await house.turnTo('2023-02-06')
  expect(house.last(CHAIRMAN)).toMatch(/Từ 30\/01: xác nhận xong 1 việc \(Q1-1\); thêm 1 việc quá hạn \(V-1\)\./)
})

describe('on one day in February', () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
    await house.turnTo('2023-02-06')
  })

  test('the status is a table on Telegram, and the same in words for an app that draws none', async () => {
    await house.say(HANH, HANH, 'vướng V-1 vì thiếu mẫu biểu')
    const [asTable] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
    const rows = asTable?.table?.rows ?? []
    expect(rows[0]).toEqual(['Quá hạn (1 việc, 5 phần việc)'])
    expect(rows).toContainEqual(['V-1 Hội Nông dân', 'quá hạn 5 ngày làm việc'])
    expect(rows).toContainEqual(['Đang vướng (1 việc)', 'V-1 Hội Liên hiệp Phụ nữ («thiếu mẫu biểu», từ 06/02)'])
    expect(asTable?.text.split('\n').length).toBeLessThanOrEqual(12)
    const [pressed] = await house.press(CHAIRMAN, CHAIRMAN, 'Xem dạng chữ')
    expect(pressed?.table).toBeNull()
    expect(pressed?.text.replaceAll('– ', '').replace('):\n', ')\n')).toBe(asTable?.text)
    const [typed] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ dạng chữ ạ')
    expect(typed?.text).toBe(pressed?.text)
    // A server that knows no tables: nobody misses anything.
    house.world.fail({ method: 'sendRichMessage', answer: { status: 404, description: 'Not Found' } })
    expect((await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ'))[0]).toMatchObject({ table: null, text: typed?.text })
  })

  test('under the status: who has not answered, the late ones to be asked, the full list; each by word too', async () => {
    await house.say(BINH, BINH, 'chưa xong V-1')
    await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
    const silent = await house.press(CHAIRMAN, CHAIRMAN, 'Ai chưa trả lời')
    const text = silent.map((m) => m.text).join('\n')
    expect(text).toContain('Hội Cựu chiến binh')
    expect(text).not.toMatch(/V-1 Hội Nông dân/)
    const typed = await house.say(CHAIRMAN, CHAIRMAN, 'ai chưa trả lời?')
    expect(typed.map((m) => m.text).join('\n'), 'the question mark makes no other question of it').toBe(text)
    expect(text).not.toMatch(/0 (?:mới|lượt)/)
    const [late] = await house.say(CHAIRMAN, CHAIRMAN, 'việc quá hạn')
    expect(late?.buttons.flat().some((b) => b.label.includes('Hỏi'))).toBe(true)
    const all = await house.say(HANH, HANH, 'danh sách đầy đủ')
    expect(all.map((m) => m.text).join('\n')).toContain('Q4-12')
    expect((await house.say(HANH, HANH, 'ai chưa trả lời'))[0]?.text).not.toContain('Hội Cựu chiến binh')
  })

  test('the calendar of one unit comes by its name in words, of all by “lịch”; what is no unit is asked about', async () => {
    const entriesIn = (message: WorldMessage | undefined) =>
      strFromU8(fileOf(house, message).bytes).match(/BEGIN:VEVENT/g)?.length ?? 0
    const [all] = await house.say(CLERK.id, CLERK.id, 'lịch')
    const [one] = await house.say(CLERK.id, CLERK.id, 'lịch Hội Phụ nữ ạ')
    expect(fileOf(house, one).name).toBe('lich_hoi-lien-hiep-phu-nu_2023_2023-02-06.ics')
    expect(one?.text).toContain('Lịch các thời hạn, Hội Liên hiệp Phụ nữ')
    expect(strFromU8(fileOf(house, one).bytes)).toContain('X-WR-CALNAME:Hạn công việc: Hội Liên hiệp Phụ nữ')
    expect(entriesIn(one)).toBeGreaterThan(0)
    expect(entriesIn(one)).toBeLessThan(entriesIn(all))
    const [again] = await house.say(CLERK.id, CLERK.id, 'lich cua hoi LHPN')
    expect(entriesIn(again)).toBe(entriesIn(one))
    const [own] = await house.say(HANH, HANH, 'lịch')
    const [everybodys] = await house.say(HANH, HANH, 'lịch chung')
    expect(entriesIn(own)).toBeLessThan(entriesIn(everybodys))
    expect(entriesIn(everybodys)).toBe(entriesIn(all))
    expect(one?.text).toMatch(/Có [1-9]\d* thời hạn của việc chưa xong\./)
    await house.say(CLERK.id, CLERK.id, 'điện thoại V-1 Ủy ban MTTQ xã: xong rồi')
    await house.say(CLERK.id, CLERK.id, 'xác nhận V-1 Ủy ban MTTQ xã')
    const [none] = await house.say(CLERK.id, CLERK.id, 'lịch Ủy ban MTTQ xã')
    expect(entriesIn(none)).toBe(0)
    expect(none?.text).toContain('Hiện chưa có thời hạn nào để đưa vào lịch.')
    expect((await house.say(CLERK.id, CLERK.id, 'lịch Hội Làm vườn'))[0]?.text).toContain('Hội Làm vườn')
    for (const words of ['lịch hội nghị sơ kết thế nào?', 'lịch họp ban chấp hành'])
      expect((await house.say(CLERK.id, CLERK.id, words)).flatMap((m) => m.files)).toEqual([])
  })

  test('a file that did not go through goes again and comes once', async () => {
    house.world.fail({ method: 'sendPhoto', answer: { status: 502, description: 'Bad Gateway' } })
    expect(await house.say(CHAIRMAN, CHAIRMAN, '/anh')).toEqual([])
    await house.turnTo('2023-02-06', '08:10')
    await house.rest()
    const pictures = house.fromBot(CHAIRMAN).filter((m) => m.files.length > 0)
    expect(pictures).toHaveLength(1)
  })

  test('next year’s plan comes as a document and as a draft; the document read back is the same draft', async () => {
    const said = await house.say(CLERK.id, CLERK.id, 'kế hoạch năm sau')
    const sent = said.find((m) => m.files.length > 0)
    const document = fileOf(house, sent)
    expect(document.name).toContain('du-thao-ke-hoach_2024')
    expect(said.some((m) => m.text.includes('năm 2024'))).toBe(true)
    const tasksOf = async () => {
      const [draft] = await house.inside((office) => office.works('draft'))
      return draft?.tasks.map(({ code, title, period, dueOn, dueFrom }) => ({ code, title, period, dueOn, dueFrom }))
    }
    const drafted = await tasksOf()
    expect(drafted).toHaveLength(13)
    expect(drafted?.[0]).toMatchObject({ code: 'Q1-1', period: '2024-Q1', dueOn: '2024-03-31' })
    await house.say(CLERK.id, CLERK.id, '', { files: [{ ...document, name: 'du-thao.docx' }] })
    expect(await tasksOf()).toEqual(drafted)
    const folder = newFolder()
    const { databaseUrl, dataDir } = house
    const by = { logger: createLogger('error'), now: () => house.clock().now() }
    const written = await draftPlans({ databaseUrl, dataDir }, { from: 2023, year: 2024, folder }, by)
    expect(written.ok).toBe(true)
    const [name = ''] = readdirSync(folder)
    const read = await readPlan({ name, bytes: readFileSync(path.join(folder, name)) })
    expect(read.ok && read.reading.tasks.map((t) => t.title)).toEqual(drafted?.map((t) => t.title))
    rmSync(folder, { recursive: true })
    expect((await draftPlans({ databaseUrl, dataDir }, { from: 2023, year: 2026, folder }, by)).ok).toBe(false)
    // This year's plan goes on.
    expect((await house.work()).plan.state).toBe('active')
  })
})
