/** One line of the doctor: a verdict and, where something is wrong, what to do. */
export interface Check {
  /** 'warn': it works, and should be looked at. 'bad': it does not work. */
  verdict: 'ok' | 'warn' | 'bad'
  line: string
}

export const ok = (line: string): Check => ({ verdict: 'ok', line })
export const warn = (line: string): Check => ({ verdict: 'warn', line })
export const bad = (line: string): Check => ({ verdict: 'bad', line })
