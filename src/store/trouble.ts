/** Why a store cannot be opened. The caller, who knows the language, says it (`cli/store-trouble.ts`). */
export type StoreTrouble =
  /** `folder`: the embedded store's; null on a server. */
  | { code: 'held'; folder: string | null; holder: Holder | null; address?: string }
  | { code: 'newer'; migration: string }
  | { code: 'being_restored' }
  | { code: 'office_here'; folder: string | null }
  | { code: 'no_office'; folder: string | null }
  // of the embedded server
  | { code: 'no_store' | 'not_a_store' | 'not_private'; folder: string }
  | { code: 'foreign_account'; folder: string; owner: number; own: number }
  | { code: 'other_version'; folder: string; found: string; ours: string }
  | { code: 'account_cannot'; user: number }
  | { code: 'not_installed' | 'link_missing'; package: string }
  | { code: 'does_not_run' }
  | { code: 'does_not_start'; reason: string; log: string }
  /** It answers, and does not let its own program in. */
  | { code: 'refuses_us'; folder: string; reason: string }
  | { code: 'program_failed'; program: string; reason: string }
  // of a server of one's own
  | { code: 'no_answer'; reason: string }
  | { code: 'options_in_url' }
  | { code: 'sees_everything'; account: string }
  | { code: 'old_server'; version: string; oldest: number }
  | { code: 'not_utf8'; encoding: string }
  // of the schema
  | { code: 'unfinished' | 'changed'; migration: string }
  | { code: 'migration_failed'; migration: string; reason: string }

export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    options?: ErrorOptions,
  ) {
    super(`store: ${JSON.stringify(trouble)}`, options)
    this.name = 'StoreError'
  }
}

/** The process that works with a store. */
export interface Holder {
  pid: number
  machine: string
  since: Date
}
