/** Groups and private chats: bound, opened, left, lost. */

import { periodSpan } from '../domain/calendar.js'
import type { Account, Platform } from '../domain/member.js'
import { nextOpening } from '../domain/office-hours.js'
import { postKey } from '../domain/planned-message.js'
import { activationDay, postingPeriod } from '../domain/posting.js'
import type { IncomingMessage, Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, note, refusal, tell, tellClerks } from './shared/desk.js'
import { inForeignGroup } from './shared/foreign-group.js'
import { tellOfGroup } from './shared/group-trouble.js'
import { missedBy } from './shared/missed.js'
import { mayHaveLeftSince } from './shared/restored.js'

/** What a group is called whose platform does not say. */
const UNTITLED: Record<Platform, string> = { telegram: 'Nhóm Telegram', zalo: 'Nhóm Zalo', console: 'Nhóm' }

/** '/link' in a group binds it to the office; the running periods are posted there when the office is at work. */
export async function linkGroup(desk: Desk, request: Request): Promise<Outgoing> {
  const { chat, platform } = request.message
  if (chat.kind === 'private') return refusal('only_in_group')
  const owner = await desk.office.groupOwner(platform, chat.externalId)
  if (owner !== null && owner !== desk.commune.id) return refusal('group_taken')
  const title = chat.title ?? UNTITLED[platform]
  const group = await desk.office.saveGroup({
    address: { platform, externalId: chat.externalId, topic: chat.topic },
    title,
    state: 'active',
  })
  await desk.office.forgetForeignGroup(chat)
  await desk.office.wakeGroup(group, desk.now)
  await note(desk, request, 'group_linked', {}, { group, title })
  await postRunningPeriods(desk, group)
  return { kind: 'group_linked', title }
}

/** Said to the bot in a group that is no office's: it does nothing there. */
export async function notLinked(desk: Desk, message: IncomingMessage, incomingId: number): Promise<Outgoing[]> {
  await inForeignGroup(desk, message, incomingId)
  return []
}

/** What the platform says of the bot's standing in a chat. */
export async function changeStanding(
  desk: Desk,
  message: IncomingMessage & { kind: 'standing' },
  incomingId: number,
): Promise<void> {
  const { platform, chat, standing } = message
  if (chat.kind === 'private') return changePrivateChat(desk, message, incomingId)
  const group = (await desk.office.groups()).find(
    (g) => g.address.platform === platform && g.address.externalId === chat.externalId,
  )
  if (!group) return changeForeignStanding(desk, message, incomingId)
  if (typeof standing === 'object') {
    await desk.office.saveGroup({ ...group, address: { ...group.address, externalId: standing.movedTo } })
    return
  }
  const state = standing === 'removed' ? 'gone' : standing === 'muted' ? 'muted' : 'active'
  if (state === group.state) return
  await desk.office.saveGroup({ ...group, state })
  if (state === 'active') await desk.office.wakeGroup(group.id, desk.now)
  await tellOfGroup(desk, group, state === 'active' ? 'open_again' : state === 'gone' ? 'removed' : 'muted')
}

async function changeForeignStanding(
  desk: Desk,
  message: IncomingMessage & { kind: 'standing' },
  incomingId: number,
): Promise<void> {
  const { platform, chat, standing } = message
  if ((await desk.office.groupOwner(platform, chat.externalId)) !== null) return
  if (standing === 'added') await inForeignGroup(desk, message, incomingId)
  else if (standing !== 'muted') await desk.office.forgetForeignGroup(chat)
  if (typeof standing === 'object')
    await desk.office.noteForeignGroup({ platform, externalId: standing.movedTo }, desk.now)
}

async function changePrivateChat(
  desk: Desk,
  message: IncomingMessage & { kind: 'standing' },
  incomingId: number,
): Promise<void> {
  const { platform, chat, sender, standing } = message
  const isTheirs = (a: Account) => a.platform === platform && a.externalId === sender.externalId
  const member = await desk.office.memberOf(platform, sender.externalId)
  const account = member?.accounts.find(isTheirs)
  if (!member || !account || (standing !== 'blocked' && standing !== 'started')) return
  const privateChat = standing === 'started' ? chat.externalId : null
  await desk.office.saveAccount(member.id, { ...account, privateChat })
  const missed = standing === 'started' && account.privateChat === null ? await missedBy(desk, member) : null
  if (missed) await tell(desk, member.id, `missed:${incomingId}`, missed)
  const isReached = member.accounts.some((a) => !isTheirs(a) && a.privateChat !== null)
  if (standing === 'blocked' && member.active && !isReached)
    await tellClerks(
      desk,
      `blocked:${member.id}:${desk.today}`,
      { kind: 'member_blocked', name: member.name },
      { but: member.id, onceSince: desk.today },
    )
}

/** A group linked in the middle of a period gets that period's post, once. */
async function postRunningPeriods(desk: Desk, group: number): Promise<void> {
  for (const work of await activeWorks(desk)) {
    const activatedOn = activationDay(work, desk.today)
    const periods = new Set(work.tasks.filter((t) => t.state === 'active').map((t) => postingPeriod(t, activatedOn)))
    const running = [...periods].filter((p) => periodSpan(p).from <= desk.today && desk.today <= periodSpan(p).to)
    await desk.office.queue(
      running.map((period) => ({
        key: postKey(work.plan.id, period, group),
        target: { to: 'group', group },
        startedBy: 'bot',
        notBefore: nextOpening(desk.now, desk.counting.calendar, desk.commune.settings),
        meantFor: null,
        mayRepeat: mayHaveLeftSince(desk, periodSpan(period).from),
        kind: 'period_post',
        params: { plan: work.plan.id, period, member: null, group, on: desk.today, weekly: false, summary: null },
      })),
    )
  }
}

/** Who speaks as the group itself is nobody: said to them each time, or they believe that it counted; and to the clerk once a day. */
export async function anonymousSpeaker(desk: Desk, message: IncomingMessage): Promise<Outgoing[]> {
  const { platform, externalId } = message.chat
  const group = (await desk.office.groups()).find(
    (g) => g.address.platform === platform && g.address.externalId === externalId,
  )
  if (group) await tellOfGroup(desk, group, 'anonymous')
  return message.kind === 'text' ? [{ kind: 'anonymous_speaker' }] : []
}
