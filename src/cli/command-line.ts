/** The words and options of a command line; what a command does not take is refused. */
import { parseArgs } from 'node:util'

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  from: { type: 'string' },
  year: { type: 'string' },
  plan: { type: 'string' },
  period: { type: 'string' },
  unit: { type: 'string' },
  to: { type: 'string' },
  number: { type: 'string' },
  yes: { type: 'boolean' },
} as const

const TAKES: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  start: [],
  rehearse: [],
  console: [],
  'plan read': ['json'],
  'plan draft': ['from', 'year'],
  paper: ['plan', 'period', 'unit'],
  'reply read': ['explain'],
  'person export': ['to', 'number'],
  'person erase': ['yes', 'number'],
  backup: [],
  restore: [],
  doctor: [],
}

const HOW = 'Gõ nhacviec --help để xem cách dùng.'

type Read = ReturnType<typeof parsed>

/** Or the sentence that refuses it. */
export function readCommandLine(args: string[]): Read | { refused: string } {
  let read: Read
  try {
    read = parsed(args)
  } catch {
    return { refused: `Tùy chọn không đúng hoặc thiếu giá trị. ${HOW}` }
  }
  const { positionals, values } = read
  const command = [positionals[0] ?? '', positionals.slice(0, 2).join(' ')].find((name) => name in TAKES)
  const [superfluous] = Object.keys(values).filter(
    (option) => command && option !== 'help' && !TAKES[command]?.some((taken) => taken === option),
  )
  return superfluous ? { refused: `Lệnh “${command}” không có tùy chọn --${superfluous}. ${HOW}` } : read
}

function parsed(args: string[]) {
  return parseArgs({ args, allowPositionals: true, options: OPTIONS })
}
