/** What makes the files that the office asks for. */
import type { PeriodKey } from '../../domain/calendar.js'
import type { NextPlan } from '../../domain/next-year.js'
import type { Settings } from '../../domain/plan.js'
import type { Results, TaskResult } from '../../domain/results.js'
import type { StandingWeights, UnitStanding } from '../../domain/standing.js'
import type { PaperKind } from '../actions.js'
import type { OfferedFile } from '../message.js'
import type { Language } from './records.js'

/** What a paper is made of: the results of one plan, read at the moment it leaves. */
export interface PaperFacts {
  paper: PaperKind
  /** Of what is looked at: picture, page, calendar. What is filed is Vietnamese. */
  language: Language
  /** The office's name, as the papers carry it. */
  office: string
  results: Results
  standing: UnitStanding[]
  /** To whom reports go up ('Kính gửi'); may be nobody. */
  addressees: string[]
  /** Who signs, where it is not who signed the plan. */
  signer: Settings['reportSigner']
  /** The rule by which the standing is counted. */
  weights: StandingWeights
  /** The tasks of the period that follows, where the plan has any for it. */
  next: { period: PeriodKey; tasks: TaskResult[] } | null
  /** A member's name. */
  members(id: number): string
  /** next_plan: what is drafted; null for other papers. */
  nextPlan: NextPlan | null
  /** calendar: names of the units it is for; null for all. */
  units: string[] | null
  /** evidence: the code of the one task that it is of; null for a whole period. */
  task: string | null
}

/** Makes the files that the office asks for: pictures, reports, books. */
export interface Papers {
  make(facts: PaperFacts): Promise<OfferedFile>
}
