/** Somebody new comes to the rehearsal: a name, a unit or none, a messenger. The bot is told nothing: joining goes its usual way. */
import { html, useEffect, useRef, useState } from './lib.js'
import type { Newcomer } from './state.js'

export interface InviteProps {
  units: readonly string[]
  /** Answers with what is wrong, or null. */
  onInvite(newcomer: Newcomer): Promise<string | null>
  onClose(): void
}

export function Invite({ units, onInvite, onClose }: InviteProps): unknown {
  const [name, setName] = useState('')
  const [app, setApp] = useState<Newcomer['app']>('telegram')
  const [unit, setUnit] = useState('')
  const [inGroup, setInGroup] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  async function invite(event: Event): Promise<void> {
    event.preventDefault()
    const failed = await onInvite({ name, app, unit: unit === '' ? null : unit, inGroup })
    setProblem(failed)
    if (failed === null) onClose()
  }

  const choice = (
    value: Newcomer['app'],
    label: string,
  ) => html`<label class="choice"><input type="radio" name="app" checked=${app === value}
    onChange=${() => setApp(value)} /> ${label}</label>`

  return html`<dialog class="invite-box" ref=${dialog} onClose=${onClose} aria-labelledby="invite-title">
    <form onSubmit=${invite}>
      <h2 id="invite-title">Thêm người vào buổi diễn tập</h2>
      <p class="soft">Người này có điện thoại riêng, còn bot chưa biết là ai. Thử xem bot trả lời người lạ, rồi mời vào cơ quan bằng mã.</p>
      <label class="field">Họ và tên
        <input type="text" value=${name} maxlength="60" required autocomplete="off" placeholder="Triệu Thị Mai" aria-describedby=${problem ? 'invite-problem' : undefined}
          onInput=${(e: Event) => setName((e.currentTarget as HTMLInputElement).value)} /></label>
      <label class="field">Thuộc đơn vị
        <select value=${unit} onChange=${(e: Event) => setUnit((e.currentTarget as HTMLSelectElement).value)}>
          <option value="">Không đơn vị nào: người lạ</option>
          ${units.map((u) => html`<option value=${u}>${u}</option>`)}
        </select></label>
      <fieldset><legend>Dùng</legend>${choice('telegram', 'Telegram')}${choice('zalo', 'Zalo')}</fieldset>
      <label class="choice"><input type="checkbox" checked=${inGroup} onChange=${(e: Event) => setInGroup((e.currentTarget as HTMLInputElement).checked)} />
        Cho vào nhóm: gọi tên bot trong nhóm, văn phòng sẽ được hỏi có nhận không</label>
      ${problem && html`<p class="problem" id="invite-problem" role="alert">${problem}</p>`}
      <div class="answers"><button type="button" onClick=${() => dialog.current?.close()}>Thôi</button><button type="submit" class="go">Thêm</button></div>
    </form>
  </dialog>`
}
