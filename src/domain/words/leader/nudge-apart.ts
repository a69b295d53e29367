/** Two orders in one message, of which one only reminds: 'duyệt Q2-6, còn Q1-1 nhắc anh Bình giúp anh'. */
import type { CivilDate } from '../../calendar.js'
import { longPattern } from '../../long-pattern.js'
import type { Command } from '../command.js'
import { parseCommand } from '../parse-command.js'
import type { Office } from '../who-is-meant.js'
import { leaderOrder } from './order.js'

const BETWEEN = longPattern('iu')`
  [,;.\n]+\s*
  (?:(?:và|va|với|voi|còn|con|rồi|roi|đồng thời|dong thoi|tiện thể|tien the|nhân tiện|nhan tien)\s+)?(?=\S)
  |\s+(?:đồng thời|dong thoi|tiện thể|tien the)\s+
  |\s+(?:rồi|roi|và|va)\s+(?=(?:nhắc|nhac|đôn đốc|don doc|giục|giuc|hối|hoi) )`
const DECIDES: readonly Command['say'][] = ['confirm', 'return', 'grant', 'refuse', 'drop', 'restore', 'set', 'extend']

/** The reminder, and the words without it, which order something else of a task; null where there are no two. */
export function nudgeApart(text: string, office: Office, today: CivilDate): { nudge: string; rest: string } | null {
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== '')
  const nudges = parts.filter((part) => {
    const order = leaderOrder(part, office, today)
    return order?.act === 'nudge' && order.refs.length > 0
  })
  const [nudge, ...more] = nudges
  if (nudge === undefined || more.length > 0 || parts.length < 2) return null
  const rest = parts.filter((part) => part !== nudge).join(', ')
  const command = parseCommand(rest)
  const other = leaderOrder(rest, office, today)
  const isOrder = (command && DECIDES.includes(command.say)) || (other && other.act !== 'nudge' && other.act !== 'urge')
  return isOrder ? { nudge, rest } : null
}
