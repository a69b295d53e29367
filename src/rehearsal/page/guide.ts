/** The next step of the story, read from what has happened in the chats. */
import type { WorldMessage } from '../world.js'

export interface Step {
  text: string
  /** The chat it is done in; null for the clock. */
  chat: 'clerk' | 'chairman' | 'group' | 'official' | null
  /** What the step's button writes, or where it turns the clock. */
  write?: string
  turn?: string
}

export interface Scene {
  group: number
  clerk: number
  chairman: number
  officials: number[]
  date: string
  messages: readonly WorldMessage[]
}

const STEPS: readonly (Step & { done: (scene: Scene) => boolean })[] = [
  {
    text: 'Với vai văn phòng: xem dự thảo kế hoạch rồi bấm Kích hoạt.',
    chat: 'clerk',
    write: 'kích hoạt',
    done: (s) => said(s, s.clerk, 'bot', /^Đã kích hoạt/),
  },
  {
    text: 'Quay đồng hồ sang tháng 01/2023 để việc quý I được đăng trong nhóm.',
    chat: null,
    turn: '2023-01-03',
    done: (s) => said(s, s.group, 'bot', /Q1-1/),
  },
  {
    text: 'Với vai một cán bộ, trả lời bài đăng: “xong rồi ạ”, hoặc bấm nút Xong.',
    chat: 'group',
    write: 'xong Q1-1',
    done: (s) => said(s, s.clerk, 'bot', /^Cần xác nhận/),
  },
  {
    text: 'Với vai cán bộ khác, báo “chưa xong”.',
    chat: 'group',
    write: '@NhacViecBot chưa xong Q1-2',
    done: (s) => s.officials.some((id) => said(s, s.group, id, /chưa/i) || said(s, id, id, /chưa/i)),
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
    write: 'chờ xác nhận',
    done: (s) => said(s, s.clerk, 'bot', /xác nhận hoàn thành/),
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
    done: (s) => said(s, s.chairman, s.chairman, /status|tiến độ/i),
  },
  { text: 'Cho cả năm trôi qua và xem bot nhắc.', chat: null, turn: 'year_end', done: (s) => s.date >= '2023-12-31' },
]

/** The first step that has not happened; null when the story is told. */
export function nextStep(scene: Scene): (Step & { number: number; of: number }) | null {
  const index = STEPS.findIndex((step) => !step.done(scene))
  const step = STEPS[index]
  return step ? { ...step, number: index + 1, of: STEPS.length } : null
}

function said(scene: Scene, chatId: number, from: 'bot' | number, words: RegExp): boolean {
  return scene.messages.some((m) => m.chatId === chatId && m.from === from && words.test(m.text))
}
