import type { Logger } from '../../src/application/ports.js'

export interface Line {
  level: 'info' | 'warn' | 'error'
  message: string
  fields: object
}

/** A log that can be read. */
export function readableLog(): Logger & { lines: Line[]; text: () => string } {
  const lines: Line[] = []
  const at = (level: Line['level']) => (fields: object, message: string) => void lines.push({ level, message, fields })
  return { info: at('info'), warn: at('warn'), error: at('error'), lines, text: () => JSON.stringify(lines) }
}
