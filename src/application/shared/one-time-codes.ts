/** One-time codes: what they are made of, how long they are good, and what makes them void. */
import { createHash, randomInt } from 'node:crypto'
import { canBeOneName } from '../../domain/one-name.js'
import type { Grant, OpenCode } from '../ports.js'
import type { Desk } from './desk.js'
import { mayDo } from './desk.js'

export const CODE_DAYS = 7
/** Without 0/O, 1/I/L: codes are read aloud and typed on phones. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A fresh one-time code of 10 letters (about 49 bits). */
function newCode(): string {
  return Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** What is kept of a code. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code.trim().toUpperCase()).digest('hex')
}

/** Keeps a new code for this grant, in place of older ones for the same name, whatever they grant; `voided`: whether there was one. */
export async function issueCode(
  desk: Pick<Desk, 'office' | 'now'>,
  grant: Grant,
): Promise<{ code: string; voided: boolean }> {
  const code = newCode()
  const older = (await desk.office.openCodes(desk.now)).filter((open) => isForSameName(open.grant, grant))
  await desk.office.dropCodes(older.map(({ hash }) => hash))
  await desk.office.addCode({
    hash: codeHash(code),
    grant,
    expiresAt: new Date(desk.now.getTime() + CODE_DAYS * 86_400_000),
  })
  return { code, voided: older.length > 0 }
}

/** What ties an account of one's own stays as it is. */
function isForSameName(older: Grant, { name }: Grant): boolean {
  if (older.name === null || name === null) return older.name === name
  return inviterOf(older) !== null && canBeOneName(older.name, name)
}

/** The member who gave it to somebody; null: the set-up gave it, or a member to themselves. */
export function inviterOf(grant: Grant): number | null {
  return 'by' in grant ? grant.by : null
}

/** An invitation is worth what the word of its inviter is worth today: it ends where that one leaves, or may invite nobody any more. */
export function isHeld(desk: Desk, grant: Grant): boolean {
  const by = inviterOf(grant)
  if (by === null) return true
  const inviter = desk.members.find((m) => m.id === by && m.active)
  return inviter !== undefined && mayDo(desk, inviter, 'manage_people')
}

export type Invitation = OpenCode & { grant: Exclude<Grant, { name: null }> }

/** What was given to others and can be used still, the next to end first. */
export async function openInvitations(desk: Desk): Promise<Invitation[]> {
  const open = await desk.office.openCodes(desk.now)
  return open.filter((code): code is Invitation => inviterOf(code.grant) !== null && isHeld(desk, code.grant))
}
