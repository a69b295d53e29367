/** Everything that is kept of a person, as a file that a program and a person can read. */
import { fold } from '../../domain/vietnamese.js'
import type { OfferedFile } from '../message.js'
import type { Office, PersonalData } from '../ports.js'

/** Whose data is asked for: of the office, or (no id) invited and never there. */
export interface Person {
  id: number | null
  name: string
}

export function personalData(office: Office, { id, name }: Person): Promise<PersonalData> {
  return id === null ? office.invitedData(name) : office.personalData(id)
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
