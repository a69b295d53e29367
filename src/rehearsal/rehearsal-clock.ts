/** The clock as the rehearsal's page turns it. */
export interface RehearsalClock {
  now(): Date
  /** Lets the time until `target` pass, with everything that happens in it; resolves when it is `target`. */
  turnTo(target: Date, onProgress: (at: Date) => void): Promise<void>
}
