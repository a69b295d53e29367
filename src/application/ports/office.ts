/** One office's rows. */
import type { Assignment, Claim, Extension } from '../../domain/assignment.js'
import type { CivilDate, SpecialDay } from '../../domain/calendar.js'
import type { Dossier } from '../../domain/dossier.js'
import type { Account, Member, Platform, Role, Unit } from '../../domain/member.js'
import type { Plan, PlanState, Settings, Task, UnitRole } from '../../domain/plan.js'
import type { Work } from '../../domain/work.js'
import type { ChatAddress } from '../message.js'
import type { Prompt } from './prompts.js'
import type {
  Commune,
  Delivery,
  DeliveryState,
  Evidence,
  ForeignGroup,
  Grant,
  Group,
  HistoryEntry,
  OutsiderData,
  StrangerData,
  JoinRequest,
  Lesson,
  MemberData,
  NewDelivery,
  NewPlan,
  NewTask,
  OpenCode,
  ReminderRecord,
  Trouble,
} from './records.js'
import type { Standing } from './store.js'

/** The rows of one commune, inside one transaction. */
export interface Office {
  readonly communeId: number

  /** The office as it stands. Asked for with every message: one round trip. */
  standing(): Promise<Standing>
  commune(): Promise<Commune>
  saveSettings(settings: Settings): Promise<void>
  setPlannedThrough(day: CivilDate | null): Promise<void>
  /** null: it is over. */
  saveTrouble(trouble: Trouble | null): Promise<void>
  saveSpecialDay(day: SpecialDay): Promise<void>

  /** Locks these messages for this transaction; answers with those that are neither done nor taken by another process. */
  takeIncoming(ids: number[]): Promise<Set<number>>
  finishIncoming(id: number): Promise<void>

  members(): Promise<Member[]>
  /** By id of each active group: members who have written or pressed something there, as far as that is still kept. */
  heardInGroups(): Promise<ReadonlyMap<number, ReadonlySet<number>>>
  memberOf(platform: Platform, externalId: string): Promise<Member | null>
  addMember(member: { name: string; role: Role; seats: number[] }): Promise<number>
  updateMember(
    id: number,
    change: Partial<
      Pick<Member, 'name' | 'role' | 'active' | 'seats' | 'awayFrom' | 'awayThrough' | 'substituteId' | 'prefers'>
    >,
  ): Promise<void>
  /** Ties an account to a member, or renews what is known of it. */
  saveAccount(memberId: number, account: Omit<Account, 'id'>): Promise<void>
  units(): Promise<Unit[]>
  addUnit(unit: Omit<Unit, 'id'>): Promise<number>
  /** Whether a task or somebody's seat names it. */
  isUnitNeeded(id: number): Promise<boolean>
  /** One that nobody needs. */
  removeUnit(id: number): Promise<void>
  updateUnit(id: number, change: Partial<Omit<Unit, 'id'>>): Promise<void>
  groups(): Promise<Group[]>
  /** With an id: that group, its chat too (a group that became a supergroup). Without: the group of this chat, made where there is none. */
  saveGroup(group: Omit<Group, 'id' | 'hears'> & Partial<Pick<Group, 'id' | 'hears'>>): Promise<number>
  /** Whether the chat belongs to any commune, and to which. */
  groupOwner(platform: Platform, externalId: string): Promise<number | null>
  /** Notes that the bot is in a group that is no office's, since then; false: that was known. */
  noteForeignGroup(chat: ForeignGroup, since: Date): Promise<boolean>
  /** It is linked, or the bot is out of it; whoever's message had told of it. */
  forgetForeignGroup(chat: ForeignGroup): Promise<void>

  addCode(code: { hash: string; grant: Grant; expiresAt: Date }): Promise<void>
  /** Uses the code up; null where there is none, or it is used or expired. */
  redeemCode(hash: string, now: Date): Promise<Grant | null>
  /** Codes that can be used still, those that end first before the others. */
  openCodes(now: Date): Promise<OpenCode[]>
  /** They open nothing any more. */
  dropCodes(hashes: readonly string[]): Promise<void>
  addJoinRequest(account: JoinRequest['account']): Promise<{ id: number; isNew: boolean }>
  joinRequest(id: number): Promise<JoinRequest | null>
  /** The request of this account that waits to be decided. */
  openJoinRequest(account: Pick<Account, 'platform' | 'externalId'>): Promise<JoinRequest | null>
  /** Where this account has written in private, also before it was anybody's; null where it has not. */
  privateChatOf(account: Pick<Account, 'platform' | 'externalId'>): Promise<string | null>
  settleJoinRequest(id: number, state: 'approved' | 'refused', now: Date): Promise<void>

