/** Why a store cannot be opened. The caller, who knows the language, says it (`cli/store-trouble.ts`). */
export type StoreTrouble =
  /** `folder`: the embedded store's; null on a server. */
  | { code: 'held'; folder: string | null; holder: Holder | null; address?: string }
  | { code: 'newer'; migration: string }
  | { code: 'being_restored' }
  | { code: 'office_here'; folder: string | null }
  | { code: 'no_answer'; reason: string }
  | { code: 'does_not_start'; reason: string; log: string }

export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    options?: ErrorOptions,
  ) {
    super(`store: ${trouble.code}`, options)
    this.name = 'StoreError'
  }
}

/** The process that works with a store. */
export interface Holder {
  pid: number
  machine: string
  since: Date
}
