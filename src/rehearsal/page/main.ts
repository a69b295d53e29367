/** The rehearsal's page: phones side by side on a desk, one at a time on a phone, a clock above them. */
import type { DeskChat, Notice, WorldMessage } from '../world.js'
import { ClockBar } from './clock-bar.js'
import { columnsIn, openChats, usedNow } from './desk-order.js'
import { type Aid, aidForGroup, aidForNewcomer } from './first-steps.js'
import type { Step } from './guide.js'
import { nextStep } from './guide.js'
import { GuideBar } from './guide-bar.js'
import { Invite } from './invite.js'
import { html, render, useEffect, useLayoutEffect, useMemo, useRef, useState } from './lib.js'
import { nameOf } from './message.js'
import type { Suggestion } from './phone.js'
import { Phone } from './phone.js'
import { Rail } from './rail.js'
import type { Newcomer, PageState } from './state.js'
import { listen, loadState, post, say, sorted, welcome, withMessage } from './state.js'
import { lastOf, unreadOf } from './unread.js'

const NOTICE_MS = 8000

/** A notice where the person who gets it pressed last. */
type Shown = Notice & { chat: number }

function Page({ initial }: { initial: PageState }): unknown {
  const [state, setState] = useState(initial)
  const [byChat, setByChat] = useState(() => sorted(initial.messages))
  const [seen, setSeen] = useState<Record<number, number>>(() => allSeen(initial))
  const [recent, setRecent] = useState<readonly number[]>(() => [initial.office.group, ...initial.office.persons])
  const [notice, setNotice] = useState<Shown | null>(null)
  const [suggested, setSuggested] = useState<Suggestion | null>(null)
  const [guided, setGuided] = useState(true)
  const [inviting, setInviting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [columns, setColumns] = useState(1)
  const desk = useRef<HTMLElement>(null)
  const pressedIn = useRef(new Map<number, number>())
  const { office, people, clock, chats, buttonsShown } = state

  useEffect(() => {
    listen({
      message: (message) => setByChat((all) => withMessage(all, message)),
      notice: (n) => setNotice({ ...n, chat: pressedIn.current.get(n.person) ?? n.person }),
      clock: (c) => setState((s) => ({ ...s, clock: c })),
      people: (more) => setState((s) => ({ ...s, ...more })),
      buttons: (b) => setState((s) => ({ ...s, buttonsShown: b })),
      lost: () => setIsLost(true),
      again: () => void loadState().then(takeUp, () => setIsLost(true)),
    })
  }, [])
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [notice])
  useLayoutEffect(() => {
    if (!desk.current) return
    const measure = () => {
      const el = desk.current
      if (!el) return
      const { paddingLeft, paddingRight } = getComputedStyle(el)
      setColumns(columnsIn(el.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)))
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(desk.current)
    return () => sizes.disconnect()
  }, [])

  /** After a break in the line: what was missed is fetched; another rehearsal begins the page anew. */
  function takeUp(fresh: PageState): void {
    if (fresh.run !== initial.run) location.reload()
    setState(fresh)
    setByChat(sorted(fresh.messages))
    setIsLost(false)
  }

  const all = chats.map((chat) => chat.id)
  const open = openChats(all, recent, columns)
  const current = open.find((id) => id === recent[0]) ?? open[0] ?? office.group
  const use = (chat: number) => setRecent((r) => usedNow(r, chat))
  const [clerk = 0, chairman = 0, ...officials] = office.persons
  const messages = useMemo(() => Object.values(byChat).flat(), [byChat])
  const step = nextStep({ group: office.group, clerk, chairman, officials, date: clock.date, messages })
  const turn = (to: string) => void post('/api/clock', { to }).then(setProblem)

  function fill(chat: number, text: string, speaker: number | null): void {
    use(chat)
    setSuggested({ chat, text, speaker, at: Date.now() })
  }
  function follow(next: Step): void {
    if (next.turn) {
      use(office.group)
      turn(next.turn)
      return
    }
    const chat = { clerk, chairman, group: office.group, official: officials[0] ?? clerk }[next.chat ?? 'group']
    fill(chat, next.write ?? '', officials[next.speaker ?? -1] ?? null)
  }
  async function invite(newcomer: Newcomer): Promise<string | null> {
    const answer = await welcome(newcomer)
    if ('problem' in answer) return answer.problem
    use(answer.chat)
    return null
  }
  function aidFor(chat: DeskChat): Aid | null {
    const said = byChat[chat.id] ?? []
    if (chat.kind === 'group') return chat.app === 'zalo' ? aidForGroup(chat, said) : null
    if (office.persons.includes(chat.id)) return null
    const post = people.find((p) => p.id === chat.id)?.post ?? ''
    const unit = office.units.includes(post) ? post : null
    const asked = { chat: clerk, name: nameOf(people, clerk) }
    return aidForNewcomer({ chat, unit, clerk: asked, messages: said, clerkMessages: byChat[clerk] ?? [] })
  }
  const unread = Object.fromEntries(
    chats.map(({ id, kind }) => [id, unreadOf(byChat[id] ?? [], seen[id] ?? 0, kind === 'group' ? null : id).length]),
  )

  return html`<${ClockBar} clock=${clock} office=${office.name} buttonsShown=${buttonsShown} guided=${guided} onTurn=${turn}
      onGuided=${setGuided} onButtons=${(s: boolean) => void post('/api/buttons', { shown: s }).then(setProblem)} />
    ${isLost && html`<p class="banner" role="alert"><span class="runner" aria-hidden="true"></span> Mất kết nối với chương trình diễn tập, trang đang nối lại. Nếu đã tắt, chạy lại <code>npm start</code>.</p>`}
    ${problem && !isLost && html`<p class="banner" role="alert">${problem} <button type="button" class="quiet" onClick=${() => setProblem(null)}>Đóng</button></p>`}
    ${guided && html`<${GuideBar} step=${step} turning=${clock.turning} onFollow=${follow} onHide=${() => setGuided(false)} />`}
    <div class="room">
      <${Rail} chats=${chats} people=${people} open=${open} current=${current} unread=${unread} onOpen=${use} onInvite=${() => setInviting(true)} />
      <main class="desk" ref=${desk}>
        ${chats.map((chat) => {
          const person = people.find((p) => p.id === chat.id)
          const speakers = person ? [person] : people.filter((p) => chat.members.includes(p.id))
          const first = speakers.find((p) => p.id === officials[0]) ?? speakers[0]
          return html`<${Phone} key=${chat.id} chat=${chat} title=${person ? nameOf(people, person.id) : chat.title}
            subtitle=${person ? person.post : `Nhóm · ${speakers.length} người và bot`}
            open=${open.includes(chat.id)} current=${chat.id === current && columns > 1} onUse=${() => use(chat.id)}
            messages=${byChat[chat.id] ?? []} people=${people} speakers=${speakers} firstSpeaker=${first?.id ?? 0}
            seen=${seen[chat.id] ?? 0} onSeen=${(last: number) => setSeen((s) => ({ ...s, [chat.id]: last }))}
            buttonsShown=${buttonsShown} quiet=${clock.turning} notice=${notice?.chat === chat.id ? notice.text : null}
            suggested=${suggested?.chat === chat.id ? suggested : null} aid=${aidFor(chat)} onAid=${(aid: Aid) => fill(aid.chat, aid.words, aid.chat === chat.id && chat.kind === 'group' ? clerkIn(chat) : null)}
            onSay=${say} onEdit=${(m: WorldMessage, text: string) => post('/api/edit', { chatId: m.chatId, messageId: m.id, text })}
            onPress=${(from: number, m: WorldMessage, data: string) => {
              pressedIn.current.set(from, chat.id)
              void post('/api/press', { from, chatId: m.chatId, messageId: m.id, data }).then(setProblem)
            }} />`
        })}
      </main>
    </div>
    ${inviting && html`<${Invite} units=${office.units} onInvite=${invite} onClose=${() => setInviting(false)} />`}`

  /** The clerk of this group, who has another number on another messenger. */
  function clerkIn(chat: DeskChat): number | null {
    const name = nameOf(people, clerk)
    return chat.members.find((id) => nameOf(people, id) === name) ?? null
  }
}

/** What lies there when the page opens was read. */
function allSeen({ messages }: PageState): Record<number, number> {
  return Object.fromEntries(Object.entries(sorted(messages)).map(([chat, said]) => [chat, lastOf(said)]))
}

const root = document.getElementById('app')
if (root)
  void loadState().then(
    (initial) => {
      root.textContent = ''
      render(html`<${Page} initial=${initial} />`, root)
    },
    () => {
      root.textContent = 'Chưa mở được buổi diễn tập. Chạy npm start rồi tải lại trang này.'
    },
  )
