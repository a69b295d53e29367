/** The clerk sets how reports count: the day on which their figures are closed, what a share is worth in the standing. */
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note } from './shared/desk.js'

/** `day`: 1 to 28; null: reports show the day they are made. */
export async function changeCutOff(desk: Desk, request: Request, day: number | null): Promise<Outgoing> {
  await desk.office.saveSettings({ ...desk.commune.settings, cutOffDay: day })
  await note(desk, request, 'cut_off_changed', {}, { day })
  return { kind: 'cut_off_changed', day }
}

/** Each 0 to 100. */
export async function changeWeights(
  desk: Desk,
  request: Request,
  weights: { onTime: number; late: number; notDone: number },
): Promise<Outgoing> {
  await desk.office.saveSettings({ ...desk.commune.settings, standing: weights })
  await note(desk, request, 'weights_changed', {}, weights)
  return { kind: 'weights_changed', ...weights }
}
