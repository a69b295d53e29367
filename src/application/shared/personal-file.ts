/** Everything that is kept of a person, as a file that a program and a person can read. */
import { ordersOf } from '../../domain/member.js'
import { canBeOneName } from '../../domain/one-name.js'
import { fold } from '../../domain/vietnamese.js'
import type { OfferedFile } from '../message.js'
import type { JoinRequest, Office, PersonalData } from '../ports.js'

/** Whose data is asked for: of the office, or (no id) invited, or turned away or still waiting, and never there. */
export interface Person {
  id: number | null
  name: string
}

export async function personalData(office: Office, { id, name }: Person): Promise<PersonalData> {
  if (id !== null) return office.personalData(id)
  const invitations = await office.invitations(await namesInvited(office, name))
  return { name, invitations, ...(await office.strangerData(await strangersNamed(office, name))) }
}

/** Who asked to join under this name, in whatever order of its words, and is nobody here. */
export async function strangersNamed(office: Office, name: string): Promise<JoinRequest[]> {
  const isCalledSo = ({ account }: JoinRequest) => ordersOf(account.displayName).some((one) => canBeOneName(one, name))
  return (await office.strangers()).filter(isCalledSo)
}

/** The name as invitations bear it, with its marks or without. */
export async function namesInvited(office: Office, name: string): Promise<string[]> {
  return (await office.invited()).filter((other) => canBeOneName(other, name))
}

export function personalFile(data: PersonalData): OfferedFile & { bytes: Uint8Array } {
  const plain = fold(data.name).replace(/[^a-z0-9]+/g, '-')
  const text = `${JSON.stringify(data, null, 2)}\n`
  return {
    name: `du-lieu-${plain}.json`,
    mime: 'application/json',
    as: 'document',
    bytes: new TextEncoder().encode(text),
  }
}
