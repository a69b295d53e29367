import type { Reading } from '../../../src/plan-reader/reading.js'

/** What two readings of one plan have in common: formats count their lines differently. */
export function essence(reading: Reading): unknown {
  const { findings, ...rest } = reading
  return JSON.parse(
    JSON.stringify(
      { ...rest, findings: findings.map(({ code, params }) => ({ code, params })) },
      (key, value: unknown) => (key === 'line' || key === 'original' ? undefined : value),
    ),
  )
}
