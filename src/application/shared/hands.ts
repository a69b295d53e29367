/** Hands that work off what is due. Each takes the next thing as soon as it is free, and what became of it is written down at once:
 *  one that is held up holds up nobody else. */

/** How many are under way at once, not counting what is held up. */
const AT_ONCE = 25
/** Those that are held up included. */
const MOST_HANDS = 100
/** What takes longer than this is held up. */
const HELD_UP_MS = 2_000
/** How often to look for what has become due while others are under way. */
const LOOK_MS = 500

export interface Work<Job, Outcome> {
  /** How many are taken up at a time, those under way included. */
  most: number
  /** The next ones that are due, at most so many. */
  take(limit: number): Promise<Job[]>
  /** Whether it goes before others that were taken up. */
  isUrgent(job: Job): boolean
  /** Never throws. */
  carryOut(job: Job): Promise<Outcome>
  /** Writes down what became of them: of several at a time where they ended together. */
  record(outcomes: Outcome[]): Promise<void>
  /** Resolves after so many milliseconds, or when told that it is over. */
  pause(ms: number, over: AbortSignal): Promise<void>
  /** Nothing is under way any more. `hasFreed`: something was written down since the last look, and what waited behind it may be due. */
  atRest(hasFreed: boolean): Promise<'more due' | 'nothing due'>
}

export interface Hands {
  /** Resolves when everything that is due has been done. Throws what `take` or `record` threw, once nothing is under way any more;
   *  an outcome that could not be written down is written first thing at the next run. */
  run(): Promise<void>
}

export function handsFor<Job, Outcome>(work: Work<Job, Outcome>): Hands {
  const waiting: Job[] = []
  /** When each began. */
  const underWay = new Map<Job, number>()
  let unwritten: Outcome[] = []
  let writing = false
  let again = false
  /** Something was written down since the last look. */
  let freed = false
  let running: Promise<void> | null = null
  let fault: { error: unknown } | null = null
  const news = bell()

  /** How many of those under way. */
  function notHeldUp(): number {
    const since = performance.now() - HELD_UP_MS
    return [...underWay.values()].filter((began) => began > since).length
  }

  async function begin(job: Job): Promise<void> {
    underWay.set(job, performance.now())
    const outcome = await work.carryOut(job)
    unwritten.push(outcome)
    underWay.delete(job)
    await write()
  }

  /** What ends while something is being written down is written together. */
  async function write(): Promise<void> {
    if (writing) return
    writing = true
    for (let batch = unwritten; batch.length > 0 && !fault; batch = unwritten) {
      unwritten = []
      try {
        await work.record(batch)
        freed = true
      } catch (error) {
        unwritten.unshift(...batch)
        fault = { error }
      }
      news.ring()
    }
    writing = false
    news.ring()
  }

  async function takeUp(): Promise<void> {
    const room = Math.min(work.most - notHeldUp(), MOST_HANDS - underWay.size) - waiting.length - unwritten.length
    if (room <= 0 || (waiting.length > 0 && !again)) return
    again = false
    freed = false
    try {
      waiting.push(...(await work.take(room)))
      waiting.sort((a, b) => Number(work.isUrgent(b)) - Number(work.isUrgent(a)))
    } catch (error) {
      fault = { error }
    }
  }

  function beginWaiting(): void {
    while (notHeldUp() < AT_ONCE && underWay.size < MOST_HANDS) {
      const job = waiting.shift()
      if (job === undefined) return
      void begin(job)
    }
  }

  function isDone(): boolean {
    const isIdle = underWay.size === 0 && !writing
    return isIdle && (fault !== null || (waiting.length === 0 && unwritten.length === 0 && !again))
  }

  async function workOff(): Promise<void> {
    fault = null
    void write()
    do {
      const change = news.rung()
      if (!fault) await takeUp()
      if (!fault) beginWaiting()
      if (!isDone()) await changeOr(LOOK_MS, change)
    } while (!isDone())
  }

  async function changeOr(ms: number, change: Promise<void>): Promise<void> {
    const over = new AbortController()
    await Promise.race([change, work.pause(ms, over.signal)])
    over.abort()
  }

  async function runAll(): Promise<void> {
    try {
      do {
        await workOff()
        if (fault) throw fault.error
        if ((await work.atRest(freed)) === 'more due') again = true
      } while (again)
    } finally {
      running = null
    }
  }

  return {
    run() {
      again = true
      news.ring()
      running ??= runAll()
      return running
    },
  }
}

/** Whoever waits for it hears its next stroke. */
function bell(): { ring(): void; rung(): Promise<void> } {
  let waiting: (() => void)[] = []
  return {
    ring() {
      const heard = waiting
      waiting = []
      for (const wake of heard) wake()
    },
    rung: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
