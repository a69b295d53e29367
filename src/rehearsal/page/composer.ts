/** The line to write in: text, files, what it answers or changes, and in a group who speaks. */
import type { DeskChat, Person, WorldMessage } from '../world.js'
import { html, useLayoutEffect, useRef, useState } from './lib.js'
import { nameOf } from './message.js'
import type { Draft } from './state.js'
import { sizeInWords } from './text.js'

export interface ComposerProps {
  chat: DeskChat
  title: string
  people: readonly Person[]
  /** Who may speak here: one person in a private chat, everybody in the group. */
  speakers: readonly Person[]
  speaker: number
  text: string
  files: readonly File[]
  about: About
  onSpeaker(speaker: number): void
  onText(text: string): void
  onFiles(files: readonly File[]): void
  onAbout(about: About): void
  onSay(draft: Draft): Promise<string | null>
  onEdit(message: WorldMessage, text: string): Promise<string | null>
}

/** Which message is answered or changed by what is being written. */
export type About = { kind: 'reply' | 'edit'; message: WorldMessage } | null

const MOST_CHARACTERS = 4096
const TALLEST_PX = 112

export function Composer(props: ComposerProps): unknown {
  const { chat, people, speakers, speaker, text, files, about } = props
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const line = useRef<HTMLTextAreaElement>(null)
  const isEmpty = text.trim() === '' && files.length === 0
  useLayoutEffect(() => {
    if (!line.current) return
    line.current.style.height = 'auto'
    line.current.style.height = `${Math.min(line.current.scrollHeight + 2, TALLEST_PX)}px`
  }, [text])
  // What was chosen to be answered or filled in is written here next.
  useLayoutEffect(() => {
    if (about) line.current?.focus()
  }, [about])

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (isEmpty || busy) return
    setBusy(true)
    const failed =
      about?.kind === 'edit'
        ? await props.onEdit(about.message, text)
        : await props.onSay({
            from: speaker,
            chatId: chat.id,
            text,
            replyTo: about?.message.id ?? null,
            files: [...files],
          })
    setBusy(false)
    setProblem(failed)
    if (failed) return
    props.onText('')
    props.onFiles([])
    props.onAbout(null)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void send(event)
    if (event.key === 'Escape') leave()
  }

  /** A changed message's text is of no use without it; what was typed otherwise stays. */
  function leave(): void {
    if (about?.kind === 'edit') props.onText('')
    props.onAbout(null)
    setProblem(null)
  }

  return html`<form class="write" onSubmit=${send}>
    ${
      speakers.length > 1 &&
      html`<label class="speaker">Nói với vai
      <select value=${String(speaker)} onChange=${(e: Event) => props.onSpeaker(Number((e.currentTarget as HTMLSelectElement).value))}>
        ${speakers.map((p) => html`<option value=${String(p.id)}>${nameOf(people, p.id)} – ${p.post}</option>`)}
      </select></label>`
    }
    ${
      about &&
      html`<p class="about"><span>${about.kind === 'edit' ? 'Đang sửa' : `Trả lời ${nameOf(people, about.message.from)}`}: ${about.message.text.split('\n')[0]}</span>
      <button type="button" class="quiet" onClick=${leave} aria-label=${about.kind === 'edit' ? 'Thôi sửa' : 'Thôi trả lời tin này'}>✕</button></p>`
    }
    ${files.map(
      (file) =>
        html`<p class="about file-chosen"><span>${file.name} <small>${sizeInWords(file.size)}</small></span><button type="button" class="quiet"
          onClick=${() => props.onFiles(files.filter((f) => f !== file))} aria-label=${`Bỏ tệp ${file.name}`}>✕</button></p>`,
    )}
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <div class="line">
      <label class="attach" title="Đính kèm tệp"><svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M20 11.5 12.2 19.3a5 5 0 0 1-7.1-7.1l8.4-8.4a3.3 3.3 0 0 1 4.7 4.7l-8.3 8.3a1.6 1.6 0 0 1-2.3-2.3l7.4-7.4" /></svg><span class="sr">Đính kèm tệp</span>
        <input type="file" multiple onChange=${(e: Event) => {
          const input = e.currentTarget as HTMLInputElement
          props.onFiles([...files, ...(input.files ?? [])])
          input.value = ''
        }} /></label>
      <textarea ref=${line} rows="1" maxlength=${MOST_CHARACTERS} placeholder="Nhắn tin…" aria-label=${`Nhắn trong ${props.title}`} value=${text}
        onInput=${(e: Event) => props.onText((e.currentTarget as HTMLTextAreaElement).value)} onKeyDown=${onKey}
        onPaste=${(e: ClipboardEvent) => {
          const pasted = [...(e.clipboardData?.files ?? [])]
          if (pasted.length > 0) props.onFiles([...files, ...pasted])
        }}></textarea>
      <button type="submit" class="send" aria-disabled=${isEmpty || busy}>${busy ? 'Đang gửi' : about?.kind === 'edit' ? 'Lưu' : 'Gửi'}</button>
    </div>
  </form>`
}
