/** The clerk goes through the points of a draft, one at a time: each is shown with its line, decided, and the next one comes. */
import { isCivilDate } from '../domain/calendar.js'
import { longPattern } from '../domain/long-pattern.js'
import type { PlanFinding, Task } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import { taskRefs, withoutTasks } from '../domain/words/task-ref.js'
import type { Work } from '../domain/work.js'
import type { Outgoing, PointDone } from './message.js'
import type { PointChoice, Prompt, PromptQuestion } from './ports.js'
import { askColumn } from './shared/columns.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'
import { nameMeans, namesOfOne, registerName, tasksNaming, teachName } from './shared/names.js'
import { choicesOf, choiceView, partsAt, takenByPoint, taskOfPoint } from './shared/points.js'
import type { Named } from './shared/rows.js'
import { addRow, dateFor, isAboutName, settleAbout, splitRow, unitsNamed } from './shared/rows.js'
import {
  draftPeriods,
  draftTaskView,
  findingView,
  isOpen,
  obstacles,
  openFindings,
  openPoints,
} from './shared/views.js'
import { chatOf, promptExpiry, tasksByRef } from './shared/which-task.js'

type PointQuestion = PromptQuestion & { ask: 'point' }
/** What is decided: one of the choices, or what the clerk's own words say. */
type Decision = PointChoice | { pick: 'units'; named: Named[] } | { pick: 'number'; number: string }

/** The first point that waits for a decision; then the points that only want to be seen; then what is left to do. */
export function showPoints(desk: Desk, request: Request, work: Work): Promise<Outgoing> {
  return nextPoint(desk, request, work, null, null)
}

/** The open point with this number. */
export async function showPoint(desk: Desk, request: Request, work: Work, n: number): Promise<Outgoing> {
  const finding = openPoints(work)[n - 1]
  return finding ? pointCard(desk, request, work, finding, null) : refusal('no_such_point', { n })
}

/** The clerk has seen it, and that is enough. */
export async function settlePoint(desk: Desk, request: Request, work: Work, n: number): Promise<Outgoing> {
  const finding = openPoints(work)[n - 1]
  if (!finding) return refusal('no_such_point', { n })
  await desk.office.settleFindings([finding.id])
  return nextPoint(desk, request, await desk.office.work(work.plan.id), finding, { what: 'kept' })
}

/** Every point that wants no decision has been seen. */
export async function settleNotes(desk: Desk, request: Request, work: Work): Promise<Outgoing> {
  const notes = work.plan.findings.filter((f) => !f.settled && f.severity === 'note')
  await desk.office.settleFindings(notes.map((f) => f.id))
  await note(desk, request, 'points_seen', {}, { points: notes.map((f) => f.code) })
  return checked(await desk.office.work(work.plan.id), { what: 'seen_all' })
}

/** A choice by its number. */
export async function choosePoint(
  desk: Desk,
  request: Request,
  question: PointQuestion,
  option: number,
): Promise<Outgoing> {
  const choice = question.choices[option - 1]
  return choice ? decide(desk, request, question, choice) : refusal('question_expired')
}

/** The words as the answer to the point that waits: a choice, a day, units or a number; null where they are none of these. */
export async function readPointAnswer(desk: Desk, prompt: Prompt | null, text: string): Promise<Decision | null> {
  if (prompt?.question.ask !== 'point') return null
  const { plan, finding: id, choices } = prompt.question
  const work = await desk.office.work(plan)
  const finding = work.plan.findings.find((f) => f.id === id)
  if (!finding) return null
  const own = taskOfPoint(work, finding)
  const isOther = (ref: string) => !tasksByRef([work], ref).some(({ task }) => task.id === own?.id)
  // What names another task is said of that one, and a code is no date.
  if (taskRefs(text).some(isOther)) return null
  const words = withoutTasks(text)
  const said = fold(words)
    .replace(/[.,!;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:da|thoi|vang) (?=\S)/, '')
    .replace(/(?: (?:a|nhe|nha|em|anh|chi|minh|toi|di|luon|giup|cho|voi|vay|thoi))+$/, '')
    .replace(/\b1 (?=viec$)/, 'mot ')
  const picked = choices.find(
    (choice) => WORDS[choice.pick]?.test(said) && isCounted(desk, work, finding, choice, said),
  )
  if (!picked && own && !isAboutName(finding.code) && DROPS_ROW.test(said)) return { pick: 'drop' }
  return picked ?? takenFrom(desk, work, finding, words)
}

export async function decide(
  desk: Desk,
  request: Request,
  question: PointQuestion,
  decision: Decision,
): Promise<Outgoing> {
  const work = await desk.office.work(question.plan)
  const finding = work.plan.findings.find((f) => f.id === question.finding)
  if (work.plan.state !== 'draft' || !finding) return refusal('no_draft')
  if (decision.pick === 'later') return nextPoint(desk, request, work, finding, { what: 'later' })
  if (decision.pick === 'columns') return askColumn(desk, request, headingsOf(finding), 0)
  const done = await carryOut(desk, request, work, finding, decision)
  if ('kind' in done) return done
  const about = taskOfPoint(work, finding)
  await desk.office.settleFindings([finding.id])
  await note(desk, request, 'point_decided', about && done.what !== 'dropped' ? { taskId: about.id } : {}, {
    point: finding.code,
    ...decision,
  })
  return nextPoint(desk, request, await desk.office.work(work.plan.id), finding, done)
}

