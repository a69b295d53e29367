/** The rehearsal's page: phones side by side on a desk, one at a time on a phone, a clock above them. */
import type { Notice, Person, WorldMessage } from '../world.js'
import { ClockBar } from './clock-bar.js'
import type { Step } from './guide.js'
import { nextStep } from './guide.js'
import { GuideBar } from './guide-bar.js'
import { html, render, useEffect, useMemo, useState } from './lib.js'
import { nameOf } from './message.js'
import type { Suggestion } from './phone.js'
import { Phone } from './phone.js'
import type { PageState } from './state.js'
import { listen, loadState, post, say, withMessage } from './state.js'

const NOTICE_MS = 8000

function Page({ initial }: { initial: PageState }): unknown {
  const [state, setState] = useState(initial)
  const [shown, setShown] = useState(initial.office.group)
  const [read, setRead] = useState<Record<number, number>>({})
  const [notice, setNotice] = useState<Notice | null>(null)
  const [suggested, setSuggested] = useState<Suggestion | null>(null)
  const [guided, setGuided] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const { office, people, clock, buttonsShown } = state

  useEffect(() => {
    listen({
      message: (message) => setState((s) => ({ ...s, messages: withMessage(s.messages, message) })),
      notice: (n) => setNotice(n),
      clock: (c) => setState((s) => ({ ...s, clock: c })),
      buttons: (b) => setState((s) => ({ ...s, buttonsShown: b })),
      again: () => void loadState().then(setState),
    })
  }, [])
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])

  const chats = useMemo(
    () => [office.group, ...office.persons].flatMap((id) => state.chats.filter((c) => c.id === id)),
    [state.chats],
  )
  const byChat = useMemo(() => {
    const map = new Map<number, WorldMessage[]>()
    for (const m of state.messages) map.set(m.chatId, [...(map.get(m.chatId) ?? []), m])
    return map
  }, [state.messages])
  useEffect(() => setRead((r) => ({ ...r, [shown]: byChat.get(shown)?.length ?? 0 })), [shown, byChat])

  const [clerk = 0, chairman = 0, ...officials] = office.persons
  const step = nextStep({ group: office.group, clerk, chairman, officials, date: clock.date, messages: state.messages })
  const turn = (to: string) => void post('/api/clock', { to }).then(setProblem)

  function follow(next: Step): void {
    if (next.turn) {
      turn(next.turn)
      return
    }
    const chat = { clerk, chairman, group: office.group, official: officials[0] ?? clerk }[next.chat ?? 'group']
    setShown(chat)
    setSuggested({ chat, text: next.write ?? '', speaker: officials[next.speaker ?? -1] ?? null, at: Date.now() })
  }

  return html`<${ClockBar} clock=${clock} office=${office.name} buttonsShown=${buttonsShown} onTurn=${turn}
      onButtons=${(s: boolean) => void post('/api/buttons', { shown: s })} />
    ${problem && html`<p class="problem wide" role="alert">${problem} <button type="button" class="quiet" onClick=${() => setProblem(null)}>Đóng</button></p>`}
    ${guided && html`<${GuideBar} step=${step} turning=${clock.turning} onFollow=${follow} onHide=${() => setGuided(false)} />`}
    <nav class="tabs" aria-label="Các cuộc trò chuyện">
      ${chats.map((chat) => {
        const unread = (byChat.get(chat.id)?.length ?? 0) - (read[chat.id] ?? 0)
        return html`<button type="button" aria-pressed=${shown === chat.id} onClick=${() => setShown(chat.id)}>
          ${shortTitle(chat.id, people, office.group)}${shown !== chat.id && unread > 0 && html`<span class="unread">${unread}<span class="sr"> tin chưa đọc</span></span>`}</button>`
      })}
    </nav>
    <main class="desk">
      ${chats.map((chat) => {
        const person = people.find((p) => p.id === chat.id)
        const speakers = person ? [person] : people.filter((p) => chat.members.includes(p.id))
        return html`<div class=${`slot ${shown === chat.id ? 'shown' : ''} ${chat.kind}`} key=${chat.id} onFocusIn=${() => setShown(chat.id)}>
          <${Phone} chat=${chat} title=${person ? nameOf(people, person.id) : chat.title}
            subtitle=${person ? person.post : `Nhóm · ${speakers.length} người và bot`}
            messages=${byChat.get(chat.id) ?? []} people=${people} speakers=${speakers} buttonsShown=${buttonsShown}
            notice=${notice && (notice.person === chat.id || (chat.kind === 'group' && !people.some((p) => p.id === chat.id) && shown === chat.id)) ? notice.text : null}
            suggested=${suggested?.chat === chat.id ? suggested : null} onSay=${say}
            onPress=${(from: number, m: WorldMessage, data: string) => void post('/api/press', { from, chatId: m.chatId, messageId: m.id, data }).then(setProblem)}
            onEdit=${(m: WorldMessage, text: string) => void post('/api/edit', { chatId: m.chatId, messageId: m.id, text }).then(setProblem)} /></div>`
      })}
    </main>`
}

function shortTitle(chat: number, people: readonly Person[], group: number): string {
  if (chat === group) return 'Nhóm'
  const person = people.find((p) => p.id === chat)
  return person ? person.firstName : ''
}

const root = document.getElementById('app')
if (root) {
  root.textContent = ''
  void loadState().then((initial) => render(html`<${Page} initial=${initial} />`, root))
}
