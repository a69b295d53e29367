/** After two seconds without an answer: that the bot is at work; after twenty: that none has come. */
import { html, useEffect, useState } from './lib.js'

const SLOW_MS = 2000
const SILENT_MS = 20_000

export function Waiting({ isAsked }: { isAsked: boolean }): unknown {
  const [since, setSince] = useState<'new' | 'slow' | 'silent'>('new')
  useEffect(() => {
    if (!isAsked) return
    const timers = [setTimeout(() => setSince('slow'), SLOW_MS), setTimeout(() => setSince('silent'), SILENT_MS)]
    return () => timers.forEach(clearTimeout)
  }, [isAsked])
  if (!isAsked || since === 'new') return null
  return html`<li class="waiting">${
    since === 'slow'
      ? html`<span class="runner" aria-hidden="true"></span>Nhắc Việc đang xem tin…`
      : 'Chưa có trả lời cho tin này.'
  }</li>`
}
