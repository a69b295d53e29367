/** What a known member sent, and what the bot answers: buttons, commands, answers to questions, files, sentences. */
import { parseCommand, parseSlash } from '../../domain/command.js'
import { understandReply } from '../../domain/reply.js'
import { importPlan } from '../import-plan.js'
import type { IncomingText, Outgoing } from '../message.js'
import { fileRefusals } from '../receive-file.js'
import { understandText } from '../shared/deed.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal, unitName } from '../shared/desk.js'
import type { ReadFile } from '../shared/read-file.js'
import { chatOf, withoutCodes } from '../shared/which-task.js'
import { showHelp } from '../show-views.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { runAction } from './action.js'
import { answerPrompt, takesText } from './answer.js'
import { runCommand } from './command.js'
import { perform } from './perform.js'

/** `plan`: the reading of a file that the clerk sent in private, read before the transaction began. */
export async function route(
  desk: Desk,
  request: Request,
  limits: { fileMb: number },
  plan: ReadFile | null,
): Promise<Outgoing[]> {
  const { message } = request
  if (message.kind === 'press')
    return message.action ? runAction(desk, request, message.action) : [refusal('button_expired')]
  const problems = fileRefusals(request, limits.fileMb)
  if (plan) return [...problems, await draftFrom(desk, plan)]
  if (problems.length > 0 && request.files.every((f) => f.problem !== null) && message.text.trim() === '')
    return problems
  return [...problems, ...(await routeText(desk, request, message))]
}

async function routeText(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[]> {
  const command = message.command ? parseSlash(message.command.name, message.command.rest) : parseCommand(message.text)
  // Who else reads along in a group that is not the office's is nobody's to tell: nothing but being linked is heard there.
  if (message.chat.kind === 'group' && command?.say !== 'link' && !(await isOwnGroup(desk, message))) return []
  if (message.command?.name === 'start') return [await started(desk, request, message)]
  if (message.command && !command) return [refusal('command_unknown', { said: `/${message.command.name}` })]
  if (message.kind === 'edited') {
    const withdrawn = await editedClaim(desk, request, message)
    if (withdrawn) return withdrawn
  }
  const prompt = await desk.office.openPrompt(request.member.id, chatOf(request), desk.now)
  if (command) return runCommand(desk, request, command, message.text)
  if (prompt && takesText(prompt) && message.text.trim() !== '')
    return answerPrompt(desk, request, prompt, { text: message.text })
  if (message.text.trim() === '' && request.files.length === 0)
    return message.chat.kind === 'private' ? [refusal('kind_unsupported')] : []
  const understood = await understandText(desk, request, message.text)
  if ('say' in understood) return understood.say
  const said: Outgoing[] = []
  for (const deed of understood.deeds) said.push(...(await perform(desk, request, deed)))
  return said
}

async function isOwnGroup(desk: Desk, { platform, chat }: IncomingText): Promise<boolean> {
  const groups = await desk.office.groups()
  return groups.some(({ address }) => address.platform === platform && address.externalId === chat.externalId)
}

/** The message that made a claim now says something else: the claim is taken back, then the new words are heard. */
async function editedClaim(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[] | null> {
  const claim = await desk.office.claimByMessage(chatOf(request), message.messageId)
  if (claim?.state !== 'pending') return null
  if (understandReply(withoutCodes(message.text)).intent === 'done') return []
  return [await withdrawClaim(desk, request, claim, 'edited')]
}

/** The private chat is open now: the bot can write there. */
async function started(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing> {
  if (message.chat.kind !== 'private') return showHelp(request)
  const account = request.member.accounts.find(
    (a) => a.platform === message.platform && a.externalId === message.sender.externalId,
  )
  if (account && account.privateChat === null)
    await desk.office.saveAccount(request.member.id, { ...account, privateChat: message.chat.externalId })
  return {
    kind: 'welcome',
    name: request.member.name,
    role: request.member.role,
    units: request.member.seats.map((id) => unitName(desk, id)),
  }
}

async function draftFrom(desk: Desk, plan: ReadFile): Promise<Outgoing> {
  return plan.result.ok
    ? importPlan(desk, plan.result.reading, plan.source)
    : refusal('plan_unreadable', { reason: plan.result.reason, ...plan.result.params })
}
