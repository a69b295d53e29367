/** The story's next step with the button that prepares it; at the end, that the story is told. */
import type { NextStep } from './guide.js'
import { html } from './lib.js'

export interface GuideBarProps {
  /** null: every step is done. */
  step: NextStep | null
  turning: boolean
  onFollow(step: NextStep): void
  onHide(): void
}

export function GuideBar({ step, turning, onFollow, onHide }: GuideBarProps): unknown {
  return html`<aside class="guide" aria-label="Bước tiếp theo">
    ${
      step
        ? html`<span class="count">Bước ${step.number}/${step.of}</span><p>${step.text}</p>
      <button type="button" class="go" disabled=${turning} onClick=${() => onFollow(step)}>${step.turn ? 'Quay đồng hồ' : 'Điền sẵn câu này'}</button>`
        : html`<span class="count">Đã đủ các bước</span><p>Câu chuyện của một năm đã trọn vẹn. Mời đồng chí thử tiếp bất cứ điều gì trong các khung chat.</p>`
    }
    <button type="button" class="quiet" onClick=${onHide}>Ẩn hướng dẫn</button></aside>`
}
