import type { Voice } from '../application/ports.js'
export function createVoice(): Voice { return (message) => [{ lines: [[JSON.stringify(message)]], buttons: [], tasks: [] }] }
export function findingText(f: { code: string }, _l: string): string { return f.code }
export function unreadableText(r: string, _p: object, _l: string): string { return r }
