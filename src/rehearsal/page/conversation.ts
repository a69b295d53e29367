/** What was said in a chat: opens at what is unread, stays at the end while the reader is there, and says what came meanwhile. */
import type { DeskChat, Person, WorldMessage } from '../world.js'
import { html, useEffect, useLayoutEffect, useMemo, useRef, useState } from './lib.js'
import type { MessageProps } from './message.js'
import { Message, Service } from './message.js'
import { dateOf, dayInWords } from './text.js'
import { lastOf, unreadOf } from './unread.js'
import { Waiting } from './waiting.js'

export interface ConversationProps {
  chat: DeskChat
  title: string
  messages: readonly WorldMessage[]
  people: readonly Person[]
  /** Whose phone this is now. */
  viewer: number
  /** The last message that was read here. */
  seen: number
  buttonsShown: boolean
  /** While the clock is turned a year may be said at once: nothing is read aloud. */
  quiet: boolean
  onSeen(last: number): void
  onPress(message: WorldMessage, data: string): void
  onReply(message: WorldMessage): void
  onEdit: ((message: WorldMessage) => void) | null
  /** Puts a text into the line to write in. */
  onFill(text: string): void
}

/** So near to the end somebody still reads the newest. */
const NEAR_PX = 48
/** What stays to be seen above the mark of the unread. */
const ABOVE_MARK_PX = 40

/** As much of a message must be in view to count as read. */
const BEGINNING_PX = 120

