/** What somebody's going leaves open: units that nobody speaks for, people on leave without a substitute. */
import type { Member } from '../../domain/member.js'
import type { Desk } from './desk.js'
import { tell, unitName } from './desk.js'

export function unitsLeftBy(desk: Desk, leaving: Member): string[] {
  const hasAnother = (seat: number) =>
    desk.members.some((m) => m.active && m.id !== leaving.id && m.seats.includes(seat))
  return leaving.seats.filter((seat) => !hasAnother(seat)).map((id) => unitName(desk, id))
}

/** Whose substitute it was is told, and can name another; so is who stood in for them, and does no more. */
export async function endStandingIn(desk: Desk, leaving: Member): Promise<void> {
  for (const away of desk.members.filter((m) => m.substituteId === leaving.id)) {
    await desk.office.updateMember(away.id, { substituteId: null })
    if (away.active && away.id !== leaving.id && away.awayThrough !== null && away.awayThrough >= desk.today)
      await tell(desk, away.id, `substitute-gone:${leaving.id}`, { kind: 'substitute_gone', until: away.awayThrough })
  }
  const { substituteId, awayThrough, name } = leaving
  if (substituteId !== null && awayThrough !== null && awayThrough >= desk.today)
    await tell(desk, substituteId, `standing-in-over:${leaving.id}`, { kind: 'standing_in_over', name })
}
