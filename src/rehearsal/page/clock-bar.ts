/** The clock: the day in words, and the jumps. */
import { html, useState } from './lib.js'
import type { ClockState } from './state.js'
import { dayInWords, kindInWords } from './text.js'

export interface ClockBarProps {
  clock: ClockState
  office: string
  buttonsShown: boolean
  onTurn(to: string): void
  onButtons(shown: boolean): void
}

const JUMPS = [
  ['tomorrow', 'Ngày mai'],
  ['next_work_morning', 'Ngày làm việc tới'],
  ['next_monday', 'Thứ Hai tới'],
  ['next_deadline', 'Hạn kế tiếp'],
  ['year_end', 'Hết năm'],
] as const

export function ClockBar({ clock, office, buttonsShown, onTurn, onButtons }: ClockBarProps): unknown {
  const [date, setDate] = useState('')
  const working = clock.kind === 'working' || clock.kind === 'swap_work'
  return html`<header class="bar">
    <div class="brand"><h1>Nhắc Việc</h1><small>Diễn tập · ${office}</small></div>
    <div class="now" role="timer" aria-live="polite">
      <strong>${clock.time} · ${dayInWords(clock.date)}</strong>
      <span class=${working ? 'work' : 'off'}><span aria-hidden="true">${working ? '●' : '○'}</span> ${kindInWords(clock.kind, clock.name)}</span>
    </div>
    <div class="jumps" role="group" aria-label="Quay đồng hồ">
      ${JUMPS.map(([to, label]) => html`<button type="button" disabled=${clock.turning} onClick=${() => onTurn(to)}>${label}</button>`)}
      <form class="to" onSubmit=${(e: Event) => {
        e.preventDefault()
        if (date) onTurn(date)
      }}>
        <label><span class="sr">Quay đến ngày</span><input type="date" value=${date} min=${clock.date} onInput=${(e: Event) => setDate((e.currentTarget as HTMLInputElement).value)} /></label>
        <button type="submit" disabled=${clock.turning || !date}>Đến ngày</button>
      </form>
    </div>
    <label class="switch"><input type="checkbox" checked=${!buttonsShown} onChange=${(e: Event) => onButtons(!(e.currentTarget as HTMLInputElement).checked)} /> Ẩn nút bấm</label>
    ${clock.turning && html`<p class="progress" role="status"><span class="runner" aria-hidden="true"></span>Đang quay đến ${clock.target ? dayInWords(clock.target) : '…'}</p>`}
  </header>`
}
