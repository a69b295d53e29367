#!/usr/bin/env node
/** The command `nhacviec`: picks what to do, handles signals. The only file that touches `process`.
 *  Each command loads what it needs when it is called. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readCommandLine } from './cli/command-line.js'
import type { Running } from './cli/start.js'
import type { Config } from './config.js'
import { readConfig } from './config.js'
import { createLogger } from './logger.js'
import { wakeEmbedded } from './store/wake-embedded.js'

const USAGE = `nhacviec start                    chạy bot; chưa có TELEGRAM_BOT_TOKEN hay ZALO_BOT_TOKEN thì mở diễn tập
nhacviec rehearse                 mở diễn tập trên máy này
nhacviec console [TÊN]           diễn tập ngay tại cửa sổ dòng lệnh, với vai một người của cơ quan
nhacviec plan read TỆP [--json]   đọc thử một kế hoạch
nhacviec plan draft --from 2023 --year 2024 [THƯ MỤC]   dự thảo kế hoạch năm sau thành tệp .docx
nhacviec paper LOẠI [--plan 2023] [--period 2023-H1] [--unit ĐƠN_VỊ] [THƯ MỤC]   ghi một văn bản ra tệp; LOẠI: picture, report, book, standing, evidence, page, calendar
nhacviec reply read [--explain] [CÂU …]   đọc thử câu trả lời; không ghi câu nào thì mỗi dòng từ đầu vào là một câu
nhacviec person export TÊN [--to TỆP] [--number SỐ]   toàn bộ dữ liệu đang lưu về một người; SỐ: người nào trong những người trùng tên
nhacviec person erase TÊN [--number SỐ] --yes   xóa tên, tài khoản và lời nhắn của một người; hồ sơ việc vẫn còn
nhacviec backup TỆP               sao lưu toàn bộ dữ liệu vào một tệp, kể cả khi bot đang chạy
nhacviec restore TỆP              khôi phục bản sao lưu vào nơi chưa có dữ liệu
nhacviec doctor                   kiểm tra cài đặt`

const NOBODY = 'Diễn tập không có ai tên như vậy. Chọn một người: Lan (văn phòng), Sơn (chủ tịch), Hạnh, Bình.'

async function main(args: string[]): Promise<number> {
  const read = readCommandLine(args)
  if ('refused' in read) {
    process.stderr.write(`${read.refused}\n`)
    return 2
  }
  const { positionals, values } = read
  const [command = '', second = '', file] = positionals
  if (values.help || command === '' || command === 'help') {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  if (command === 'console') return serve({ as: second })
  if (command === 'backup' || command === 'restore') return copy(command, second)
  if (command === 'paper') return paper({ ...values, kind: second, folder: file ?? '.' })
  switch (`${command} ${second}`.trim()) {
    case 'start':
    case 'rehearse':
      return serve(command === 'rehearse' ? 'rehearse' : 'start')
    case 'plan draft':
      return draft(values.from, values.year, file ?? '.')
    case 'plan read':
      return readPlanFile(file, values.json ?? false)
    case 'reply read': {
      const { replyReadLines } = await import('./cli/reply-read.js')
      const sentences = positionals.slice(2)
      const lines = sentences.length > 0 ? sentences : createInterface({ input: process.stdin })
      for await (const line of replyReadLines(lines, values.explain ?? false)) process.stdout.write(`${line}\n`)
      return 0
    }
    case 'person export':
    case 'person erase':
      return aboutPerson(second === 'erase', positionals.slice(2).join(' '), values)
    case 'doctor':
      return runDoctor()
    default:
      process.stderr.write(`${unknownCommand(command, second)}\n`)
      return 2
  }
}

/** With the commands that begin so, where there are any. */
function unknownCommand(command: string, second: string): string {
  const near = USAGE.split('\n').filter((line) => line.startsWith(`nhacviec ${command} `))
  const rest = near.length > 0 ? ` Cách dùng:\n${near.join('\n')}` : ' Gõ nhacviec --help để xem các lệnh.'
  return `Không có lệnh “${`${command} ${second}`.trim()}”.${rest}`
}

/** What else is lost at the same moment is heard within this time. */
const LAST_WORD_MS = 500
/** What is under way is finished within this time, or not at all. */
const LONGEST_END_MS = 60_000

async function serve(what: 'start' | 'rehearse' | { as: string }): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const { config } = read
  const logger = createLogger(config.logLevel)
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      resolve()
      setTimeout(() => {
        logger.error({}, 'the end in order takes too long: the bot ends as it is, the next start goes on from there')
        process.exit(1)
      }, LONGEST_END_MS).unref()
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
  const onLost = () => {
    logger.error({}, 'the database has gone away; the bot ends so that it can be started again')
    process.exit(1)
  }
  // A database that goes away says so on every connection, also on one where nobody listens; the one that holds the bot's locks hears
  // it in the same moment.
  process.on('uncaughtException', (error) => {
    logger.error({ error }, 'an error that nobody caught: the bot ends so that it can be started again')
    setTimeout(() => process.exit(1), LAST_WORD_MS)
  })
  // The rehearsal has a store of its own, made anew each time.
  const isLive = what === 'start' && config.mode.kind === 'live'
  if (isLive && config.databaseUrl === null) wakeEmbedded(config.dataDir, logger)
  const running = await begin(what, { config, logger, onLost })
  if (running === null) return complain([NOBODY])
  try {
    const greeting = await Promise.race([running.greeting, ended])
    if (typeof greeting === 'string') process.stdout.write(`${greeting}\n`)
    await ended
  } catch (error) {
    await running.stop().catch((end: unknown) => logger.error({ error: end }, 'what had begun did not end in order'))
    throw error
  }
  // A second signal ends at once.
  process.once('SIGINT', () => process.exit(130))
  await running.stop()
  return 0
}

