/** From the file to a live plan: the clerk checks the draft by tapping, by typing, with and without diacritics. */
import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { CLERK, startStory } from '../support/rehearsal.js'

const SEED = readFileSync(new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url))
/** What issue 3 allows from the file to the live plan. */
const MOST_TAPS = 12
const MOST_MINUTES = 3

const story = await startStory()
const ME = CLERK.id

async function send(text: string | Uint8Array, name = 'Ke hoach.md') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const said = await story.say(ME, ME, '', { files: [{ name, mime: 'text/markdown', bytes }] })
  return said.map((m) => m.text).join('\n')
}

async function type(text: string): Promise<string> {
  return (await story.say(ME, ME, text)).map((m) => m.text).join('\n')
}

/** What an earlier test taught is not asked again. */
async function forgetAll(): Promise<void> {
  for (const [, n] of (await type('đã nhớ')).matchAll(/^(\d+)\. /gm))
    expect(await type(`quên ${n}`)).toContain('Đã quên')
}

describe('a file that is no plan to read', () => {
  const photo = { name: 'ke-hoach.jpg', mime: 'image/jpeg', bytes: Buffer.from('\xff\xd8\xff\xe0', 'latin1') }

  test('of a picture the clerk hears what can be read, and how it goes with a task', async () => {
    const [said] = await story.say(ME, ME, '', { files: [photo] })
    expect(said?.text).toMatch(/\.jpg là ảnh nên Nhắc Việc chưa đọc được như kế hoạch/)
    expect(said?.text).toContain('bản Word (.docx), Excel hoặc PDF có chữ')
    expect(said?.text).toContain('tài liệu Q1-3')
  })

  test('of a document that was cut off the clerk hears to save it anew', async () => {
    const whole = zipSync({ '[Content_Types].xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(999) })
    const files = [{ name: 'ke-hoach.docx', mime: 'application/octet-stream', bytes: whole.subarray(0, -30) }]
    const [said] = await story.say(ME, ME, '', { files })
    expect(said?.text).toBe(
      'Không nhận tệp ke-hoach.docx vì tệp bị hỏng hoặc tải lên chưa đủ. Đề nghị đồng chí mở tệp trên máy, lưu thành bản mới rồi gửi lại.',
    )
  })
})

describe('the seed plan', () => {
  test(`is live after at most ${MOST_TAPS} taps and ${MOST_MINUTES} minutes`, async () => {
    const begun = performance.now()
    let taps = 0
    const tap = async (label: string) => {
      taps += 1
      return (await story.press(ME, ME, label)).map((m) => m.text).join('\n')
    }
    const summary = await send(SEED)
    expect(summary).toMatch(/13 nhiệm vụ trong 4 kỳ; 10 đơn vị/)
    expect(summary).toMatch(/12 điểm cần xem lại, trong đó 2 điểm/)
    const jobs = await tap('Xem từng điểm (12)')
    expect(jobs, 'counted as the button counts').toMatch(/^Điểm 1\/12 – còn 2 điểm cần đồng chí quyết định/)
    expect(jobs).toContain('Q4-10')
    expect(jobs, 'the line of the source').toContain('«10 | Hướng dẫn tổng kết')
    const collective = await tap('Tách thành 3 việc')
    expect(collective).toContain('Đã tách Q4-10 thành: Q4-10, Q4-10a, Q4-10b')
    expect(collective).toContain('Điểm 2/12 – còn 1 điểm cần đồng chí quyết định')
    expect(collective).toContain('Đang hiểu là: Hội Liên hiệp Phụ nữ; Hội Nông dân')
    const notes = await tap('Đúng, gồm 5 đơn vị')
    expect(notes).toMatch(/Các điểm chỉ để đồng chí biết \(10\)/)
    expect([...notes.matchAll(/^(\d+)\. /gm)].map((m) => Number(m[1]))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(await tap('Đã xem cả 10 điểm')).toContain('Không còn điểm nào')
    expect(await tap('Quý I/2023 (4)')).toContain('Q1-4')
    expect(await tap('Tiếp: Quý II/2023 (2)')).toContain('Q2-6')
    expect(await tap('Tiếp: Quý III/2023 (3)')).toContain('Q3-9')
    const last = await tap('Tiếp: Quý IV/2023 (5)')
    expect(last).toContain('Q4-10b Chấm điểm thi đua năm 2023 gửi Cụm thi đua')
    expect(await tap('Tiếp: Nhiệm vụ có thời hạn riêng (1)')).toContain('V-1')
    expect(await tap('Diễn tập cả năm')).toMatch(/Diễn tập cả năm: \d+ tin/)
    expect(await tap('Kích hoạt')).toMatch(/Đã kích hoạt kế hoạch, gồm 15 nhiệm vụ/)
    const minutes = (performance.now() - begun) / 60_000
    console.log(`taps ${taps}, of the bot's own time ${(minutes * 60).toFixed(1)} s`)
    expect(taps).toBeLessThanOrEqual(MOST_TAPS)
    // A person who needs 10 s for each screen is done in time.
    expect(minutes + taps / 6).toBeLessThan(MOST_MINUTES)
  })

  test.each([
    ['with diacritics', ['điểm cần xem', 'tách', 'giữ nguyên', 'đã xem hết', 'dự thảo Q1', 'diễn tập', 'kích hoạt']],
    ['without', ['diem can xem', 'tach ra', 'dung roi a', 'da xem het', 'du thao q1', 'dien tap', 'kich hoat']],
    ['by number', ['điểm cần xem', '1', '1', 'đã xem hết', 'dự thảo Q1', 'diễn tập', 'kích hoạt']],
  ])(
    'is live by typed words, buttons off: %s',
    async (_, [points = '', split = '', everyone = '', seen = '', ...rest]) => {
      story.world.showButtons(false)
      onTestFinished(() => story.world.showButtons(true))
      await forgetAll()
      const summary = await send(SEED)
      expect(summary).toContain('điểm cần xem')
      const jobs = await type(points)
      expect(jobs).toMatch(/1\. Tách thành 3 việc\n2\. Giữ là một việc\n3\. Để sau/)
      const collective = await type(split)
      expect(collective).toContain('Đã tách Q4-10')
      expect(collective).toMatch(/1\. Đúng, gồm 5 đơn vị/)
      expect(await type(everyone)).toContain('chỉ để đồng chí biết')
      expect(await type(seen)).toContain('Không còn điểm nào')
      for (const word of rest.slice(0, -1)) expect(await type(word)).not.toMatch(/Chưa rõ|Không có/)
      // The same plan is being carried out since the story before.
      expect(await type(rest.at(-1) ?? '')).toContain('thay bản cũ')
      expect(await type('thay ban cu')).toMatch(/Đã kích hoạt/)
    },
  )
})

const HEAD = `ỦY BAN NHÂN DÂN XÃ TÂN THÀNH
Số: 15/KH-UBND
Tân Thành, ngày 05 tháng 01 năm 2023

KẾ HOẠCH
Công tác dân vận năm 2023

| TT | Nội dung | Đơn vị thực hiện | Thời gian |
|---|---|---|---|
`
const plan = (...rows: string[]) => `${HEAD}${rows.map((row) => `| ${row} |`).join('\n')}\n`

describe('what is doubtful is decided, one point at a time', () => {
  test('an unknown unit is tied to a registered one with one tap, another is created, a third is none', async () => {
    await send(
      plan(
        '1 | Tổ chức hội nghị đối thoại | Hội Nông dân Việt Nam xã | Trước ngày 15/3/2023',
        '2 | Tuyên truyền pháp luật | Trung tâm Văn hóa | Tháng 4/2023',
        '3 | Ra quân vệ sinh môi trường | Hội Nông dân Việt Nam xã | Tháng 5/2023',
        '4 | Phát động phong trào | Nhân dân toàn xã | Tháng 6/2023',
      ),
    )
    expect(await type('kích hoạt'), 'a unit that nobody knows is an obstacle').toMatch(/Chưa kích hoạt được/)
    const first = await type('điểm cần xem')
    expect(first).toContain('“Hội Nông dân Việt Nam xã” chưa có trong danh sách')
    expect(first).toContain('Có ở: ')
    for (const words of ['sao chưa thấy gửi', 'da gui nhac cho hoi nong dan chua', 'có tin nào lỗi không'])
      expect(await type(words), 'what is asked of sending answers no point').toMatch(
        /^(?:Hôm nay|Chưa gửi tin nhắc, thông báo nào)/,
      )
    const [tied] = await story.press(ME, ME, 'Là Hội Nông dân')
    expect(tied?.text).toContain('«Hội Nông dân Việt Nam xã» là: Hội Nông dân. Đã nhớ')
    const [created] = await story.press(ME, ME, 'Thêm đơn vị mới')
    expect(created?.text).toContain('Đã thêm đơn vị: Trung tâm Văn hóa')
    expect(await type('không phải đơn vị')).toContain('«Nhân dân toàn xã» không tính là đơn vị')
    expect(await type('sửa 1')).toContain('Đơn vị: Hội Nông dân\n')
    expect(await type('sửa 3')).toContain('Đơn vị: Hội Nông dân\n')
    expect(await type('sửa 2')).toContain('Đơn vị: Trung tâm Văn hóa')
    expect(await type('đơn vị')).toContain('Trung tâm Văn hóa')
  })

  test('who leads a task goes on leading it, though a name for many who help means that unit too', async () => {
    await send(
      `${HEAD.replace('| TT | Nội dung | Đơn vị thực hiện | Thời gian |', '| TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |').replace('|---|---|---|---|', '|---|---|---|---|---|')}| 1 | Tổ chức hội nghị sơ kết | Hội Nông dân | Các phòng, trung tâm | Tháng 9/2023 |\n`,
    )
    expect(await type('điểm cần xem')).toContain('“Các phòng, trung tâm”')
    await type('Hội Nông dân, Hội Cựu chiến binh')
    expect(await type('sửa 1')).toContain('Đơn vị: Hội Nông dân (chủ trì), Hội Cựu chiến binh (phối hợp)')
  })

  test('a name for many of a kind that the office has not registered stands for nobody until the clerk says who', async () => {
    await send(
      plan(
        '1 | Nộp danh sách hộ nghèo | 13 thôn | Trước ngày 15/3/2023',
        '2 | Tự đánh giá | Các công chức chuyên môn | Trước ngày 15/4/2023',
        '3 | Tập huấn | Ban Văn nghệ | Trước ngày 15/6/2023',
      ),
    )
    const first = await type('điểm cần xem')
    expect(first).toContain('“13 thôn”')
    expect(first).not.toMatch(/Đúng, gồm|Đang hiểu là/)
    expect(await type('Hội Nông dân')).toContain('“Các công chức chuyên môn”')
    const third = await type('để sau')
    expect(third).toContain('“Ban Văn nghệ”')
    expect(third, 'a name of several becomes no unit').not.toContain('Thêm cả')
    expect(await type('sửa 1')).toContain('Đơn vị: Hội Nông dân\n')
    await forgetAll()
  })

  test('a task of several days becomes one for each with one tap, or by words', async () => {
    const rows = plan(
      '1 | Báo cáo nắm tình hình tôn giáo | UBND xã | 15/3, 15/6, 15/9, 15/12/2023',
      '2 | Tổ chức hội nghị giao ban | Hội Nông dân | 20/5/2023 và 20/11/2023',
      '3 | Họp giao ban các thôn | UBND xã | 20/6/2023 và 20/10/2023',
    )
    await send(rows)
    expect(await type('điểm cần xem')).toContain('ghi nhiều mốc thời gian')
    const [done] = await story.press(ME, ME, 'Mỗi mốc một việc (4 việc)')
    expect(done?.text).toContain('Đã tách V-1 thành: V-1, V-1a, V-1b, V-1c.')
    expect(await type('mỗi mốc một việc')).toContain('Đã tách V-2 thành: V-2, V-2a.')
    expect(await type('giữ 1 việc thôi')).toContain('Đã ghi nhận.')
    expect(await type('sửa V-3')).toContain('Họp giao ban các thôn')
    const first = await type('sửa V-1')
    expect(first).toContain('Báo cáo nắm tình hình tôn giáo (mốc 15/3)')
    expect(first).toMatch(/Hạn: .*15\/0?3\/2023/)
    const last = await type('sửa V-2a')
    expect(last).toContain('Tổ chức hội nghị giao ban (mốc 20/11)')
    expect(last).toMatch(/Hạn: .*20\/11\/2023/)
  })

  test('work that comes each month becomes a task for each, with one tap or by words; the other words leave it as it is', async () => {
    await send(
      plan(
        '1 | Báo cáo tình hình dân vận | UBND xã | Trước ngày 25 hằng tháng',
        '2 | Giao ban công tác dân vận | Hội Nông dân | Hằng quý',
        '3 | Tuyên truyền trên loa truyền thanh | Hội Nông dân | Thường xuyên',
      ),
    )
    expect(await type('điểm cần xem')).toContain('“Trước ngày 25 hằng tháng”')
    const [monthly] = await story.press(ME, ME, 'Mỗi kỳ một việc (12 việc)')
    expect(monthly?.text).toContain('Đã tách V-1 thành: V-1, V-1a,')
    expect(monthly?.text, 'the next point').toContain('“Hằng quý”')
    const quarterly = await type('mỗi quý một việc')
    expect(quarterly).toContain('Đã tách V-2 thành: V-2, V-2a, V-2b, V-2c.')
    expect(quarterly, 'the next point').toContain('“Thường xuyên”')
    expect(await type('tách'), 'into days that nobody knows').not.toContain('Đã tách')
    expect(await type('sửa V-1')).toMatch(/\(mốc 24\/1\)[\s\S]*Hạn: .*24\/01\/2023/)
    expect(await type('sửa V-1k')).toMatch(/\(mốc 24\/12\)[\s\S]*Hạn: .*24\/12\/2023/)
    expect(await type('sửa V-2c')).toMatch(/Hạn: .*31\/12\/2023/)
  })

  test('a missing unit and a missing date: refused until they are said, or the clerk wants it so', async () => {
    await send(
      plan(
        '1 | Xây dựng quy chế phối hợp |  | Ngay sau khi có hướng dẫn',
        '2 | Tổ chức hội nghị sơ kết | UBND xã | Thường xuyên',
      ),
    )
    expect(await type('kích hoạt')).toMatch(/Chưa kích hoạt được: .*còn thiếu đơn vị hoặc hạn/)
    const due = await type('điểm cần xem')
    expect(due).toContain('Ngay sau khi có hướng dẫn')
    const unit = await type('20/4')
    expect(unit).toMatch(/Hạn của V-1: thứ Năm, 20\/04\/2023/)
    expect(unit).toContain('chưa có đơn vị thực hiện')
    const recurring = await type('Văn phòng – Thống kê')
    expect(recurring).toContain('Đơn vị thực hiện V-1: Văn phòng – Thống kê')
    expect(recurring).toContain('“Thường xuyên”')
    expect(await type('25 hằng tháng')).toContain('Nhắc Việc chưa nhắc theo ngày lặp lại')
    expect(await type('bỏ qua, để sau')).toContain('Điểm này để sau')
    expect(await type('kích hoạt')).toContain('V-2')
    expect(await type('vẫn kích hoạt')).toContain('Đã kích hoạt')
  })

  test('what names another task than the open point changes that one, and what is not understood is said of the point', async () => {
    await send(
      plan(
        '1 | Tổ chức hội nghị sơ kết | UBND xã | Thường xuyên',
        '2 | Gửi báo cáo | UBND xã | Thường xuyên',
        '3 | Thăm hộ nghèo | Nhóm Ánh Dương; Nhóm Hướng Dương | Tháng 4/2023',
      ),
    )
    expect(await type('điểm cần xem')).toMatch(/V-1: .*“Thường xuyên”/)
    const edited = await type('ấy nhầm, V-2 hạn 31/8 cơ')
    expect(edited).toContain('Đã sửa hạn của V-2')
    expect(edited).toContain('31/08/2023')
    expect(await type('V-2 do Hội Nông dân chủ trì')).toContain('Đã sửa đơn vị của V-2')
    expect(await type('T4-3 có Hội Nông dân cùng đi')).toContain('“sửa T4-3 đơn vị …”')
    expect(await type('làm 2 đợt, đợt 1 cho bà con xã mình nhé')).toContain('điểm đang hỏi')
    expect(await type('V-1 hạn 20/4')).toContain('Hạn của V-1: thứ Năm, 20/04/2023')
    expect(await type('thêm hết 3 đơn vị mới giúp em'), 'there are two').toContain('điểm đang hỏi')
    expect(await type('thêm hết 2 đơn vị mới giúp em')).toContain('Đã thêm đơn vị: Nhóm Ánh Dương; Nhóm Hướng Dương')
  })

  test('a row is changed in text, units with roles, date, policy and evidence', async () => {
    await send(plan('1 | Tổ chức hội nghị | UBND xã | Tháng 9/2023', '2 | Gửi báo cáo | UBND xã | Tháng 9/2023'))
    await type('sửa 1 nội dung Tổ chức hội nghị sơ kết')
    expect(await type('sửa 1 đơn vị chủ trì: Hội Nông dân; phối hợp: UBND xã')).toContain(
      'Đơn vị: UBND xã (phối hợp), Hội Nông dân (chủ trì)',
    )
    // A code that no live plan has; the words need no command.
    expect(await type('T9-2: Hội Nông dân chủ trì; UBND xã phối hợp')).toContain(
      'Đơn vị: UBND xã (phối hợp), Hội Nông dân (chủ trì)',
    )
    expect(await type('sửa 1 hạn 12/9'), 'of the year of the plan').toContain('12/09/2023')
    await type('sửa 1 mỗi đơn vị')
    const row = await type('sửa 1 cần tệp')
    expect(row).toContain('Tổ chức hội nghị sơ kết')
    expect(row).toContain('mỗi đơn vị đều phải xong; phải kèm tệp')
  })

  test('rows are taken apart in own words and put together again; what was written stays', async () => {
    expect(await type('tách 1')).toContain('mỗi việc một dòng')
    const parts = await type('Chuẩn bị tài liệu trước ngày 05/9/2023\nTổ chức hội nghị')
    expect(parts).toContain('T9-1a Tổ chức hội nghị')
    expect(parts).toMatch(/T9-1 Chuẩn bị tài liệu[^\n]*\n[^\n]*\n[^\n]*04\/09\/2023/)
    const merged = await type('gộp 2 vào T9-1a')
    expect(merged).toContain('Đã gộp T9-2 vào T9-1a')
    expect(merged).toContain('Tổ chức hội nghị; Gửi báo cáo')
    expect(merged).toMatch(/Nguyên văn: 1 \| Tổ chức hội nghị.* \/ 2 \| Gửi báo cáo/)
    expect(await type('dự thảo')).toContain('2 nhiệm vụ')
    expect(await type('gộp T9-1 vào T9-1')).toContain('Không gộp được')
  })

  test('a row is added and dropped, and its points go with it', async () => {
    await send(plan('1 | Tổ chức hội nghị. Gửi báo cáo kết quả về xã. | UBND xã | Tháng 9/2023'))
    expect(await type('thêm việc Mua cờ phướn; đơn vị: UBND xã; hạn: 20/8')).toContain('20/08/2023')
    expect(await type('bỏ T9-1')).toContain('Đã bỏ')
    expect(await type('điểm cần xem')).not.toContain('T9-1:')
  })

  test('a row that no choice drops is dropped by words; a short form is offered the unit with its first letters', async () => {
    await send(plan('1 | Diễn tập cứu nạn | UBND xã | 10/5/2022', '2 | Ra quân tình nguyện | TN | Tháng 9/2023'))
    expect(await type('điểm cần xem')).toContain('trước cả ngày ban hành')
    const next = await type('bỏ việc này')
    expect(next).toContain('Đã bỏ V-1')
    expect(next).toMatch(/“TN” chưa có trong danh sách[\s\S]*1\. Là Đoàn Thanh niên/)
  })

  test('the blank number of the document is typed in', async () => {
    await send(SEED)
    const points: string[] = []
    while (!points.at(-1)?.includes('chưa ghi số văn bản') && points.length < 12)
      points.push(await type(`điểm ${points.length + 1}`))
    expect(points.at(-1)).toContain('chưa ghi số văn bản')
    expect(await type('số 15/KH-UBND')).toContain('Số văn bản: 15/KH-UBND')
    expect(await type('dự thảo')).toContain('Kế hoạch số 15/KH-UBND')
    expect(await type('điểm 99')).toContain('không có điểm 99')
    expect(await type(`điểm ${points.length}`), 'its number stays its own').toContain(`Điểm ${points.length} đã xong`)
    expect(await type(`điểm ${points.length + 1}`)).toContain(`Điểm ${points.length + 1}/12`)
  })
})

describe('what the clerk has corrected is remembered for the next document', () => {
  const names = (year: number) =>
    plan(
      `1 | Tổ chức hội nghị đối thoại | Hội ND Việt Nam cơ sở | Trước ngày 15/3/${year}`,
      `2 | Thu quỹ | Các chi hội, tổ hội | Trước ngày 15/4/${year}`,
    ).replaceAll('2023', String(year))

  test('a name is explained once; next year it is read so and not asked; forgotten, it is asked again', async () => {
    await forgetAll()
    await send(names(2023))
    expect(await type('điểm cần xem')).toContain('“Hội ND Việt Nam cơ sở” chưa có trong danh sách')
    expect(await type('Hội Nông dân')).toContain('Đã nhớ cho các văn bản sau')
    expect(await type('Hội Nông dân, Hội Cựu chiến binh')).toContain(
      '«Các chi hội, tổ hội» là: Hội Nông dân; Hội Cựu chiến binh',
    )

    expect(await send(names(2024)), 'a coming year, the same names').toMatch(/Công tác dân vận năm 2024/)
    expect(await type('điểm cần xem')).not.toMatch(/“Hội ND Việt Nam cơ sở”|“Các chi hội/)
    expect(await type('sửa 1')).toContain('Đơn vị: Hội Nông dân\n')
    expect(await type('sửa 2')).toContain('Đơn vị: Hội Nông dân, Hội Cựu chiến binh\n')

    const list = await type('đã nhớ')
    expect(list).toMatch(/\d+\. «Hội ND Việt Nam cơ sở» là: Hội Nông dân/)
    const n = /(\d+)\. «Hội ND/.exec(list)?.[1]
    expect(await type(`quên ${n}`)).toContain('Đã quên')
    expect(await type('đã nhớ')).not.toContain('Hội ND Việt Nam')
    expect(await type(`quên ${n}`)).toContain('Không có điều số')
    await send(names(2025))
    expect(await type('điểm cần xem')).toContain('“Hội ND Việt Nam cơ sở” chưa có trong danh sách')
  })
})

describe('a table that is not understood is explained column by column', () => {
  const HEADINGS = ['Mục', 'Phần A', 'Phần B', 'Phần C']
  const table = (year: number) => `ỦY BAN NHÂN DÂN XÃ TÂN THÀNH
Số: 21/KH-UBND
Tân Thành, ngày 05 tháng 01 năm ${year}

KẾ HOẠCH
Công tác gia đình năm ${year}

I. NHIỆM VỤ
1. Giao Hội Nông dân gửi danh sách trước ngày 20/01/${year}.

| ${HEADINGS.join(' | ')} |
|---|---|---|---|
| 1 | Tổ chức Ngày hội gia đình | Hội Liên hiệp Phụ nữ | Trước ngày 28/6/${year} |
| 2 | Tập huấn phòng, chống bạo lực gia đình | UBND xã | Tháng 9/${year} |
| 3 | Bình xét gia đình văn hóa | Hội Nông dân | 10/11/${year} |
`
  test('the columns are asked one by one, the file is read again; next year nothing is asked', async () => {
    await forgetAll()
    expect(await send(table(2023))).toContain('1 nhiệm vụ')
    const asked = await type('điểm cần xem')
    expect(asked).toContain('Chưa hiểu bảng có các cột: Mục | Phần A')
    expect(asked).toContain('1. Chỉ cách đọc bảng')
    const [first] = await story.press(ME, ME, 'Chỉ cách đọc bảng')
    expect(first?.text).toContain('Cột 1/4: «Mục» ghi gì?')
    const [second] = await story.press(ME, ME, 'Số thứ tự')
    expect(second?.text).toContain('Cột 2/4: «Phần A»')
    await type('1')
    await type('2')
    const taught = await type('5')
    expect(taught).toContain('Cột «Phần C»: thời hạn')
    // On a busy machine the bot first says that it reads.
    const again = (await story.press(ME, ME, 'Đọc lại')).at(-1)
    expect(again?.text).toContain('4 nhiệm vụ')
    expect(await type('sửa T9-2')).toContain('Đơn vị: UBND xã')
    expect(await send(table(2024)), 'next year').toContain('4 nhiệm vụ')
    expect(await type('đã nhớ')).toContain('Cột «Phần A»: nội dung việc')
    expect(await type('cột Phần B là đơn vị chủ trì')).toContain('Cột «Phần B»: đơn vị chủ trì')
    expect(await type('doc lai')).toContain('4 nhiệm vụ')
    expect(await type('sửa T9-2')).toContain('Đơn vị: UBND xã (chủ trì)')
  })
})

test('a plan in which no task was found asks, and cannot go live until it has one', async () => {
  const summary = await send(
    'UBND XÃ TÂN THÀNH\n\nSố: 16/KH-UBND\n\nTân Thành, ngày 05 tháng 01 năm 2023\n\nKẾ HOẠCH\n\nCông tác văn thư năm 2023\n\nUBND xã mong các đồng chí quan tâm.\n',
  )
  expect(summary).toContain('0 nhiệm vụ')
  expect(summary).not.toMatch(/\[Kích hoạt|\[Vẫn kích hoạt/)
  expect(await type('điểm cần xem')).toContain('Không thấy nhiệm vụ nào')
  for (const words of ['kích hoạt', 'vẫn kích hoạt']) expect(await type(words)).toContain('chưa có nhiệm vụ nào')
  await type('thêm việc: Lập danh mục hồ sơ; đơn vị: UBND xã; hạn: 15/3')
  expect(await type('điểm cần xem')).not.toContain('Không thấy nhiệm vụ nào')
})

test.each([
  ['22/6', '22/06/2026'],
  ['15/1', '15/01/2027'],
])('in a plan of May 2026 that names no year, a day typed as %s is %s', async (typed, meant) => {
  await send(
    'UBND XÃ TÂN THÀNH\n\nSố: 17/KH-UBND\n\nTân Thành, ngày 15 tháng 5 năm 2026\n\nKẾ HOẠCH\n\nTổ chức Đại hội Thể dục thể thao\n\n1. Giao UBND xã gửi điều lệ trước ngày 25/5/2026.\n',
  )
  expect(await type(`sửa hạn V-1 ${typed}`)).toContain(meant)
})

test('a name that shares only common words with a unit is not offered as that unit', async () => {
  await type('thêm đơn vị: Văn phòng')
  await send(
    'UBND XÃ TÂN THÀNH\n\nSố: 18/KH-UBND\n\nTân Thành, ngày 15 tháng 5 năm 2023\n\nKẾ HOẠCH\n\nTổ chức Đại hội Thể dục thể thao năm 2023\n\n1. Giao Phòng Văn hóa - Xã hội gửi điều lệ trước ngày 25/5/2023.\n',
  )
  const asked = await type('điểm cần xem')
  expect(asked).toContain('“Phòng Văn hóa - Xã hội” chưa có trong danh sách')
  expect(asked).toContain('. Thêm đơn vị mới')
  expect(asked).not.toContain('Là Văn phòng')
})