  /** Keeps what the clerk taught; another lesson of the same kind and key is replaced. */
  teach(lesson: Omit<Lesson, 'id'> & { taughtBy: number; taughtAt: Date }): Promise<void>
  /** Every lesson, oldest first. A name that stands for one unit is also among that unit's aliases. */
  lessons(): Promise<Lesson[]>
  /** False where there is no such lesson. */
  forget(id: number): Promise<boolean>

  addPlan(plan: NewPlan): Promise<number>
  plans(state: PlanState): Promise<Plan[]>
  /** The plans in this state as they stand, by age. */
  works(state: PlanState): Promise<Work[]>
  /** The file that the plan was read from. */
  sourceOf(planId: number): Promise<{ name: string; sha256: string }>
  updatePlan(id: number, change: Partial<Pick<Plan, 'state' | 'activatedAt' | 'number' | 'title'>>): Promise<void>
  settleFindings(ids: number[]): Promise<void>
  addTask(planId: number, task: NewTask): Promise<number>
  updateTask(
    id: number,
    change: Partial<
      Pick<
        Task,
        | 'code'
        | 'title'
        | 'original'
        | 'dueOn'
        | 'dueFrom'
        | 'policy'
        | 'evidence'
        | 'state'
        | 'collection'
        | 'openUnits'
      >
    >,
  ): Promise<void>
  /** Puts a task with its shares, and all that was said and handed in for it, into another plan. */
  moveTask(id: number, to: { planId: number; number: string | null; position: number }): Promise<void>
  /** Removes a task of a draft altogether. */
  dropTask(id: number): Promise<void>
  /** Adds the missing assignments; those of units no longer named are removed in a draft, cancelled in a live plan. */
  setUnits(taskId: number, units: { unitId: number; role: UnitRole }[]): Promise<void>

  /** A whole plan as it stands: tasks by position, their assignments, pending claims, asked extensions, files. */
  work(planId: number): Promise<Work>
  /** The same with everything that was ever said and handed in for it. */
  dossier(planId: number): Promise<Dossier>
  /** The same for the plan that this task belongs to, reduced to the task; its assignments are locked. */
  workOfTask(taskId: number): Promise<Work | null>
  task(id: number): Promise<Task | null>
  claim(id: number): Promise<Claim | null>
  extension(id: number): Promise<Extension | null>
  assignment(id: number): Promise<Assignment | null>
  updateAssignment(
    id: number,
    change: Partial<
      Pick<Assignment, 'state' | 'extendedTo' | 'blocked' | 'progress' | 'claimedOn' | 'answeredAt' | 'decidedAt'>
    >,
  ): Promise<void>
  addClaim(
    claim: Omit<Claim, 'id' | 'state' | 'reason'> & { incomingId: number | null; messageId: string | null },
  ): Promise<number>
  updateClaim(
    id: number,
    change: { state: Claim['state']; reason: string | null; decidedBy: number | null },
  ): Promise<void>
  /** The claim that was made by this message of this chat. */
  claimByMessage(chat: ChatAddress, messageId: string): Promise<Claim | null>
  addExtension(extension: Omit<Extension, 'id' | 'state'>): Promise<number>
  updateExtension(
    id: number,
    change: { state: Extension['state']; decidedBy: number | null; to?: CivilDate } | Pick<Extension, 'reason'>,
  ): Promise<void>
  addEvidence(evidence: Omit<Evidence, 'id'>): Promise<number>
  evidenceOf(assignmentIds: number[]): Promise<Evidence[]>
  /** Files of this album, and files with one of these contents, whatever their task. */
  evidenceLike(like: { album: string | null; sha256: string[] }): Promise<Evidence[]>
  /** How much this member has sent in since then, whatever became of it; `before`: in messages that came before this one. */
  handedInBy(memberId: number, since: Date, before: number | null): Promise<{ files: number; bytes: number }>
  moveEvidence(ids: number[], to: { assignmentId: number; claimId: number | null }): Promise<void>

  ask(prompt: Omit<Prompt, 'id' | 'putAgainAt'>): Promise<number>
  prompt(id: number): Promise<Prompt | null>
  /** Every unexpired question to this member, the one put last first. */
  promptsOf(memberId: number, now: Date): Promise<Prompt[]>
  /** What was asked since then and not answered, of this member or of all, expired or not; the one put last first. */
  unanswered(filter: { since: Date; memberId?: number }): Promise<Prompt[]>
  updatePrompt(id: number, change: Partial<Pick<Prompt, 'question' | 'putAgainAt' | 'expiresAt'>>): Promise<void>
  closePrompt(id: number): Promise<void>

