/** What officials say that is no plain "xong": a request with the report, an obstacle, somebody else's task, leave with a stand-in; and the clerk of a draft. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = BINH) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const share = (code: string) => house.stateOf(code, 'UBND xã')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })

  test.each([
    ['em xong Q1-1 rồi, chị Lan xác nhận hộ em', 'Q1-1'],
    ['Q1-2 cũng xong luôn', 'Q1-2'],
    ['Q2-6 đã nộp rồi, không cần làm nữa', 'Q2-6'],
  ])('"%s" is a report of done', async (words, code) => {
    await type(words)
    expect(await share(code)).toBe('claimed')
  })

  test('words that the grammar takes for something else are a report where others meant them so', async () => {
    await type('Q1-3 phun xong hết 9 xóm chiều qua, thuốc còn dư em trả kho')
    expect(await share('Q1-3')).toBe('claimed')
    await type('rút Q1-3')
    expect(await share('Q1-3')).toBe('open')
  })

  test('a wish that a task be opened again goes to the clerk, and changes nothing', async () => {
    expect(await type('đề nghị mở lại Q1-1 vì em ghi nhầm')).toContain('Đã chuyển văn phòng đề nghị mở lại Q1-1')
    expect(house.last(CLERK.id)).toMatch(/mở lại Q1-1|mo lai Q1-1/i)
    expect(await share('Q1-1')).toBe('claimed')
  })

  test('who asks to be shown something has not "seen" it, and is answered', async () => {
    expect(await type('cho em xin xem bản đó')).not.toBe('')
    expect(await type('vâng ạ'), 'a plain yes wants no answer').toBe('')
  })

  test('"cũng xong luôn" answers the question that was just asked, and no older one', async () => {
    await type('Q1-4 em triển khai rồi')
    await type('cũng xong luôn ạ')
    expect(await share('Q1-4')).toBe('claimed')
    await type('Q2-5 em triển khai rồi')
    await house.turnTo('2023-01-10', '10:00')
    await type('xong luôn rồi ạ')
    expect(await share('Q2-5')).toBe('open')
  })

  test.each([
    'việc đăng ký chỉ tiêu xong rồi nhé',
    'hồ sơ đất đai xong rồi',
    'mọi người nộp hết rồi',
    'bản đăng ký xong rồi',
    'Hội Phụ nữ nộp rồi',
  ])('"%s" is said of something else than what was just asked about', async (words) => {
    await type('hình như Q2-5 xong rồi')
    await type(words)
    expect(await share('Q2-5')).toBe('open')
    await type('thôi')
  })

  test('"chưa xong, còn vướng cái kinh phí" names what stands in the way', async () => {
    expect(await type('Q3-7 chưa xong, còn vướng cái kinh phí')).toContain('đang vướng ở Q3-7')
    expect(house.last(CLERK.id)).toContain(write('còn vướng cái kinh phí'))
  })

  test.each([
    ['Q3-8 vướng mắc', 'chưa có kinh phí'],
    ['Q3-8 đang kẹt chị ơi', 'em mắc ở chỗ kế toán chưa duyệt'],
    ['bên tui đang gặp khó khăn việc Q3-8', 'huyện chưa gửi mẫu về'],
  ])('"%s" says that it is stuck, and is asked why', async (words, reason) => {
    const said = await type(words)
    expect(said).toContain('đang vướng ở Q3-8.')
    expect(said).toContain('Vướng ở khâu nào')
    expect(house.last(CLERK.id)).toContain('chưa nói rõ lý do')
    expect(await type('thì đang vướng mà')).toContain('Vướng ở khâu nào')
    expect(await type(reason)).toContain(`đang vướng ở Q3-8: «${write(reason)}»`)
    expect(house.last(CLERK.id)).toContain(write(reason))
    expect(await type('Q3-8 vẫn vướng'), 'the reason stays').toContain(write(reason))
    expect(await type('Q3-8 hết vướng rồi')).toContain('hết vướng ở Q3-8')
  })

  test.each(['2', 'khâu 2', 'thôn 3', 'mặt bằng', 'huyện', 'chờ huyện'])(
    '"%s" answers "Vướng ở khâu nào?", however short',
    async (words) => {
      expect(await type('Q3-8 vướng mắc')).toContain('Vướng ở khâu nào')
      expect(await type(words)).toContain(`đang vướng ở Q3-8: «${write(words)}»`)
      expect(house.last(CLERK.id)).toContain(`«${write(words)}»`)
      await type('Q3-8 hết vướng rồi')
    },
  )

  test('that what stood in the way is gone is no report of the work', async () => {
    await type('Q3-7 vướng, công an chưa dẹp lòng đường')
    expect(await type('công an dẹp xong rồi')).toContain('hết vướng ở Q3-7')
    expect(await share('Q3-7')).toBe('open')
    await type('Q3-7 vướng, thiếu kế toán')
    expect(await type('hết vướng rồi, mai e làm tiếp')).toContain('chưa xong Q3-7')
    const { tasks, assignments } = await house.work()
    const id = tasks.find((t) => t.code === 'Q3-7')?.id
    expect(assignments.find((a) => a.taskId === id)?.blocked).toBeNull()
    await type('Q3-7 vướng, thiếu số liệu thôn 3')
    expect(await type('em nộp số liệu rồi')).toContain('Q3-7 đã xong hay chưa')
    await type('3')
    expect(await share('Q3-7')).toBe('open')
  })

  test.each(['rút Q2-6, em bấm nhầm', 'em bấm nhầm cái Q2-6, cho em rút lại', 'hủy báo xong Q2-6 giúp em'])(
    '"%s" takes the own report back',
    async (words) => {
      await type('xong Q2-6')
      expect(await type(words)).toContain('Đã rút lời báo xong Q2-6')
      expect(await share('Q2-6')).toBe('open')
    },
  )

  test('a request is no reason; what stands behind "vì" is, and nothing else of the sentence', async () => {
    expect(await type('gia hạn Q1-3 đến 15/4 vì bận mùa')).toContain(write('bận mùa'))
    const reasons = (await house.work()).extensions.map((e) => e.reason)
    expect(reasons).toEqual([write('bận mùa')])
  })

  test('"mấy" alone makes no question of a report, in private or in the group', async () => {
    await type('Q3-8 em đang vướng mấy chỗ ạ')
    const stuck = async () =>
      (await house.work()).assignments.filter((a) => a.blocked !== null).map((a) => a.blocked?.reason)
    expect((await stuck()).some((reason) => reason?.includes(write('vướng mấy chỗ')))).toBe(true)
    for (const text of ['còn mấy thôn chưa nộp', 'tiến độ hơi chậm ạ', 'mới làm được mấy cái'])
      expect(await house.say(BINH, GROUP, write(text)), text).toEqual([])
  })

  test("a task that is said to be somebody else's goes to the clerk, and nothing is recorded of it", async () => {
    const said = await type('tôi ko phụ trách Q1-3, cái này của chị Hạnh')
    expect(said).toContain('Đã báo văn phòng ý kiến của đồng chí về việc giao Q1-3')
    expect(house.last(CLERK.id)).toContain(write('tôi ko phụ trách Q1-3, cái này của chị Hạnh'))
    expect(await share('Q1-3')).toBe('open')
    expect((await house.work()).assignments.filter((a) => a.blocked?.reason.includes('phụ trách'))).toEqual([])
  })

  test.each([
    ['Q1-3 bên em chuyển cho Đoàn TN làm rồi', 'chuyển Q1-3 cho Đoàn Thanh niên'],
    ['việc Q1-3 tui nhờ bên mặt trận lo giùm rồi nha chị', 'chuyển Q1-3 cho Ủy ban MTTQ xã'],
  ])('"%s" is no report: the plan stays, and the clerk reads it', async (words, shown) => {
    const said = await type(words)
    expect(said).toContain(shown)
    expect(said).toContain('vẫn giao UBND xã')
    expect(house.last(CLERK.id)).toContain(write(words))
    expect(await share('Q1-3')).toBe('open')
  })

  test('what was just reported is put right: nothing stays reported, and nothing is reported unasked', async () => {
    await type('xong Q4-10')
    const said = await type('ý em là Q4-11 chứ không phải Q4-10')
    expect(said).toContain('Đã rút lời báo xong Q4-10')
    expect(said).toContain('Q4-11 đã xong hay chưa')
    expect([await share('Q4-10'), await share('Q4-11')]).toEqual(['open', 'open'])
    await type('1')
    expect(await share('Q4-11')).toBe('claimed')
    await type('khoan, chưa xong đâu em gõ lộn')
    expect(await share('Q4-11')).toBe('open')
    expect(await type('à nhầm, xong rồi')).toContain('Q4-11 đã xong hay chưa')
    expect(await share('Q4-11')).toBe('open')
    await type('3')
  })

  test('"à nhầm, Q4-11 mới xong" takes the other back, and is never turned round', async () => {
    for (const words of ['à nhầm, Q4-11 mới xong', 'Q4-11 mới xong chứ không phải Q4-10']) {
      await type('xong Q4-10')
      const said = await type(words)
      expect(said).toContain('Đã rút lời báo xong Q4-10')
      expect(said).toContain('Q4-11 đã xong hay chưa')
      expect([await share('Q4-10'), await share('Q4-11')]).toEqual(['open', 'open'])
      await type('3')
    }
    await type('chưa xong Q4-10')
    expect(await type('nhầm, Q4-11 mới xong')).toContain('Q4-11 đã xong hay chưa')
    await type('3')
    const both = await type('nhầm, Q4-10 mới xong chứ Q4-11 chưa')
    expect(both).toMatch(/Q4-10 .*: đã xong/)
    expect(both).toMatch(/Q4-11 .*: chưa xong/)
    await type('thôi')
  })

  test('"không phải Q4-10" takes that report back, whatever was reported since', async () => {
    await type('xong Q4-10')
    await type('chưa xong Q4-11')
    expect(await type('nhầm rồi, Q4-11 cơ, không phải Q4-10')).toContain('Đã rút lời báo xong Q4-10')
    await type('3')
    expect([await share('Q4-10'), await share('Q4-11')]).toEqual(['open', 'open'])
  })

  test('a file behind "xong" is moved with one tap, or by "nhầm, tệp đó của …"; the same one elsewhere is noticed', async () => {
    const files = [{ name: 'bc.pdf', mime: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.4 once') }]
    const hand = async (text: string) =>
      (await house.say(BINH, BINH, write(text), { files })).map((m) => m.text).join('\n')
    expect(await hand('xong Q4-10')).toContain('Đã nhận kèm 1 tệp')
    expect(await type('nhầm, tệp đó của Q4-11')).toContain('Đã chuyển từ Q4-10 sang Q4-11')
    expect(await hand('xong Q3-8')).toContain('Q4-11')
    const moved = manner.buttons ? house.press(BINH, BINH, 'Chuyển sang') : type('chuyển tệp Q3-8 sang Q4-10')
    await moved
    expect(house.last(BINH)).toContain('Đã chuyển từ Q3-8 sang')
    await type('rút Q4-10')
    await type('rút Q3-8')
  })

  test.each(['em nộp rồi mà sao vẫn nhắc', 'em báo xong rồi mà bot cứ nhắc hoài'])(
    '"%s" complains, and reports nothing anew',
    async (words) => expect(await type(words)).toContain('Xin lỗi đã làm phiền'),
  )

  test('what tells of one task and promises another is no question', async () => {
    const said = await type('Q3-8 đã ban hành rồi còn Q2-5 tuần sau mới phát động')
    expect(said).not.toContain('chưa báo xong')
    await type('2')
  })

  test('a wish for more time is taken back', async () => {
    await type('gia hạn Q2-5 đến 10/7 vì chờ số liệu')
    expect(await type('rút lại cái xin gia hạn Q2-5 nha, em làm kịp rồi')).toContain('Đã rút đề nghị gia hạn Q2-5')
    expect(house.last(CLERK.id)).toContain('Đã rút đề nghị gia hạn Q2-5')
    expect(
      (await house.work()).extensions.filter((e) => e.state === 'asked' && e.reason === write('chờ số liệu')),
    ).toEqual([])
  })

  test.each([
    ['Q3-8 bên em tới 15/10 mới xong nghen', '15/10/2023', 'đúng'],
    ['Q4-10 chưa xong, 20/1/2024 em nộp', '20/01/2024', 'xin gia hạn đi'],
    ['Q3-8 sang tháng 11 em mới nộp', '30/11/2023', 'đúng'],
    ['V-1 qua tháng sau mới xong', '28/02/2023', 'đúng'],
    ['V-1 chưa xong, sau Tết em nộp', '02/02/2023', 'xin gia hạn đi'],
  ])('"%s" is not done, and that day is offered to be asked for', async (words, day, answer) => {
    const said = await type(words)
    expect(said).toMatch(new RegExp(`chưa xong[\\s\\S]*Đồng chí có xin gia hạn đến .*${day} không\\?`))
    const wishes = (await house.work()).extensions.length
    expect(await type('không'), 'left as it is').not.toContain('Đã chuyển đề nghị')
    expect((await house.work()).extensions).toHaveLength(wishes)
    await type(words)
    expect(await type(answer)).toMatch(new RegExp(`Đã chuyển đề nghị gia hạn .*${day}`))
    expect((await house.work()).extensions).toHaveLength(wishes + 1)
    await type('rút đề nghị gia hạn')
  })

  test('a day before the due date is no wish', async () => {
    for (const words of ['Q4-11 mai em nộp', 'Q4-11 tháng này xong', 'Q4-11 đến 20/6 mới xong'])
      expect(await type(words)).not.toContain('xin gia hạn đến')
  })

  test.each([
    ['V-1 xin lùi sang tháng 5', '31/05/2023'],
    ['V-1 xin gia hạn qua Tết', '02/02/2023'],
    ['V-1 cho em xin đến qua rằm tháng giêng', '12/02/2023'],
  ])('"%s": no day is named, and the day that is meant is told', async (words, day) => {
    const said = await type(words)
    expect(said).toMatch(new RegExp(`Đã chuyển đề nghị gia hạn V-1 .*${day}[\\s\\S]*gõ tiếp lý do`))
    await type('sau Tết ạ')
    const reasons = async () => (await house.work()).extensions.filter((e) => e.state === 'asked').map((e) => e.reason)
    expect(await reasons(), 'until when is no reason').toEqual([''])
    expect(await type('chưa có số liệu')).toContain('Lý do')
    expect(await reasons()).toEqual([write('chưa có số liệu')])
    await type('rút đề nghị gia hạn')
  })

  test('"tháng 5" answers the question for a date; a report of that month names none', async () => {
    expect(await type('xin gia hạn báo cáo tháng 4 V-1')).toContain('đến ngày nào')
    expect(await type('tháng 5 ạ')).toMatch(/Đã chuyển đề nghị gia hạn V-1 .*31\/05\/2023/)
    await type('rút đề nghị gia hạn')
  })

  test('leave with who stands in: read back with dates, and the stand-in is told', async () => {
    const said = await type('mai tôi đi công tác 3 ngày, chị Hạnh làm thay nhé')
    expect(said).toMatch(/11\/01\/2023 đến hết .*13\/01\/2023; đồng chí Vi Thị Hạnh trả lời thay/)
    expect(house.last(HANH)).toContain('Lý Văn Bình nghỉ từ')
    await type('tôi đi làm lại rồi')
    // What is said of a task beside the leave is not lost.
    const both = await type('em nghỉ từ mai đến thứ 6, Q2-5 chưa xong chị nhé')
    expect(both).toMatch(/11\/01\/2023 đến hết/)
    expect(both).toContain('UBND xã chưa xong Q2-5')
    await type('em về rồi, hết phép')
    expect(await type('mai tôi đi công tác 3 ngày, đừng nhắn tin')).toMatch(/11\/01\/2023 đến hết .*13\/01\/2023/)
  })

  test('what was reported in the evening and taken back is put before nobody in the morning', async () => {
    await house.turnTo('2023-01-16', '19:00')
    await type('xong Q4-10')
    await type('rút Q4-10')
    await type('xong Q4-11')
    const before = house.fromBot(CLERK.id).length
    await house.turnTo('2023-01-17', '08:10')
    const told = house.fromBot(CLERK.id).slice(before)
    const reviews = told.filter((m) => m.text.startsWith('Đề nghị xác nhận'))
    expect(reviews.map((m) => m.text)).toEqual([expect.stringContaining('báo xong Q4-11')])
  })
})

describe.each(MANNERS)('a draft that is being checked, $name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string) => (await house.say(CLERK.id, CLERK.id, write(text))).map((m) => m.text).join('\n')
  const drafts = () => house.inside((office) => office.plans('draft'))

  beforeAll(async () => {
    house = await startHouse({ activate: false })
    house.world.showButtons(manner.buttons)
  })

  test('"bắt đầu luôn đi" reads back what stands against it, and starts nothing', async () => {
    expect(await type('bắt đầu luôn đi')).toContain('vẫn kích hoạt')
    expect(await drafts()).toHaveLength(1)
  })

  test('"để nguyên" keeps a point that can be kept; without a point it is told which words work', async () => {
    expect(await type('để nguyên')).toContain('Dự thảo được giữ như đã đọc')
    expect(await type('điểm cần xem')).toContain('Giữ là một việc')
    expect(await type('để nguyên')).toContain('Đang hiểu là')
    expect((await house.inside((office) => office.works('draft')))[0]?.tasks.map((t) => t.code)).not.toContain('Q4-10a')
  })

  test('"ok hết" accepts what is only to be known; what asks for a decision stays open', async () => {
    expect(await type('ok hết')).toMatch(/Còn 1 điểm|1 điểm/)
    expect(await type('ok hết')).toContain('Dự thảo được giữ như đã đọc')
    expect(await drafts()).toHaveLength(1)
  })

  test('where nothing stands against it the word that starts it is told', async () => {
    await type('điểm cần xem')
    await type('1')
    expect(await type('triển khai đi em')).toMatch(/gõ: kích hoạt|vẫn kích hoạt/)
    expect(await drafts()).toHaveLength(1)
  })
})
