/** A round mark with the initials: the same everywhere for the same chat. */
import { html } from './lib.js'

const TINTS = 6

export function Avatar({ id, name }: { id: number; name: string }): unknown {
  return html`<span class=${`avatar tint-${Math.abs(id) % TINTS}`} aria-hidden="true">${initials(name)}</span>`
}

function initials(name: string): string {
  const words = name.split(/[\s(–-]+/).filter((w) => w !== '')
  return `${words.at(-2)?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase()
}
