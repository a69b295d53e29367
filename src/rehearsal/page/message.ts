/** One message: a bubble with its quote, files, buttons and time. */
import type { Person, WorldMessage } from '../world.js'
import { html } from './lib.js'
import { markedText, sizeInWords, timeOf } from './text.js'

export interface MessageProps {
  message: WorldMessage
  quoted: WorldMessage | undefined
  people: readonly Person[]
  /** Whose phone this is. */
  viewer: number
  buttonsShown: boolean
  onPress(message: WorldMessage, data: string): void
  onReply(message: WorldMessage): void
  /** null: messages cannot be changed in this app. */
  onEdit: ((message: WorldMessage) => void) | null
}

export function nameOf(people: readonly Person[], from: WorldMessage['from']): string {
  if (from === 'bot') return 'Nhắc Việc'
  const person = people.find((p) => p.id === from)
  return person ? `${person.lastName} ${person.firstName}`.trim() : ''
}

export function Message({
  message,
  quoted,
  people,
  viewer,
  buttonsShown,
  onPress,
  onReply,
  onEdit,
}: MessageProps): unknown {
  const own = message.from === viewer
  const isBot = message.from === 'bot'
  return html`<li id=${`m${message.chatId}-${message.id}`} class=${`message ${own ? 'own' : ''} ${isBot ? 'bot' : ''}`} tabindex="-1">
    <div class="bubble">
      ${!own && html`<div class="author">${nameOf(people, message.from)}${isBot && html`<span class="badge">bot</span>`}</div>`}
      ${
        quoted &&
        html`<a class="quote" href=${`#m${message.chatId}-${quoted.id}`} onClick=${(e: Event) => jump(e, quoted)}>
        <b>${nameOf(people, quoted.from)}</b><span>${quoted.text.split('\n')[0] || quoted.files[0]?.name || ''}</span></a>`
      }
      ${message.files.map(
        (file) => html`<a class="file" href=${`/api/file/${file.fileId}`} download=${file.name}>
          ${
            file.mime.startsWith('image/')
              ? html`<img src=${`/api/file/${file.fileId}`} alt=${file.name} />`
              : html`<span class="file-icon" aria-hidden="true">▤</span>`
          }
          <span><b>${file.name}</b><small>${sizeInWords(file.size)}</small></span></a>`,
      )}
      ${message.text && html`<div class="text">${markedText(message)}</div>`}
      <div class="meta">
        <span class="tools">
          <button type="button" class="quiet" onClick=${() => onReply(message)} aria-label=${`Trả lời ${nameOf(people, message.from)}`}>Trả lời</button>
          ${own && message.text && onEdit && html`<button type="button" class="quiet" onClick=${() => onEdit(message)}>Sửa</button>`}
        </span>
        ${message.reactions.map((sign) => html`<span class="reaction" role="img" aria-label="Nhắc Việc đã ghi nhận">${sign}</span>`)}
        ${message.editedAt && html`<span>đã sửa</span>`}<time datetime=${message.at}>${timeOf(message.at)}</time>
      </div>
    </div>
    ${
      buttonsShown &&
      message.buttons.length > 0 &&
      html`<div class="buttons" role="group" aria-label="Nút dưới tin">
      ${message.buttons.map(
        (row) =>
          html`<div class="row">${row.map((b) => html`<button type="button" class="key" onClick=${() => onPress(message, b.data)}>${b.label}</button>`)}</div>`,
      )}</div>`
    }
  </li>`
}

function jump(event: Event, to: WorldMessage): void {
  event.preventDefault()
  const element = document.getElementById(`m${to.chatId}-${to.id}`)
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  element?.focus()
}
