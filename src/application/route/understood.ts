/** A sentence is understood, and what it comes to is done. */
import type { Outgoing } from '../message.js'
import { understandText } from '../shared/deed.js'
import type { Desk, Request } from '../shared/desk.js'
import { perform } from './perform.js'

export async function understood(desk: Desk, request: Request, text: string): Promise<Outgoing[]> {
  const found = await understandText(desk, request, text)
  if ('say' in found) return found.say
  const said: Outgoing[] = []
  for (const deed of found.deeds) said.push(...(await perform(desk, request, deed)))
  return said
}
