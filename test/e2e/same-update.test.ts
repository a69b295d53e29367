/** The same update again and again has one effect; an old button acts on its own task or says that it is closed. */
import { beforeAll, expect, test } from 'vitest'
import { telegram } from '../../src/platforms/telegram/telegram.js'
import { startTelegramWorld } from '../../src/rehearsal/telegram/server.js'
import { quietLogger } from '../support/database.js'
import { BINH, buttonIn, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

const house = await startHouse()
const codeOf = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)?.id ?? 0
const historyOf = async (code: string) => {
  const taskId = await codeOf(code)
  return (await house.inside((office) => office.history({ taskId, limit: 100 }))).map((h) => h.what)
}
const newestUpdate = () => house.world.updates().at(-1)?.update_id ?? 0

beforeAll(() => house.turnTo('2023-01-03', '08:05'))

test('a text five times at once and once more 23 h later is one claim, one answer, one note to the clerk', async () => {
  house.world.say({ from: HANH, chatId: HANH, text: 'xong Q1-1' })
  const update = newestUpdate()
  for (let n = 0; n < 4; n += 1) house.world.redeliver(update)
  await house.rest()
  await house.turnTo('2023-01-04', '07:05')
  house.world.redeliver(update)
  await house.rest()
  await house.turnTo('2023-01-04', '09:00')
  expect((await historyOf('Q1-1')).filter((what) => what === 'claimed')).toHaveLength(1)
  expect((await house.work()).claims).toHaveLength(1)
  const recorded = (await house.ledger()).filter((d) => d.kind === 'say' && d.params.kind === 'claim_recorded')
  expect(recorded.map((d) => [d.state, d.partsSent])).toEqual([['sent', 1]])
  expect(house.fromBot(CLERK.id).filter((m) => m.text.includes('xong Q1-1'))).toHaveLength(1)
})

test('a press five times at once is one claim; each press of the finger is answered', async () => {
  house.world.press({ from: BINH, chatId: GROUP, ...buttonIn(house.world, GROUP, 'Q1-2') })
  const update = newestUpdate()
  for (let n = 0; n < 4; n += 1) house.world.redeliver(update)
  await house.rest()
  house.world.redeliver(update)
  await house.rest()
  expect((await historyOf('Q1-2')).filter((what) => what === 'claimed')).toHaveLength(1)
  expect((await house.work()).claims.map((c) => c.heard).length).toBe(2)
})

test('five webhooks of the same update at once are each answered 200 and accepted', async () => {
  const accepted: string[] = []
  const store = house.app().store
  // Another world than the polling bot's: only the door of the webhook is used.
  const world = await startTelegramWorld({
    now: () => new Date(),
    token: house.world.token,
    bot: { id: 1000001, name: 'B', username: 'NhacViecBot' },
  })
  const hook = telegram({
    paced: false,
    token: world.token,
    apiRoot: world.apiRoot,
    mode: { kind: 'webhook', url: 'http://127.0.0.1:9/none', secret: 'a-secret-of-some-length' },
    logger: quietLogger,
  })
  await hook.start(async (messages) => {
    for (const { message } of await store.inbox.accept(messages, new Date())) accepted.push(message.key)
  })
  const body = JSON.stringify({
    update_id: 77,
    message: {
      message_id: 5,
      date: 1_672_700_000,
      chat: { id: HANH, type: 'private', first_name: 'H' },
      from: { id: HANH, is_bot: false, first_name: 'H' },
      text: 'xong Q1-3',
    },
  })
  const post = async () => {
    const began = Date.now()
    const answer = await hook.webhook?.(
      new Request('http://bot/webhooks/telegram', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'a-secret-of-some-length' },
        body,
      }),
    )
    return { status: answer?.status, ms: Date.now() - began }
  }
  const answers = await Promise.all(Array.from({ length: 5 }, post))
  await hook.stop()
  await world.close()
  expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200])
  expect(Math.max(...answers.map((a) => a.ms))).toBeLessThan(1000)
  expect(accepted).toHaveLength(1)
  await house.clock().turnTo(new Date(house.clock().now().getTime() + 1000), () => {})
  await house.rest()
  expect((await historyOf('Q1-3')).filter((what) => what === 'claimed')).toHaveLength(1)
})

test('"query is too old": the press still has its effect, and the refusal comes by message', async () => {
  const tooOld = {
    status: 400,
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  }
  const button = buttonIn(house.world, GROUP, 'Q1-4')
  house.world.fail({ method: 'answerCallbackQuery', answer: tooOld })
  house.world.press({ from: HANH, chatId: GROUP, ...button })
  await house.rest()
  expect(await historyOf('Q1-4')).toContain('claimed')
  house.world.fail({ method: 'answerCallbackQuery', answer: tooOld })
  const before = house.fromBot(HANH).length
  house.world.press({ from: HANH, chatId: GROUP, ...button })
  await house.rest()
  expect(
    house
      .fromBot(HANH)
      .slice(before)
      .map((m) => m.text)
      .join(),
  ).toContain('Q1-4')
})

test('a button three months later acts on its own task; the button of a task that is closed says so', async () => {
  const [post] = house.fromBot(GROUP).filter((m) => m.text.includes('Q1-1') && m.buttons.length > 1)
  const button = (code: string) => post?.buttons.flat().find((b) => b.label.includes(code))?.data ?? ''
  await house.say(CLERK.id, CLERK.id, 'xác nhận Q1-1')
  await house.say(CLERK.id, CLERK.id, 'trả lại Q1-2 thiếu chữ ký')
  await house.turnTo('2023-04-10', '09:00')
  const before = await house.work()
  const notices: string[] = []
  house.world.onNotice(({ text }) => notices.push(text))

  const messageId = post?.id ?? 0
  house.world.press({ from: HANH, chatId: GROUP, messageId, data: button('Q1-1') })
  await house.rest()
  expect(await house.work()).toEqual(before)
  expect(notices.join()).toContain('Q1-1')

  house.world.press({ from: BINH, chatId: GROUP, messageId, data: button('Q1-2') })
  await house.rest()
  const after = await house.work()
  const changed = after.assignments.filter((a) => before.assignments.some((b) => b.id === a.id && b.state !== a.state))
  expect(changed.map((a) => [after.tasks.find((t) => t.id === a.taskId)?.code, a.state])).toEqual([['Q1-2', 'claimed']])

  const q13 = await codeOf('Q1-3')
  await house.inside((office) => office.updateTask(q13, { state: 'cancelled' }))
  house.world.press({ from: BINH, chatId: GROUP, messageId, data: button('Q1-3') })
  await house.rest()
  expect(notices.at(-1)).toContain('Q1-3')
  expect((await house.work()).assignments.filter((a) => a.taskId === q13)).toEqual(
    after.assignments.filter((a) => a.taskId === q13),
  )
})

test('the button of a plan that is closed says that its task is closed', async () => {
  const [post] = house.fromBot(GROUP).filter((m) => m.text.includes('Q1-1') && m.buttons.length > 1)
  const data = post?.buttons.flat().find((b) => b.label.includes('Q1-4'))?.data ?? ''
  const { plan } = await house.work()
  await house.inside((office) => office.updatePlan(plan.id, { state: 'closed' }))
  const notices: string[] = []
  house.world.onNotice(({ text }) => notices.push(text))
  house.world.press({ from: BINH, chatId: GROUP, messageId: post?.id ?? 0, data })
  await house.rest()
  expect(notices.at(-1)).toContain('Q1-4')
})
