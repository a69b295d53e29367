/** The clock: the day in words, and the jumps; on a narrow screen one slim line that opens. */
import { html, useEffect, useRef, useState } from './lib.js'
import type { ClockState } from './state.js'
import { dateTyped, dayInWords, kindInWords } from './text.js'

export interface ClockBarProps {
  clock: ClockState
  office: string
  buttonsShown: boolean
  guided: boolean
  onTurn(to: string): void
  onButtons(shown: boolean): void
  onGuided(guided: boolean): void
}

const JUMPS = [
  ['tomorrow', 'Ngày mai'],
  ['next_work_morning', 'Ngày làm việc tới'],
  ['next_monday', 'Thứ Hai tới'],
  ['next_deadline', 'Hạn kế tiếp'],
  ['year_end', 'Hết năm'],
] as const

export function ClockBar(props: ClockBarProps): unknown {
  const { clock } = props
  const [isOpen, setIsOpen] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const working = clock.kind === 'working' || clock.kind === 'swap_work'
  const from = useRef(clock.at)
  if (!clock.turning) from.current = clock.at
  useEffect(() => {
    if (!isOpen) return
    const away = (e: Event) => !bar.current?.contains(e.target as Node) && setIsOpen(false)
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [isOpen])

  function turn(to: string): void {
    setIsOpen(false)
    props.onTurn(to)
  }

  return html`<header class=${`bar ${isOpen ? 'opened' : ''}`} ref=${bar} onKeyDown=${(e: KeyboardEvent) => e.key === 'Escape' && setIsOpen(false)}>
    <div class="brand"><h1>Nhắc Việc</h1><small>Diễn tập · ${props.office}</small></div>
    <div class="now" role="timer" aria-live=${clock.turning ? 'off' : 'polite'}>
      <strong>${clock.time} · ${dayInWords(clock.date)}</strong>
      <span class=${working ? 'work' : 'off'}><span aria-hidden="true">${working ? '●' : '○'}</span> ${kindInWords(clock.kind, clock.name)}</span>
    </div>
    <button type="button" class="opener" aria-expanded=${isOpen} aria-controls="clock-panel" onClick=${() => setIsOpen(!isOpen)}>
      <span class="opener-word">Quay đồng hồ</span> <span aria-hidden="true">${isOpen ? '▴' : '▾'}</span></button>
    <div class="panel" id="clock-panel">
      <div class="jumps" role="group" aria-label="Quay đồng hồ">
        ${JUMPS.map(([to, label]) => html`<button type="button" disabled=${clock.turning} onClick=${() => turn(to)}>${label}</button>`)}
        <${ToDate} clock=${clock} onTurn=${turn} />
      </div>
      <div class="switches">
        <label><input type="checkbox" checked=${!props.buttonsShown} onChange=${(e: Event) => props.onButtons(!(e.currentTarget as HTMLInputElement).checked)} /> Ẩn nút bấm</label>
        <label><input type="checkbox" checked=${props.guided} onChange=${(e: Event) => props.onGuided((e.currentTarget as HTMLInputElement).checked)} /> Hướng dẫn</label>
      </div>
    </div>
    ${clock.turning && html`<${Turning} from=${from.current} clock=${clock} />`}
  </header>`
}

/** A date as the office writes it, whatever the browser's language. */
function ToDate({ clock, onTurn }: { clock: ClockState; onTurn(to: string): void }): unknown {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState(false)
  return html`<form class="to" onSubmit=${(e: Event) => {
    e.preventDefault()
    const date = dateTyped(typed, clock.date)
    setProblem(date === null)
    if (date === null) return
    setTyped('')
    onTurn(date)
  }}>
    <input type="text" inputmode="numeric" class=${problem ? 'bad' : ''} aria-label="Quay đến ngày" aria-invalid=${problem} placeholder="30/01/2023" value=${typed}
      onBlur=${() => setProblem(false)} onInput=${(e: Event) => {
        setTyped((e.currentTarget as HTMLInputElement).value)
        setProblem(false)
      }} />
    <button type="submit" disabled=${clock.turning}>Đến ngày</button>
    ${problem && html`<span class="problem" role="alert">Gõ một ngày sau hôm nay, ví dụ 30/01/2023.</span>`}
  </form>`
}

/** How far the clock has been turned. */
function Turning({ from, clock }: { from: string; clock: ClockState }): unknown {
  const [begin, now, end] = [from, clock.at, `${clock.target ?? clock.date}T10:00:00Z`].map((iso) => Date.parse(iso))
  const done = end !== undefined && begin !== undefined && end > begin ? ((now ?? begin) - begin) / (end - begin) : 0
  return html`<div class="turning" role="status">
    <progress max="1" value=${String(Math.min(1, done))} aria-label="Đang quay đồng hồ"></progress>
    <span><span class="runner" aria-hidden="true"></span> Đang quay đến ${clock.target ? dayInWords(clock.target) : '…'}</span></div>`
}
