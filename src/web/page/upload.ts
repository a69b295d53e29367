/** The upload page at work: files go up in pieces as soon as they are chosen, and go on where a broken line left them. */

const PIECE = 512 * 1024
const MOST_BYTES = 100 * 1_048_576
const MOST_FILES = 20
/** The server has no room on its disk: it says so, and asking again at once helps nobody. */
const NO_ROOM = 507
/** Pauses between attempts while the line is broken. */
const PAUSES_MS = [1000, 2000, 4000, 8000]

interface Words {
  more: string
  send: string
  remove: string
  sending: string
  waiting: string
  ready: string
  tooBig: string
  tooMany: string
  failed: string
}

interface Item {
  id: string
  file: File
  received: number
  state: 'going' | 'whole' | 'bad'
  note: string
  row: HTMLLIElement
}

const main = find('main', HTMLElement)
const words = JSON.parse(main.dataset.words ?? '{}') as Words
const input = find('#files', HTMLInputElement)
const choose = find('#choose', HTMLButtonElement)
const send = find('#send', HTMLButtonElement)
const list = find('#list', HTMLUListElement)
const status = find('#status', HTMLParagraphElement)
const items: Item[] = []
let queue = Promise.resolve()

function find<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(selector)
  return found
}

/** The same file chosen again, after a broken line or a new start of the page, has the same name here. */
async function idOf({ name, size, lastModified }: File): Promise<string> {
  const text = JSON.stringify([name, size, lastModified])
  // Only pages with a certificate have crypto.subtle; the rehearsal has none.
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return Promise.resolve(hash.toString(16).padStart(16, '0'))
}

async function take(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const id = await idOf(file)
    if (items.some((item) => item.id === id)) continue
    if (items.filter((item) => item.state !== 'bad').length >= MOST_FILES) {
      say(words.tooMany)
      break
    }
    const row = list.appendChild(document.createElement('li'))
    const item: Item = { id, file, received: 0, state: 'going', note: '', row }
    items.push(item)
    if (file.size > MOST_BYTES || file.size === 0) {
      item.state = 'bad'
      item.note = file.size === 0 ? words.failed : words.tooBig
    } else queue = queue.then(() => bring(item))
    show(item)
  }
  refresh()
}

async function bring(item: Item): Promise<void> {
  const known = await answer('files', { method: 'GET' })
  const files = ((await known.json()) as { files: { id: string; received: number }[] }).files
  item.received = files.find(({ id }) => id === item.id)?.received ?? 0
  while (item.received < item.file.size && items.includes(item)) {
    const { name, size, type } = item.file
    const query = new URLSearchParams({ name, size: String(size), mime: type, offset: String(item.received) })
    const body = item.file.slice(item.received, item.received + PIECE)
    const response = await answer(`files/${item.id}?${query}`, { method: 'PUT', body })
    if (!response.ok) {
      item.state = 'bad'
      item.note = await response.text()
      break
    }
    item.received = ((await response.json()) as { received: number }).received
    show(item)
  }
  if (item.received === item.file.size) item.state = 'whole'
  show(item)
  refresh()
}

/** Asks until there is an answer: a telephone loses its line and finds it again. */
async function answer(path: string, request: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(`${location.pathname}/${path}`, request)
      if (response.status < 500 || response.status === NO_ROOM) {
        if (attempt > 0) refresh()
        return response
      }
    } catch {
      // no line
    }
    say(words.waiting)
    await new Promise((resolve) => setTimeout(resolve, PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)]))
  }
}

function show(item: Item): void {
  const { row, file, received, state, note } = item
  row.className = state
  const name = document.createElement('b')
  name.textContent = file.name
  const facts = document.createElement('small')
  const size = sizeText(file.size)
  facts.textContent = note || (state === 'whole' ? size : `${sizeText(received)} / ${size}`)
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.textContent = words.remove
  remove.setAttribute('aria-label', `${words.remove}: ${file.name}`)
  remove.onclick = () => drop(item)
  const bar = document.createElement('progress')
  bar.max = file.size
  bar.value = received
  row.replaceChildren(remove, name, facts, ...(state === 'going' ? [bar] : []))
}

function drop(item: Item): void {
  items.splice(items.indexOf(item), 1)
  item.row.remove()
  queue = queue.then(async () => {
    await answer(`files/${item.id}`, { method: 'DELETE' })
  })
  refresh()
}

function refresh(): void {
  const whole = items.filter((item) => item.state === 'whole').length
  const going = items.filter((item) => item.state === 'going').length
  choose.classList.toggle('more', items.length > 0)
  if (items.length > 0) choose.textContent = words.more
  send.hidden = whole === 0 || going > 0
  send.textContent = words.send.replace('{n}', String(whole))
  say(going > 0 ? words.sending : whole > 0 ? words.ready : '')
}

function say(text: string): void {
  if (status.textContent !== text) status.textContent = text
}

function sizeText(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.ceil(bytes / 1024)} KB`
  return `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} MB`
}

input.addEventListener('change', () => {
  const files = [...(input.files ?? [])]
  input.value = ''
  void take(files)
})
choose.addEventListener('click', () => {
  input.click()
})
send.addEventListener('click', () => {
  send.disabled = true
  void answer('done', { method: 'POST' }).then(async (response) => {
    if (response.ok) location.reload()
    else {
      send.disabled = false
      say(await response.text())
    }
  })
})
