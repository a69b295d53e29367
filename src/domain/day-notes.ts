/** The notes of a day, at most one to each group and person: who reads a reminder, and where. */
import type { CivilDate } from './calendar.js'
import type { Member } from './member.js'
import { actingAs, canBeWritten, speakersOf } from './member.js'
import type { Settings } from './plan.js'
import type { PlannedMessage, Recipient } from './planned-message.js'
import { emptyNote, noteKey } from './planned-message.js'
import type { Rung } from './reminder.js'
import { isAhead, isPutAlone } from './reminder.js'
import { hourOfNote } from './summary-hour.js'

export interface DayOfNotes {
  /** A working day. */
  today: CivilDate
  /** The first day that no earlier call has planned: what was meant for days from here to yesterday is caught up. */
  silentSince: CivilDate
  members: readonly Member[]
  groups: readonly number[]
  /** Members whom a group reaches where messages are counted by the month: together they are reminded there. */
  together: ReadonlyMap<number, number>
  /** Keys of today's messages that have left already: nothing can be added to them. */
  closed: ReadonlySet<string>
  /** By group: members who have spoken there, so that what is said there reaches them. */
  heardInGroup: ReadonlyMap<number, ReadonlySet<number>>
  settings: Settings
}

/** One message to a group instead of one to each of several people; who is the only one is reminded alone. */
export function gathered(input: DayOfNotes, rungs: readonly Rung[]): Map<number, number> {
  const people = new Set(rungs.filter(isForAll).flatMap((rung) => speakersFor(rung, input).map((m) => m.id)))
  const found = [...input.together].filter(([member]) => people.has(member))
  return new Map(found.filter(([, group]) => found.filter(([, other]) => other === group).length > 1))
}

/** Whether a reminder may stand before everybody: late and stuck work is put to its unit alone. */
function isForAll({ audience, rung }: Rung): boolean {
  return audience === 'unit' && !isPutAlone(rung)
}

/** Those who speak for the unit and can be written to. */
function speakersFor({ assignment }: Rung, { members, today }: DayOfNotes): Member[] {
  return speakersOf(assignment.unitId, members, today).filter((m) => canBeWritten(m, today))
}

/** Collects the day's notes: at most one to each recipient. */
export class Notes {
  private readonly notes = new Map<string, PlannedMessage>()

  /** `inGroup`: who is reminded in a group today, and in which; `told`: by group, of which shares it was told. */
  constructor(
    private readonly input: DayOfNotes,
    private readonly inGroup: ReadonlyMap<number, number>,
    private readonly told: ReadonlyMap<number, ReadonlySet<number>>,
  ) {}

  /** False where everybody has just been told in the group: while there is time left, one of the two is enough. */
  remind(rung: Rung): boolean {
    const recipients = this.recipientsOf(rung)
    const mayBeLeftOut = isAhead(rung.rung, this.input.settings.ladder)
    const wanted = mayBeLeftOut ? recipients.filter((to) => !this.hasRead(to, rung)) : recipients
    for (const to of wanted) {
      const note = this.note(to, rung.on)
      if (note && !note.rungs.includes(rung)) note.rungs.push(rung)
    }
    return wanted.length > 0 || recipients.length === 0
  }

  /** Whether they were told of this share in a group that they are known to read. */
  private hasRead(to: Recipient, { assignment }: Rung): boolean {
    return [...this.told].some(
      ([group, shares]) =>
        shares.has(assignment.id) &&
        ('group' in to ? to.group === group : this.input.heardInGroup.get(group)?.has(to.member)),
    )
  }

  addWeekly(to: Recipient, on: CivilDate): void {
    const note = this.note(to, on)
    if (note) note.weekly = true
  }

  /** What the question is, is read when the note leaves. */
  addQuestion(to: Recipient): void {
    this.note(to, this.input.today)
  }

  addSummary(to: Recipient, due: { summary: PlannedMessage['summary']; on: CivilDate }): void {
    const note = this.note(to, due.on)
    if (note) note.summary = due.summary
  }

  messages(): PlannedMessage[] {
    return [...this.notes.values()].map((note) => ({ ...note, at: hourOfNote(note, this.input.settings) }))
  }

  /** Today's note to this recipient; undefined where it has left already. */
  private note(to: Recipient, on: CivilDate): PlannedMessage | undefined {
    const { today, silentSince, closed } = this.input
    const key = noteKey(to, today)
    if (closed.has(key)) return undefined
    const missed = on < today && on >= silentSince
    const known = this.notes.get(key)
    if (known) {
      if (missed && on < known.meantFor) known.meantFor = on
      return known
    }
    const fresh = emptyNote(to, today, this.input.settings.postAt)
    if (missed) fresh.meantFor = on
    this.notes.set(key, fresh)
    return fresh
  }

  private placeOf(rung: Rung, { id }: Member): Recipient {
    const group = isForAll(rung) ? this.inGroup.get(id) : undefined
    return group === undefined ? { member: id } : { group }
  }

  /** A unit is reminded through those who speak for it; where none can be reached, before the group. Of late work the group hears
   *  each week anyway. */
  private recipientsOf(rung: Rung): Recipient[] {
    const { members, groups, today } = this.input
    const people = (found: Member[]) => found.filter((m) => canBeWritten(m, today)).map((m) => ({ member: m.id }))
    const clerks = people(actingAs('clerk', members, today))
    const chairmen = people(actingAs('chairman', members, today))
    const speakers = speakersFor(rung, this.input).map((m) => this.placeOf(rung, m))
    const inGroup = groups.map((group) => ({ group }))
    const wishes = {
      unit: [speakers, ...(isPutAlone(rung.rung) ? [] : [inGroup, clerks])],
      clerk: [clerks, chairmen],
      chairman: [chairmen, clerks],
    }[rung.audience]
    return wishes.find((wish) => wish.length > 0) ?? []
  }
}
