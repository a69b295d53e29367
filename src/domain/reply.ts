export type Intent = 'done' | 'not_done' | 'extension' | 'question' | 'ack' | 'blocked' | 'other' | 'unclear'
export interface Reply {
  intent: Intent
  why: string[]
  partial: { done: number; of: number } | null
  percent: number | null
  reason: string | null
}
export function understandReply(text: string): Reply {
  const t = text.toLowerCase()
  const intent: Intent = /gia hạn/.test(t)
    ? 'extension'
    : /chưa/.test(t)
      ? 'not_done'
      : /xong|nộp/.test(t)
        ? 'done'
        : /\?/.test(t)
          ? 'question'
          : 'unclear'
  return { intent, why: [], partial: null, percent: null, reason: null }
}
