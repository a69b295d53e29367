/** One phone: a chat as one person sees it, with the line to write in. What was typed waits while another chat is in its place. */
import type { DeskChat, Person, WorldMessage } from '../world.js'
import { Avatar } from './avatar.js'
import type { About } from './composer.js'
import { Composer } from './composer.js'
import { Conversation } from './conversation.js'
import type { Aid } from './first-steps.js'
import { html, useEffect, useRef, useState } from './lib.js'
import type { Draft } from './state.js'

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
  /** Whether it lies on the desk now. */
  open: boolean
  /** Whether it is the one used last. */
  current: boolean
  messages: readonly WorldMessage[]
  people: readonly Person[]
  speakers: readonly Person[]
  /** Who speaks at first. */
  firstSpeaker: number
  seen: number
  buttonsShown: boolean
  quiet: boolean
  notice: string | null
  suggested: Suggestion | null
  /** What the rehearsal offers to somebody new here. */
  aid: Aid | null
  onAid(aid: Aid): void
  onSeen(last: number): void
  onUse(): void
  onSay(draft: Draft): Promise<string | null>
  onPress(from: number, message: WorldMessage, data: string): void
  onEdit(message: WorldMessage, text: string): Promise<string | null>
}

export function Phone(props: PhoneProps): unknown {
  const { chat, messages, people, speakers, aid } = props
  const [speaker, setSpeaker] = useState(props.firstSpeaker)
  const [text, setText] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [about, setAbout] = useState<About>(null)
  const [over, setOver] = useState(false)
  const place = useRef<HTMLElement>(null)
  const line = () => place.current?.querySelector('textarea')

  function fill(words: string): void {
    setText(words)
    setAbout(null)
    line()?.focus()
  }
  useEffect(() => {
    if (!props.suggested) return
    if (props.suggested.speaker !== null) setSpeaker(props.suggested.speaker)
    fill(props.suggested.text)
  }, [props.suggested?.at])

  if (!props.open) return null
  return html`<section ref=${place}
    class=${`phone ${chat.app} ${chat.kind} ${props.current ? 'current' : ''} ${over ? 'over' : ''}`}
    aria-label=${props.title}
    onFocusIn=${props.onUse}
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
    <header class="phone-head"><${Avatar} id=${chat.id} name=${props.title} />
      <span class="who"><h2 title=${props.title}>${props.title}</h2><small title=${props.subtitle}>${props.subtitle}</small></span>
      ${chat.app === 'zalo' && html`<span class="app" title="Trên Zalo không có nút bấm: mọi việc làm bằng chữ">Zalo</span>`}</header>
    <${Conversation} chat=${chat} title=${props.title} messages=${messages} people=${people} viewer=${speaker} seen=${props.seen}
      buttonsShown=${props.buttonsShown} quiet=${props.quiet} onSeen=${props.onSeen} onFill=${fill}
      onPress=${(m: WorldMessage, data: string) => props.onPress(speaker, m, data)}
      onReply=${(message: WorldMessage) => setAbout({ kind: 'reply', message })}
      onEdit=${
        chat.app === 'zalo'
          ? null
          : (message: WorldMessage) => {
              setAbout({ kind: 'edit', message })
              setText(message.text)
            }
      } />
    ${props.notice && html`<p class="notice" role="status">${props.notice}</p>`}
    ${aid && html`<p class="aid"><span>${aid.text}</span> <button type="button" class="go" onClick=${() => props.onAid(aid)}>${aid.label}</button></p>`}
    <${Composer} chat=${chat} title=${props.title} people=${people} speakers=${speakers} speaker=${speaker} text=${text} files=${files} about=${about}
      onSpeaker=${setSpeaker} onText=${setText} onFiles=${setFiles} onAbout=${setAbout} onSay=${props.onSay} onEdit=${props.onEdit} />
  </section>`
}