/** 'Thêm cả 6 đơn vị': as many as the choice is about, where a number is said. */
function isCounted(desk: Desk, work: Work, finding: PlanFinding, choice: PointChoice, said: string): boolean {
  const count = /\b\d+\b/.exec(said)?.[0]
  if (count === undefined) return true
  const view = choiceView(desk, work, finding, choice)
  if (view.pick === 'collecting') return Number(count) === view.units.length
  return 'count' in view && Number(count) === view.count
}

/** Said of the row itself, whatever is offered about it. */
const DROPS_ROW = /^(?:bo|xoa|loai)(?: han| luon)? (?:viec|nhiem vu|dong|muc) (?:nay|do)(?: ra)?$/

/** Longer words are a sentence about something else, though they name a day. */
const LONGEST_DAY = 40

const WORDS: Partial<Record<PointChoice['pick'], RegExp>> = {
  keep: /^(?:(?:cu )?(?:giu|de)(?: nguyen| vay| nhu vay)?|dung(?: roi)?|khong(?: tach)?|(?:giu|de)(?: lai)?(?: la)? mot viec|chua dat han|da xem|keep|seen)$/,
  later:
    /^(?:(?:bo qua|de sau|xem sau|tinh sau|de do|luc khac|cai nay|diem nay|sau|tiep|tiep theo)(?: |$))+$|^(?:later|next|skip)$/,
  split: longPattern()`
    ^(?:
      tach|tach ra|co tach
      |(?:tach )?moi (?:moc|ky|lan|thang|quy) (?:la )?(?:mot|1) viec
      |tach (?:ra )?theo (?:moc|ngay|ky|thang|quy)
      |tach (?:ra )?(?:moi|tung) (?:moc|ky|thang|quy)
      |(?:co )?tach (?:ra )?thanh \d+ viec
      |split
    )$`,
  drop: /^(?:bo|bo viec nay|bo viec|drop)$/,
  add: /^(?:them|them viec|dua vao|add)$/,
  columns: /^(?:chi cach doc(?: bang)?|doc bang|columns)$/,
  create: /^(?:(?:tao|them)(?: moi)?(?: don vi)?(?: moi)?(?: nay)?|don vi moi|create)$/,
  create_all:
    /^(?:tao (?:het|ca|tat ca)(?: .*)?|them (?:het|ca|tat ca|toan bo)(?: ca)?(?: \d+)?(?: (?:cai|don vi))?(?: moi)?(?: (?:nay|do))?(?: vao)?|create all)$/,
  nobody: /^(?:bo|bo ten nay|khong phai don vi|not a unit)$/,
  collecting: /^(?:dung(?: roi)?(?: gom \d+ don vi)?|nop chung|giu|giu nguyen|yes)$/,
}

function takenFrom(desk: Desk, work: Work, finding: PlanFinding, text: string): Decision | null {
  switch (takenByPoint(work, finding)) {
    case 'due': {
      const date = text.length <= LONGEST_DAY ? dateFor(desk, work, text) : null
      return date ? { pick: 'due', date } : null
    }
    case 'units': {
      const units = unitsNamed(desk, text)
      return 'named' in units && units.named.length > 0 ? { pick: 'units', named: units.named } : null
    }
    case 'number':
      return /^(?:số\s*:?\s*)?\d+[a-z]?\s?[/-]\s?\S+/iu.test(text.trim())
        ? {
            pick: 'number',
            number: text
              .trim()
              .replace(/^số\s*:?\s*/iu, '')
              .replace(/\s*([/-])\s*/g, '$1'),
          }
        : null
    case null:
      return null
  }
}

/** Changes the draft as decided and says what has become of it. */
async function carryOut(
  desk: Desk,
  request: Request,
  work: Work,
  finding: PlanFinding,
  decision: Exclude<Decision, { pick: 'later' | 'columns' }>,
): Promise<PointDone | Outgoing> {
  const { office } = desk
  const name = String(finding.params.unit ?? '')
  const task = taskOfPoint(work, finding)
  switch (decision.pick) {
    case 'keep':
      return { what: 'kept' }
    case 'number':
      await office.updatePlan(work.plan.id, { number: decision.number })
      return { what: 'number', number: decision.number }
    case 'add':
      return { what: 'added', code: await addRow(desk, work, rowOf(finding)) }
    case 'create':
      await registerName(desk, work, name)
      return { what: 'created', units: [name] }
    case 'create_all':
      return { what: 'created', units: await registerAll(desk, work) }
    case 'nobody':
      return { what: 'nobody', name, codes: (await explain(desk, request, work, name, [])).codes }
    case 'collecting': {
      const open = tasksNaming(work, name).flatMap((t) => t.openUnits)
      return explain(desk, request, work, name, [...new Set(open.flatMap((o) => o.assumed))])
    }
    case 'tie':
      if (isAboutName(finding.code)) return explain(desk, request, work, name, [decision.unit])
      return task ? giveUnits(desk, task, [{ unitId: decision.unit, role: 'responsible' }]) : { what: 'kept' }
    case 'units':
      if (isAboutName(finding.code))
        return explain(
          desk,
          request,
          work,
          name,
          decision.named.map((n) => n.unitId),
        )
      return task ? giveUnits(desk, task, decision.named) : { what: 'kept' }
    case 'split':
    case 'drop':
    case 'due':
      return task ? onRow(desk, work, finding, task, decision) : refusal('button_expired')
  }
}

