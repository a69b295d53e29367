/** The front door: a file in, a reading or one clear reason out. */
import { canonicalUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { refuse, Unreadable } from './formats/unreadable.js'
import { LIMIT_MB, readDocument } from './read-document.js'
import type { PlanFile, ReadOptions, ReadResult } from './reading.js'
import { understand } from './understand.js'

/** Reads a plan. Never throws for what is in the file; a file that cannot be read gives its reason and the facts for its sentence. */
export async function readPlan(file: PlanFile, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    const document = await readDocument(file)
    if (document.blocks.length === 0) refuse('empty')
    const known = {
      units: options.units ?? [],
      explained: new Set((options.explained ?? []).map(canonicalUnit)),
      columns: new Map((options.columns ?? []).map(({ heading, holds }) => [fold(heading), holds])),
    }
    return { ok: true, reading: understand(document, known) ?? refuse('not_a_plan') }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, reason: error.reason, params: { name: file.name, limitMb: LIMIT_MB } }
  }
}
