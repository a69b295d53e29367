/** One phone: a chat as one person sees it, with the line to write in. */
import type { DeskChat, Person, WorldMessage } from '../world.js'
import { html, useLayoutEffect, useRef, useState } from './lib.js'
import { Message, nameOf } from './message.js'
import type { Draft } from './state.js'
import { dateOf, dayInWords } from './text.js'

/** What the guide puts into a chat's line. */
export interface Suggestion {
  chat: number
  text: string
  /** Who says it, where several may; null: whoever is chosen. */
  speaker: number | null
  /** Tells one from the next, so that what was typed since is kept. */
  at: number
}

export interface PhoneProps {
  chat: DeskChat
  title: string
  subtitle: string
  messages: readonly WorldMessage[]
  people: readonly Person[]
  /** Who may speak here: one person in a private chat, everybody in the group. */
  speakers: readonly Person[]
  buttonsShown: boolean
  notice: string | null
  suggested: Suggestion | null
  onSay(draft: Draft): Promise<string | null>
  onPress(from: number, message: WorldMessage, data: string): void
  onEdit(message: WorldMessage, text: string): void
}

export function Phone(props: PhoneProps): unknown {
  const { chat, messages, people, speakers } = props
  const [speaker, setSpeaker] = useState(speakers.find((p) => p.post.includes('Hội'))?.id ?? speakers[0]?.id ?? 0)
  const [text, setText] = useState('')
  const [reply, setReply] = useState<WorldMessage | null>(null)
  const [editing, setEditing] = useState<WorldMessage | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const line = useRef<HTMLTextAreaElement>(null)
  const atEnd = useRef(true)
  const seenSuggestion = useRef(0)
  if (props.suggested && props.suggested.at !== seenSuggestion.current) {
    seenSuggestion.current = props.suggested.at
    setText(props.suggested.text)
    if (props.suggested.speaker !== null) setSpeaker(props.suggested.speaker)
    line.current?.focus()
  }
  // The newest stays in view, unless the reader has gone up to read.
  useLayoutEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight
  }, [messages.length, messages.at(-1)?.text])

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (editing) {
      props.onEdit(editing, text)
      reset()
      return
    }
    atEnd.current = true
    const failed = await props.onSay({ from: speaker, chatId: chat.id, text, replyTo: reply?.id ?? null, files })
    setProblem(failed)
    if (!failed) reset()
  }

  function reset(): void {
    setText('')
    setReply(null)
    setEditing(null)
    setFiles([])
    setProblem(null)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send(event)
    if (event.key === 'Escape') reset()
  }

  const startReply = (message: WorldMessage) => {
    setReply(message)
    setEditing(null)
    line.current?.focus()
  }
  const startEdit = (message: WorldMessage) => {
    setEditing(message)
    setReply(null)
    setText(message.text)
    line.current?.focus()
  }

  return html`<section
    class=${`phone ${chat.app} ${over ? 'over' : ''}`}
    aria-label=${props.title}
    onDragOver=${(e: DragEvent) => {
      e.preventDefault()
      setOver(true)
    }}
    onDragLeave=${() => setOver(false)}
    onDrop=${(e: DragEvent) => {
      e.preventDefault()
      setOver(false)
      setFiles([...files, ...(e.dataTransfer?.files ?? [])])
    }}
  >
    <header class="phone-head"><span class="avatar" aria-hidden="true">${initials(props.title)}</span>
      <span><h2>${props.title}</h2><small>${props.subtitle}</small></span>
      ${chat.app === 'zalo' && html`<span class="app" title="Trên Zalo không có nút bấm: mọi việc làm bằng chữ">Zalo</span>`}</header>
    <ol class="messages" ref=${list} role="log" aria-live="polite" aria-label=${`Tin trong ${props.title}`}
      onScroll=${(e: Event) => {
        const el = e.currentTarget as HTMLElement
        atEnd.current = el.scrollHeight - el.scrollTop - el.clientHeight < 60
      }}>
      ${messages.map((message, index) => {
        const day = dateOf(message.at)
        const previous = messages[index - 1]
        const fresh = !previous || dateOf(previous.at) !== day
        return html`${fresh && html`<li class="day" key=${`d${day}`}><span>${dayInWords(day)}</span></li>`}
          <${Message} key=${message.id} message=${message} quoted=${messages.find((m) => m.id === message.replyTo)} people=${people}
            viewer=${speaker} buttonsShown=${props.buttonsShown} onReply=${startReply} onEdit=${chat.app === 'zalo' ? null : startEdit}
            onPress=${(m: WorldMessage, data: string) => props.onPress(speaker, m, data)} />`
      })}
    </ol>
    ${props.notice && html`<p class="notice" role="status">${props.notice}</p>`}
    <form class="write" onSubmit=${send}>
      ${
        speakers.length > 1 &&
        html`<label class="speaker">Nói với vai
        <select value=${String(speaker)} onChange=${(e: Event) => setSpeaker(Number((e.currentTarget as HTMLSelectElement).value))}>
          ${speakers.map((p) => html`<option value=${String(p.id)}>${nameOf(people, p.id)} – ${p.post}</option>`)}
        </select></label>`
      }
      ${
        (reply || editing) &&
        html`<p class="about"><span>${editing ? 'Đang sửa' : `Trả lời ${nameOf(people, reply?.from ?? null)}`}: ${((editing ?? reply)?.text ?? '').split('\n')[0]}</span>
        <button type="button" class="quiet" onClick=${reset} aria-label="Bỏ">✕</button></p>`
      }
      ${files.length > 0 && html`<p class="about"><span>${files.map((f) => f.name).join(', ')}</span><button type="button" class="quiet" onClick=${() => setFiles([])} aria-label="Bỏ tệp">✕</button></p>`}
      ${problem && html`<p class="problem" role="alert">${problem}</p>`}
      <div class="line">
        <label class="attach" title="Đính kèm tệp"><span aria-hidden="true">+</span><span class="sr">Đính kèm tệp</span>
          <input type="file" multiple onChange=${(e: Event) => setFiles([...((e.currentTarget as HTMLInputElement).files ?? [])])} /></label>
        <textarea ref=${line} rows="1" placeholder="Nhắn tin…" aria-label=${`Nhắn trong ${props.title}`} value=${text}
          onInput=${(e: Event) => setText((e.currentTarget as HTMLTextAreaElement).value)} onKeyDown=${onKey}></textarea>
        <button type="submit" class="send" disabled=${text.trim() === '' && files.length === 0}>${editing ? 'Lưu' : 'Gửi'}</button>
      </div>
    </form>
  </section>`
}

function initials(name: string): string {
  const words = name.split(' ').filter((w) => w !== '')
  return `${words.at(-2)?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase()
}