export function Conversation(props: ConversationProps): unknown {
  const { chat, messages, people, viewer, buttonsShown } = props
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const lastTop = useRef(0)
  const [isEnd, setIsEnd] = useState(true)
  const [chosen, setChosen] = useState<number | null>(null)
  const [mark, setMark] = useState(() => unreadOf(messages, props.seen, viewer)[0]?.id ?? null)
  const latest = useRef(props)
  latest.current = props
  const last = lastOf(messages)
  const isOwnLast = messages.at(-1)?.from === viewer

  /** Where the reader is: what has come into view is read. */
  function look(): void {
    const el = box.current
    if (!el) return
    // Who was at the end and has not gone up is still there, however much has grown below meanwhile.
    const isNear = el.scrollHeight - el.scrollTop - el.clientHeight < NEAR_PX
    atEnd.current = isNear || (atEnd.current && el.scrollTop >= lastTop.current)
    lastTop.current = el.scrollTop
    setIsEnd(atEnd.current)
    const read = atEnd.current ? lastOf(latest.current.messages) : lastInView(el)
    if (read > latest.current.seen) latest.current.onSeen(read)
  }
  function toEnd(): void {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
    look()
  }

  /** By keyboard a chat is one stop, and its messages are gone through with the arrows: a year of buttons is none to tab through. */
  function onKey(event: KeyboardEvent): void {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('.message') ?? [])]
    const at = all.findIndex((el) => el.contains(document.activeElement))
    const from = at < 0 ? all.length : at
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: all.length - 1 }[event.key]
    const next = to === undefined ? undefined : all[to]
    if (!next) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }
  function onFocus(event: FocusEvent): void {
    const message = (event.target as HTMLElement).closest<HTMLElement>('.message')
    if (message) setChosen(numberOf(message))
  }

  useLayoutEffect(() => {
    const marked = box.current?.querySelector<HTMLElement>('.unread-mark')
    if (!box.current || !marked) return toEnd()
    atEnd.current = false
    box.current.scrollTop = marked.offsetTop - ABOVE_MARK_PX
    look()
  }, [])
  const known = useRef(last)
  const turnMarked = useRef(false)
  useLayoutEffect(() => {
    const fresh = messages.find((m) => m.id > known.current)
    known.current = Math.max(known.current, last)
    if (!fresh) return
    if (isOwnLast) {
      setMark(null)
      atEnd.current = true
    } else if (props.quiet && !turnMarked.current) {
      turnMarked.current = true
      setMark(fresh.id)
    }
    if (atEnd.current) toEnd()
  }, [messages])
  // A turn of the clock says much at once: where it began stays marked until the next.
  useEffect(() => {
    if (props.quiet) turnMarked.current = false
  }, [props.quiet])
  // Pictures arrive, the line to write in grows, a telephone is turned: who was at the end stays there.
  useEffect(() => {
    const el = box.current
    if (!el) return
    const sizes = new ResizeObserver(() => atEnd.current && toEnd())
    for (const part of [el, ...el.children]) sizes.observe(part)
    return () => sizes.disconnect()
  }, [])
  const shown = useMemo(
    () =>
      messages.map((message, index) => {
        const day = dateOf(message.at)
        const previous = messages[index - 1]
        const isNewDay = !previous || dateOf(previous.at) !== day
        return html`${isNewDay && html`<li class="day" key=${`d${day}`}><span>${dayInWords(day)}</span></li>`}
          ${message.id === mark && html`<li class="unread-mark" key="mark"><span>Tin chưa đọc</span></li>`}
          ${
            message.from === null
              ? message.text && html`<${Service} key=${message.id} text=${message.text} />`
              : html`<${Message} key=${message.id} message=${message} chat=${chat}
            quoted=${messages.find((m) => m.id === message.replyTo)} people=${people} viewer=${viewer} buttonsShown=${buttonsShown}
            isReached=${message.id === (chosen ?? last)}
            isFirst=${isNewDay || message.id === mark || previous?.from !== message.from} hint=${message.heard ? null : hintFor(messages.slice(index + 1))}
            onReply=${(m: WorldMessage) => latest.current.onReply(m)} onEdit=${props.onEdit && ((m: WorldMessage) => latest.current.onEdit?.(m))}
            onPress=${(m: WorldMessage, data: string) => latest.current.onPress(m, data)} onFill=${(text: string) => latest.current.onFill(text)} />`
          }`
      }),
    [messages, people, viewer, buttonsShown, mark, chosen],
  )

  const unread = isEnd ? 0 : unreadOf(messages, props.seen, viewer).length
  return html`<div class="conversation">
    <div class="scroll" ref=${box} onScroll=${look} onKeyDown=${onKey} onFocusIn=${onFocus} tabindex="0" role="log"
      aria-description="Phím lên và xuống để chọn tin" aria-live=${props.quiet ? 'off' : 'polite'} aria-label=${`Tin trong ${props.title}`}>
      <ol class="messages">
        ${messages.length === 0 && html`<li class="service"><span>Chưa có tin nào ở đây.</span></li>`}
        ${shown}
        <${Waiting} key=${`w${last}`} isAsked=${isAsked(chat, messages.at(-1), viewer)} />
      </ol>
    </div>
    ${
      !isEnd &&
      html`<button type="button" class="to-end" onClick=${toEnd}><span aria-hidden="true">↓</span>${
        unread > 0 ? html` ${unread} tin mới` : html`<span class="sr">Xuống cuối</span>`
      }</button>`
    }
  </div>`
}

/** Said in full under the last that somebody wrote; before that once for what was written in a row. */
function hintFor(later: readonly WorldMessage[]): MessageProps['hint'] {
  if (!later.some((m) => typeof m.from === 'number')) return 'full'
  return later[0]?.heard === false ? null : 'short'
}

/** The last message whose beginning the reader sees. */
function lastInView(box: HTMLElement): number {
  const bottom = box.scrollTop + box.clientHeight
  const shown = [...box.querySelectorAll<HTMLElement>('.message')].findLast(
    (el) => el.offsetTop + Math.min(el.offsetHeight, BEGINNING_PX) <= bottom,
  )
  return shown ? numberOf(shown) : 0
}

function numberOf(message: HTMLElement): number {
  return Number(message.id.split('-').at(-1))
}

/** In private the bot answers everything it is asked; in a group a sign may be all. */
function isAsked(chat: DeskChat, last: WorldMessage | undefined, viewer: number): boolean {
  return chat.kind === 'private' && last?.from === viewer && last.reactions.length === 0
}