/** The line of the point, with the day that it names. */
function rowOf({ excerpt, params }: PlanFinding) {
  const due = String(params.due ?? '')
  return { title: excerpt, original: excerpt, dueOn: isCivilDate(due) ? due : null }
}

async function onRow(
  desk: Desk,
  work: Work,
  finding: PlanFinding,
  task: Task,
  decision: Extract<Decision, { pick: 'split' | 'drop' | 'due' }>,
): Promise<PointDone> {
  if (decision.pick === 'due') {
    await desk.office.updateTask(task.id, { dueOn: decision.date, dueFrom: 'clerk' })
    return { what: 'due', code: task.code, date: decision.date }
  }
  if (decision.pick === 'split')
    return { what: 'split', code: task.code, codes: await splitRow(desk, work, task, partsAt(work, finding, task)) }
  await settleAbout(desk, work, task.code)
  await desk.office.dropTask(task.id)
  return { what: 'dropped', code: task.code }
}

async function giveUnits(desk: Desk, task: Task, named: readonly Named[]): Promise<PointDone> {
  await desk.office.setUnits(task.id, [...named])
  return { what: 'units', code: task.code, units: named.map((n) => unitName(desk, n.unitId)) }
}

/** Whom the name stands for, in this draft and in the documents to come; for nobody where there are no units. */
async function explain(
  desk: Desk,
  request: Request,
  work: Work,
  name: string,
  units: number[],
): Promise<PointDone & { what: 'meant' }> {
  const codes = tasksNaming(work, name).map((t) => t.code)
  await nameMeans(desk, work, name, units)
  await teachName(desk, request, name, units)
  return { what: 'meant', name, units: units.map((id) => unitName(desk, id)), codes }
}

/** Every unknown name becomes a unit, and no doubt about one is left. */
async function registerAll(desk: Desk, work: Work): Promise<string[]> {
  const names = namesOfOne(work)
  for (const name of names) await registerName(desk, await desk.office.work(work.plan.id), name)
  const about = work.plan.findings.filter((f) => f.code === 'unit_unknown' || f.code === 'unit_ambiguous')
  await desk.office.settleFindings(about.map((f) => f.id))
  return names
}

function headingsOf({ params }: PlanFinding): string[] {
  return String(params.columns ?? '')
    .split(' | ')
    .filter((heading) => heading !== '')
}

// ---------------------------------------------------------------- what comes next

async function nextPoint(
  desk: Desk,
  request: Request,
  work: Work,
  after: PlanFinding | null,
  done: PointDone | null,
): Promise<Outgoing> {
  const { findings } = work.plan
  const place = after === null ? -1 : findings.findIndex((f) => f.id === after.id)
  const next = findings.find((f, i) => i > place && isOpen(work, f) && f.severity === 'ask')
  if (next) return pointCard(desk, request, work, next, done)
  const notes = openFindings(work).filter((f) => f.severity === 'note')
  if (notes.length > 0) return { kind: 'draft_notes', plan: work.plan.id, findings: notes, done }
  return checked(work, done)
}

function checked(work: Work, done: PointDone | null): Outgoing {
  return {
    kind: 'draft_checked',
    plan: work.plan.id,
    left: openFindings(work).length,
    obstacles: obstacles(work),
    first: draftPeriods(work)[0] ?? null,
    done,
  }
}

async function pointCard(
  desk: Desk,
  request: Request,
  work: Work,
  finding: PlanFinding,
  done: PointDone | null,
): Promise<Outgoing> {
  const choices = choicesOf(desk, work, finding)
  const open = openPoints(work)
  const task = taskOfPoint(work, finding)
  const named = isAboutName(finding.code) ? tasksNaming(work, String(finding.params.unit)) : []
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question: { ask: 'point', plan: work.plan.id, finding: finding.id, choices },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
  return {
    kind: 'draft_point',
    plan: work.plan.id,
    prompt,
    finding: findingView(finding, open.findIndex((f) => f.id === finding.id) + 1),
    open: open.length,
    left: open.filter((f) => f.severity === 'ask').length,
    task: task ? draftTaskView(desk, work, task) : null,
    codes: named.map((t) => t.code),
    choices: choices.map((choice) => choiceView(desk, work, finding, choice)),
    takes: takenByPoint(work, finding),
    done,
  }
}
