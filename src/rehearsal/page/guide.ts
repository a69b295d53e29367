/** The next step of the story, read from what has happened in the chats. */
import type { WorldMessage } from '../world.js'

export interface Step {
  text: string
  /** The chat it is done in; null for the clock. */
  chat: 'clerk' | 'chairman' | 'group' | 'official' | null
  /** What the step's button writes and, in the group, which of the officials says it. */
  write?: string
  speaker?: 0 | 1
  /** Where the step's button turns the clock: a date, or a jump of the clock bar. */
  turn?: string
}

export type NextStep = Step & { number: number; of: number }

export interface Scene {
  group: number
  clerk: number
  chairman: number
  officials: number[]
  date: string
  messages: readonly WorldMessage[]
}

/** The bot's words are matched as `locales/vi` has them; what the bot may rewrite later (a decided claim) is matched by the part that stays. */
const STEPS: readonly (Step & { done: (scene: Scene) => boolean })[] = [
  {
    text: 'Với vai văn phòng: xem dự thảo kế hoạch rồi bấm Kích hoạt; còn điểm chưa xem thì bấm Vẫn kích hoạt.',
    chat: 'clerk',
    write: 'vẫn kích hoạt',
    done: (s) => botSaid(s, [s.clerk], /^Đã kích hoạt kế hoạch/),
  },
  {
    text: 'Quay đồng hồ sang tháng 01/2023 để việc quý I được đăng trong nhóm.',
    chat: null,
    turn: '2023-01-03',
    done: (s) => botSaid(s, [s.group], /^Kính gửi các đồng chí: \d+ nhiệm vụ/),
  },
  {
    text: 'Với vai một cán bộ, trả lời bài đăng: “xong rồi ạ”, hoặc bấm nút Xong.',
    chat: 'group',
    write: '@NhacViecBot xong Q1-1 rồi ạ',
    speaker: 0,
    done: (s) => botSaid(s, [s.clerk], /báo xong [A-Z]+\d*-\d+/),
  },
  {
    text: 'Với vai cán bộ khác, báo “chưa xong”.',
    chat: 'group',
    write: '@NhacViecBot chưa xong Q1-2',
    speaker: 1,
    // Words in the group get a sign and no answer; a button's press has no words, but an answer.
    done: (s) =>
      s.officials.some((id) => said(s, [s.group, id], id, /chưa/i)) ||
      botSaid(s, [s.group, ...s.officials], /^Đã ghi nhận.*chưa xong/s),
  },
  {
    text: 'Thả một tệp vào tin riêng với bot, ghi kèm V-1.',
    chat: 'official',
    write: 'Em nộp kế hoạch V-1',
    done: (s) => s.messages.some((m) => s.officials.includes(Number(m.from)) && m.files.length > 0),
  },
  {
    text: 'Với vai văn phòng, xác nhận việc vừa báo xong.',
    chat: 'clerk',
    write: 'xác nhận Q1-1',
    done: (s) => botSaid(s, s.officials, /xác nhận hoàn thành/),
  },
  {
    text: 'Quay đồng hồ qua ngày 30/01 để xem bot nhắc hạn.',
    chat: null,
    turn: '2023-01-31',
    done: (s) => s.date >= '2023-01-31',
  },
  {
    text: 'Với vai chủ tịch, hỏi tiến độ.',
    chat: 'chairman',
    write: '/status',
    done: (s) => botSaid(s, [s.chairman], /^Tiến độ .*: xong \d/),
  },
  { text: 'Cho cả năm trôi qua và xem bot nhắc.', chat: null, turn: 'year_end', done: (s) => s.date >= '2023-12-31' },
]

/** The first step that has not happened, numbered behind those that have, in whatever order; null when the story is told. */
export function nextStep(scene: Scene): NextStep | null {
  const left = STEPS.filter((step) => !step.done(scene))
  const [step] = left
  return step ? { ...inThisPlan(step, scene), number: STEPS.length - left.length + 1, of: STEPS.length } : null
}

/** The words of the sample plan, with codes that have been posted: the office may have sent another plan. */
function inThisPlan(step: Step, { group, messages }: Scene): Step {
  const posts = messages.filter((m) => m.chatId === group && m.from === 'bot').map((m) => m.text)
  const [first, second = first] = posts.flatMap((text) =>
    [...text.matchAll(/^[QHTNV]\d*-\d+[a-z]?(?= )/gm)].map(([c]) => c),
  )
  if (first === undefined || posts.some((text) => /^Q1-1 /m.test(text))) return step
  const inPlan = (said: string) =>
    said
      .replace('Q1-1', first)
      .replace('Q1-2', second ?? first)
      .replace('V-1', first)
  return { ...step, text: inPlan(step.text), ...(step.write !== undefined && { write: inPlan(step.write) }) }
}

function botSaid(scene: Scene, chats: readonly number[], words: RegExp): boolean {
  return said(scene, chats, 'bot', words)
}

function said(scene: Scene, chats: readonly number[], from: 'bot' | number, words: RegExp): boolean {
  return scene.messages.some((m) => chats.includes(m.chatId) && m.from === from && words.test(m.text))
}
