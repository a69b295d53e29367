/** All chats by messenger: which of them lie on the desk, and what is unread in the others; on a telephone the tabs. */
import type { DeskChat, Person } from '../world.js'
import { Avatar } from './avatar.js'
import { html, useEffect, useRef } from './lib.js'

export interface RailProps {
  chats: readonly DeskChat[]
  people: readonly Person[]
  open: readonly number[]
  current: number
  unread: Readonly<Record<number, number>>
  onOpen(chat: number): void
  onInvite(): void
}

const APPS = [
  ['telegram', 'Telegram'],
  ['zalo', 'Zalo'],
] as const

export function Rail(props: RailProps): unknown {
  const { chats, people, open, current, unread } = props
  const rail = useRef<HTMLElement>(null)
  useEffect(() => {
    rail.current?.querySelector('.tab.current')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return html`<nav class="rail" aria-label="Các cuộc trò chuyện" ref=${rail}>
    ${APPS.map(
      ([app, name]) => html`<p class="rail-app">${name}</p>
      ${chats
        .filter((chat) => chat.app === app)
        .map((chat) => {
          const person = people.find((p) => p.id === chat.id)
          const fresh = unread[chat.id] ?? 0
          return html`<button type="button" key=${chat.id} aria-pressed=${open.includes(chat.id)}
            class=${`tab ${chat.app} ${open.includes(chat.id) ? 'open' : ''} ${chat.id === current ? 'current' : ''}`}
            title=${chat.title} onClick=${() => props.onOpen(chat.id)}>
            <${Avatar} id=${chat.id} name=${chat.title} />
            <span class="short">${shortName(chat, person)}</span>
            <span class="full"><b>${chat.title}</b><small>${person ? person.post : `Nhóm · ${chat.members.length} người`}</small></span>
            ${fresh > 0 && html`<span class="unread">${fresh > 99 ? '99+' : fresh}<span class="sr"> tin chưa đọc</span></span>`}</button>`
        })}`,
    )}
    <button type="button" class="tab invite" title="Thêm người" onClick=${props.onInvite}>
      <span class="avatar plus" aria-hidden="true">+</span><span class="short">Thêm<span class="sr"> người</span></span><span class="full"><b>Thêm người</b><small>mời, hoặc thử với người lạ</small></span></button>
  </nav>`
}

function shortName(chat: DeskChat, person: Person | undefined): string {
  if (person) return person.firstName
  return chat.app === 'zalo' ? 'Nhóm Zalo' : 'Nhóm'
}