/** Null where nobody of the rehearsal's office is called so. */
async function begin(
  what: Parameters<typeof serve>[0],
  { config, logger, onLost }: { config: Config; logger: ReturnType<typeof createLogger>; onLost(): void },
): Promise<Running | null> {
  if (typeof what === 'string') return (await import('./cli/start.js'))[what](config, logger, onLost)
  const { colleagueNamed, startConsole } = await import('./cli/console.js')
  const colleague = colleagueNamed(what.as)
  if (!colleague) return null
  return startConsole(config, colleague, { input: process.stdin, output: process.stdout, logger, onLost })
}

async function readPlanFile(file: string | undefined, json: boolean): Promise<number> {
  if (!file) return complain(['Cho biết tệp cần đọc: nhacviec plan read TỆP'])
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return complain([`Không mở được tệp ${file}. Kiểm tra lại đường dẫn.`])
  }
  const [{ openReadingRoom }, { convertByLibreOffice }, { findingText, unreadableText }, { planToJson, planToText }] =
    await Promise.all([
      import('./reading-room/reading-room.js'),
      import('./reading-room/libre-office.js'),
      import('./voice/voice.js'),
      import('./cli/plan-read.js'),
    ])
  const logger = createLogger('error')
  const readPlan = openReadingRoom({
    convert: convertByLibreOffice,
    onFault: (error, number) => logger.error({ error, number }, 'reading a plan failed'),
  })
  const result = await readPlan({ name: path.basename(file), bytes })
  if (!result.ok) return complain([unreadableText(result.reason, result.params, 'vi')])
  const messageOf = (finding: Parameters<typeof findingText>[0]) => findingText(finding, 'vi')
  process.stdout.write(
    json
      ? `${JSON.stringify(planToJson(result.reading, messageOf), null, 2)}\n`
      : `${planToText(result.reading, messageOf)}\n`,
  )
  // A plan without a task was not understood, whatever else was read of it.
  return result.reading.tasks.length === 0 ? 1 : 0
}

async function copy(command: 'backup' | 'restore', file: string): Promise<number> {
  if (file === '') return complain([`Cho biết tệp sao lưu: nhacviec ${command} TỆP`])
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const said = {
    progress: (line: string) => process.stderr.write(`${line}\n`),
    outcome: (line: string) => process.stdout.write(`${line}\n`),
  }
  const { backupTroubleText, runBackup, runRestore } = await import('./cli/backup.js')
  const parts = { said, logger: createLogger(read.config.logLevel), clock: () => Date.now() }
  try {
    await (command === 'backup' ? runBackup : runRestore)(read.config, file, parts)
    return 0
  } catch (error) {
    const trouble = backupTroubleText(error, file, read.config.dataDir)
    if (trouble === null) throw error
    return complain([trouble])
  }
}

async function draft(from: string | undefined, year: string | undefined, folder: string): Promise<number> {
  const years = [from, year].map((text) => (/^20\d\d$/.test(text ?? '') ? Number(text) : Number.NaN))
  const [first = Number.NaN, second = Number.NaN] = years
  if (years.some(Number.isNaN))
    return complain(['Cho biết năm cũ và năm mới: nhacviec plan draft --from 2023 --year 2024'])
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const logger = createLogger(read.config.logLevel)
  const { draftPlans } = await import('./cli/plan-draft.js')
  const { ok, lines } = await draftPlans(
    read.config,
    { from: first, year: second, folder },
    { logger, now: () => new Date() },
  )
  if (!ok) return complain(lines)
  for (const line of lines) process.stdout.write(`${line}\n`)
  return 0
}

async function paper(asked: {
  kind: string
  plan?: string | undefined
  period?: string | undefined
  unit?: string | undefined
  folder: string
}): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const logger = createLogger(read.config.logLevel)
  const { writePaper } = await import('./cli/paper.js')
  const { ok, line } = await writePaper(read.config, asked, { logger, now: () => new Date() })
  if (!ok) return complain([line])
  process.stdout.write(`${line}\n`)
  return 0
}

async function aboutPerson(
  erases: boolean,
  name: string,
  { to, yes, number }: { to?: string | undefined; yes?: boolean | undefined; number?: string | undefined },
): Promise<number> {
  if (name === '') return complain([`Cho biết họ tên: nhacviec person ${erases ? 'erase' : 'export'} "Nguyễn Văn An"`])
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const logger = createLogger(read.config.logLevel)
  const { erasePerson, exportPerson } = await import('./cli/person.js')
  const { ok, line } = await (erases
    ? erasePerson(read.config, { name, number }, yes ?? false, logger)
    : exportPerson(read.config, { name, number }, to, logger))
  if (!ok) return complain([line])
  process.stdout.write(`${line}\n`)
  return 0
}

async function runDoctor(): Promise<number> {
  const read = readConfig(process.env)
  if (!read.ok) return complain(read.problems)
  const { doctor } = await import('./cli/doctor/doctor.js')
  const checks = await doctor(read.config, { logger: createLogger('error'), now: () => new Date() })
  const signs = { ok: '✓', warn: '!', bad: '✗' }
  for (const { verdict, line } of checks) process.stdout.write(`${signs[verdict]} ${line}\n`)
  return checks.some(({ verdict }) => verdict === 'bad') ? 1 : 0
}

function complain(problems: readonly string[]): number {
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  return 1
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  async (error: unknown) => {
    const { troubleText } = await import('./cli/store-trouble.js')
    process.stderr.write(`${troubleText(error)}\n`)
    // What had been opened by then would keep the process.
    process.exit(1)
  },
)
