/** The clerk sets how reports count and when summaries leave: closing day, weights of the standing, the hour of each summary. */
import type { Settings, SummarySpan } from '../domain/plan.js'
import { readSpokenHour } from '../domain/summary-hour.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal } from './shared/desk.js'

/** `day`: 1 to 28; null: reports show the day they are made. */
export async function changeCutOff(desk: Desk, request: Request, day: number | null): Promise<Outgoing> {
  await desk.office.saveSettings({ ...desk.commune.settings, cutOffDay: day })
  await note(desk, request, 'cut_off_changed', {}, { day })
  return { kind: 'cut_off_changed', day }
}

/** To whom reports go up; none: they carry no line 'Kính gửi'. */
export async function changeReportTo(desk: Desk, request: Request, names: string[]): Promise<Outgoing> {
  await desk.office.saveSettings({ ...desk.commune.settings, reportTo: names })
  await note(desk, request, 'report_to_changed', {}, { names })
  return { kind: 'report_to_changed', names }
}

/** Who signs reports; null: whoever signed the plan. */
export async function changeReportSigner(
  desk: Desk,
  request: Request,
  signer: Settings['reportSigner'],
): Promise<Outgoing> {
  await desk.office.saveSettings({ ...desk.commune.settings, reportSigner: signer })
  await note(desk, request, 'report_signer_changed', {}, { signer })
  return { kind: 'report_signer_changed', signer }
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

/** `typed`: the hour in folded words, which must be one in which messages leave; null: this kind is not wanted any more. */
export async function changeSummaryHour(
  desk: Desk,
  request: Request,
  span: SummarySpan,
  typed: string | null,
): Promise<Outgoing> {
  const { settings } = desk.commune
  const at = typed === null ? null : readSpokenHour(typed)
  const isSent = at === null || (at >= settings.postAt && at < settings.officeHours.to)
  if ((typed !== null && at === null) || !isSent)
    return refusal('hour_not_sent', { from: settings.postAt, to: settings.officeHours.to })
  const summaryAt = { ...settings.summaryAt, [span]: at }
  await desk.office.saveSettings({ ...settings, summaryAt })
  await note(desk, request, 'summary_hour_changed', {}, { span, at })
  return { kind: 'summary_hours', at: summaryAt, changed: true }
}

export function summaryHours({ commune }: Desk): Outgoing {
  return { kind: 'summary_hours', at: commune.settings.summaryAt, changed: false }
}