  record(entry: HistoryEntry): Promise<void>
  /** Newest first; of this task, this member, these kinds, where they are given. */
  history(filter: {
    taskId?: number
    memberId?: number
    whats?: readonly string[]
    limit: number
  }): Promise<HistoryEntry[]>

  /** Queues what is new by its key; what is there already stays as it is. */
  queue(deliveries: NewDelivery[]): Promise<void>
  /** Queues it in place of one of the same key that still waits; one that has left stays, and nothing is added. */
  replaceQueued(delivery: NewDelivery): Promise<void>
  /** What was put off because this group was closed is due again. */
  wakeGroup(group: number, now: Date): Promise<void>
  /** What could not be sent and waits to be tried once more is tried now. */
  wakeTried(now: Date): Promise<void>
  /** Takes back queued deliveries by key. */
  cancelQueued(keys: string[], reason: string, now: Date): Promise<void>
  /** The newest first. `tried`: only what has been tried, in vain so far. */
  deliveries(filter: { states: DeliveryState[]; tried?: true; limit: number }): Promise<Delivery[]>
  /** What was due or came to its end since then, and what still waits, however old; newest first. Answers that arrived are only counted. */
  ledgerSince(moment: Date): Promise<Delivery[]>
  /** How many left from one moment until before another: started by the bot, and answers to people. */
  sentBetween(from: Date, before: Date): Promise<{ started: number; answers: number }>
  /** When this member was last sent the week's line. */
  lastWeekLine(member: number): Promise<Date | null>
  /** Ids of those that said something of one of these tasks, or are to remind of it. */
  deliveriesAbout(taskIds: number[]): Promise<Set<number>>
  deliveriesByKey(keys: string[]): Promise<Delivery[]>
  /** The platform's id of the newest message that said one of these deliveries; null where none has left. */
  messageOf(keys: string[]): Promise<string | null>
  /** The key of the delivery that this message of ours said; null where the message is not known as ours. */
  keyOfMessage(chat: ChatAddress, messageId: string): Promise<string | null>
  /** The question that a message of ours asks, perhaps answered by now; null where it asks none. */
  promptOfMessage(chat: ChatAddress, messageId: string): Promise<number | null>
  /** The question that was shown last in this chat since then, answered or not, to whomever. */
  lastPromptShown(chat: ChatAddress, since: Date): Promise<{ prompt: number; sentAt: Date } | null>
  /** What was said in this chat since then, the newest first. */
  shownSince(chat: ChatAddress, since: Date): Promise<Delivery[]>
  /** The tasks that a message of ours is about; null where the message is not known as ours. */
  tasksOfMessage(chat: ChatAddress, messageId: string): Promise<number[] | null>

  /** Keys of the reminder rungs already said or skipped for this plan. */
  remindersRecorded(planId: number): Promise<Set<string>>
  /** Adds the records; one whose key is there already is replaced. */
  recordReminders(records: ReminderRecord[]): Promise<void>
  /** The rungs that a delivery is to say. */
  remindersOf(deliveryKey: string): Promise<ReminderRecord[]>

  /** Everything that is kept of this member. */
  personalData(memberId: number): Promise<MemberData>
  /** Takes out who the member is and what they said; `newName` stands in the record instead. Nothing brings it back. Answers, as the
   *  other ways of erasing do, in how many places others had named the person in words of their own. */
  erasePerson(memberId: number, newName: string): Promise<number>
  /** The names that members bore before they were put right. */
  formerNames(): Promise<{ member: number; name: string }[]>
  /** Who was ever invited, by name. */
  invited(): Promise<string[]>
  /** The invitations under these names. */
  invitations(names: readonly string[]): Promise<OutsiderData['invitations']>
  /** Requests to join of who is no member, decided or not. */
  strangers(): Promise<JoinRequest[]>
  /** Everything that is kept of those who made these requests. */
  strangerData(requests: readonly JoinRequest[]): Promise<StrangerData>
  /** Takes out these requests and all that is kept of who made them; `newName` stands for the name where others wrote it. */
  eraseStrangers(requests: readonly JoinRequest[], newName: string): Promise<number>
  /** Takes out the invitations under these names, which nobody has used, and the names with them. */
  eraseInvited(names: readonly string[], newName: string): Promise<number>
  /** What the work would answer: it is done, and taken back. */
  foresee<T>(work: () => Promise<T>): Promise<T>
}
