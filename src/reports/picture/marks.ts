/**
 * How each outcome is drawn: every one has a shape of its own, so that it is told apart without colour, in black and white and by
 * those who see no red and green; the colour only helps.
 */
import type { Outcome } from '../../domain/share-result.js'
import { INK } from './drawing.js'

interface Mark {
  color: string
  /** SVG within -20..20. */
  shape: string
}

const CHECK = (color: string) =>
  `<path d="M-9 0.5l6.5 7L10 -7.5" fill="none" stroke="${color}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`

export const MARKS: Record<Outcome, Mark> = {
  on_time: {
    color: INK.done,
    shape: `<circle r="19" fill="${INK.done}"/>${CHECK('#fff')}`,
  },
  done_late: {
    color: INK.done,
    shape: `<circle r="17" fill="#fff" stroke="${INK.done}" stroke-width="4"/>${CHECK(INK.done)}`,
  },
  late: {
    color: INK.late,
    shape: `<path d="M0 -19L20 17H-20Z" fill="${INK.late}" stroke="${INK.late}" stroke-width="3" stroke-linejoin="round"/><path d="M0 -6V5" stroke="#fff" stroke-width="5" stroke-linecap="round"/><circle cy="12" r="2.9" fill="#fff"/>`,
  },
  stuck: {
    color: INK.stuck,
    shape: `<rect x="-17" y="-17" width="34" height="34" rx="5" fill="${INK.stuck}"/><path d="M-6 -8V8M6 -8V8" stroke="#fff" stroke-width="5" stroke-linecap="round"/>`,
  },
  waiting: {
    color: INK.waiting,
    shape: `<path d="M0 -20L20 0L0 20L-20 0Z" fill="#fff" stroke="${INK.waiting}" stroke-width="4" stroke-linejoin="round"/><circle cx="-8" r="2.8" fill="${INK.waiting}"/><circle r="2.8" fill="${INK.waiting}"/><circle cx="8" r="2.8" fill="${INK.waiting}"/>`,
  },
  open: {
    color: INK.soft,
    shape: `<circle r="17" fill="#fff" stroke="${INK.faint}" stroke-width="3"/>`,
  },
}

/** The mark with its centre at x, y. */
export function mark(outcome: Outcome, x: number, y: number, scale = 1): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${MARKS[outcome].shape}</g>`
}
