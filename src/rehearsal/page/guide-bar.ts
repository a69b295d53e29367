/** The story's next step with the button that prepares it; at the end, that the story is told. On a telephone one line that opens. */
import type { NextStep } from './guide.js'
import { html, useState } from './lib.js'

export interface GuideBarProps {
  /** null: every step is done. */
  step: NextStep | null
  turning: boolean
  onFollow(step: NextStep): void
  onHide(): void
}

export function GuideBar({ step, turning, onFollow, onHide }: GuideBarProps): unknown {
  const [isOpen, setIsOpen] = useState(false)
  const count = step ? `Bước ${step.number}/${step.of}` : 'Đã đủ các bước'
  const text = step
    ? step.text
    : 'Câu chuyện của một năm đã trọn vẹn. Mời đồng chí thử tiếp: thêm người, nối nhóm Zalo, ẩn nút bấm.'
  return html`<aside class=${`guide ${isOpen ? 'opened' : ''}`} aria-label="Bước tiếp theo">
    <button type="button" class="guide-line" aria-expanded=${isOpen} onClick=${() => setIsOpen(!isOpen)}>
      <span class="count">${count}</span><span class="guide-text">${text}</span><span class="chevron" aria-hidden="true">${isOpen ? '▴' : '▾'}</span></button>
    <p class="guide-words"><span class="count">${count}</span> ${text}</p>
    <div class="guide-does">
      ${
        step &&
        html`<button type="button" class="go" disabled=${turning} onClick=${() => {
          setIsOpen(false)
          onFollow(step)
        }}>${step.turn ? 'Quay đồng hồ' : 'Điền sẵn câu này'}</button>`
      }
      <button type="button" class="quiet" onClick=${onHide}>Ẩn hướng dẫn</button>
    </div></aside>`
}
