/** One message: a bubble with its quote, files, buttons and time. */
import type { DeskChat, Person, WorldFile, WorldMessage, WorldTable } from '../world.js'
import { html } from './lib.js'
import { aroundTable, markedText, sizeInWords, timeOf, wholeCodes } from './text.js'

export interface MessageProps {
  message: WorldMessage
  chat: DeskChat
  quoted: WorldMessage | undefined
  people: readonly Person[]
  /** Whose phone this is. */
  viewer: number
  buttonsShown: boolean
  /** Whether what is in it can be reached with the tabulator. */
  isReached: boolean
  /** Whether another one spoke before: then the name is said. */
  isFirst: boolean
  /** Where the bot was not given the message: with the reason, or only marked, or told of by a later one. */
  hint: 'full' | 'short' | null
  onPress(message: WorldMessage, data: string): void
  onReply(message: WorldMessage): void
  /** null: messages cannot be changed in this app. */
  onEdit: ((message: WorldMessage) => void) | null
  onFill(text: string): void
}

export function nameOf(people: readonly Person[], from: WorldMessage['from']): string {
  if (from === 'bot') return 'Nhắc Việc'
  const person = people.find((p) => p.id === from)
  return person ? `${person.lastName} ${person.firstName}`.trim() : ''
}

export function Message(props: MessageProps): unknown {
  const { message, quoted, people, viewer, onReply, onEdit } = props
  const own = message.from === viewer
  const isBot = message.from === 'bot'
  const stop = stopOf(props)
  return html`<li id=${`m${message.chatId}-${message.id}`} class=${`message ${own ? 'own' : ''} ${isBot ? 'bot' : ''}`} tabindex="-1">
    <div class="bubble">
      ${!own && props.isFirst && html`<div class="author">${nameOf(people, message.from)}${isBot && html`<span class="badge">bot</span>`}</div>`}
      ${
        quoted &&
        html`<a class="quote" tabindex=${stop} href=${`#m${message.chatId}-${quoted.id}`} onClick=${(e: Event) => jump(e, quoted)}>
        <b>${nameOf(people, quoted.from)}</b><span>${quoted.text.split('\n')[0] || quoted.files[0]?.name || ''}</span></a>`
      }
      ${message.files.map((file) => html`<${Attached} key=${file.fileId} file=${file} stop=${stop} />`)}
      ${message.text && (message.table ? html`<${Tabled} message=${message} table=${message.table} />` : html`<div class="text">${markedText(message)}</div>`)}
      <div class="meta">
        <span class="tools">
          <button type="button" class="quiet" tabindex=${stop} onClick=${() => onReply(message)} aria-label=${`Trả lời ${nameOf(people, message.from)}`}>Trả lời</button>
          ${own && message.text && onEdit && html`<button type="button" class="quiet" tabindex=${stop} onClick=${() => onEdit(message)}>Sửa</button>`}
        </span>
        ${message.reactions.map((sign) => html`<span class="reaction" role="img" aria-label="Nhắc Việc đã ghi nhận">${sign}</span>`)}
        ${message.editedAt && html`<span>đã sửa</span>`}<time datetime=${message.at}>${timeOf(message.at)}</time>
      </div>
    </div>
    ${props.hint && html`<${Unheard} ...${props} />`}
    <${Buttons} ...${props} />
  </li>`
}

/** A line of the app itself: who has come into the group. */
export function Service({ text }: { text: string }): unknown {
  return html`<li class="service"><span>${text}</span></li>`
}

function stopOf({ isReached }: Pick<MessageProps, 'isReached'>): '0' | '-1' {
  return isReached ? '0' : '-1'
}

function Attached({ file, stop }: { file: WorldFile; stop: string }): unknown {
  const href = `/api/file/${file.fileId}`
  if (/^image\/(png|jpeg|webp|gif)$/.test(file.mime))
    return html`<a class="picture" tabindex=${stop} href=${href} title="Mở ảnh lớn" target="_blank" rel="noreferrer"><img src=${href} alt=${file.name} /></a>`
  return html`<a class="file" tabindex=${stop} href=${href} download=${file.name}>
    <span class="file-icon" aria-hidden="true">${ending(file.name)}</span>
    <span><b>${file.name}</b><small>${sizeInWords(file.size)}</small></span></a>`
}

function Tabled({ message, table }: { message: WorldMessage; table: WorldTable }): unknown {
  const { above, rows, below } = aroundTable(message, table)
  return html`<div class="text">${markedText(above)}</div>
    <table class="rich"><tbody>${rows.map(
      (row) =>
        html`<tr>${row.map((cell, i) => (row.length === 1 ? html`<td colspan="2">${cell}</td>` : i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`,
    )}</tbody></table>
    <div class="text">${markedText(below)}</div>`
}

function ending(name: string): string {
  const [, found = ''] = /\.(\w{1,4})$/.exec(name) ?? []
  return found.toUpperCase() || 'TỆP'
}

/** What a newcomer wonders about, said by the rehearsal and never by the bot. */
function Unheard({ message, chat, viewer, hint, onFill }: MessageProps): unknown {
  if (hint === 'short') return html`<p class="unheard">Bot không đọc tin này.</p>`
  const why = chat.app === 'telegram' ? 'chế độ riêng tư trong nhóm' : 'trong nhóm Zalo, bot chỉ nhận tin gọi tên mình'
  const again = message.from === viewer && message.text !== '' && !message.text.includes(chat.mention)
  return html`<p class="unheard">Bot không đọc tin này: ${why}. Gõ <b>${chat.mention}</b> hoặc trả lời tin của bot.${' '}
    ${again && html`<button type="button" class="quiet" onClick=${() => onFill(`${chat.mention} ${message.text}`)}>Điền lại kèm tên bot</button>`}</p>`
}

function Buttons({ message, buttonsShown, isReached, onPress }: MessageProps): unknown {
  if (!buttonsShown || message.buttons.length === 0) return null
  return html`<div class="buttons" role="group" aria-label="Nút dưới tin">
    ${message.buttons.map(
      (row) =>
        html`<div class="row">${row.map((b) => html`<button type="button" class="key" tabindex=${stopOf({ isReached })} onClick=${() => onPress(message, b.data)}>${wholeCodes(b.label)}</button>`)}</div>`,
    )}</div>`
}

function jump(event: Event, to: WorldMessage): void {
  event.preventDefault()
  const element = document.getElementById(`m${to.chatId}-${to.id}`)
  element?.scrollIntoView({ block: 'center' })
  element?.focus()
}
