/** The composition root: everything is built and wired here, from a configuration, and nowhere else. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { createIntake } from './application/accept-incoming.js'
import { createDeliverer } from './application/deliver.js'
import { issueCode } from './application/shared/one-time-codes.js'
import { forgetting, type Retention } from './application/forget-old.js'
import { handIn, isOwnerThere, refusalOf, viewHandIn } from './application/hand-in.js'
import { groupLeaving } from './application/leave-groups.js'
import { lookOut } from './application/look-out.js'
import { openDraft } from './application/open-draft.js'
import { openPaper } from './application/open-paper.js'
import { planDayEverywhere } from './application/plan-day.js'
import type { Clock, Language, Logger, MakeLink, Meter, Outlook, PlatformAdapter, Store } from './application/ports.js'
import { STUCK_MS } from './application/shared/stuck.js'
import { ledgerPage } from './application/show-ledger.js'
import type { Vitals } from './application/vitals.js'
import { allowanceWatch } from './application/watch-allowance.js'
import { watchBackup } from './application/watch-backup.js'
import { watchCodes } from './application/watch-codes.js'
import { groupWatch } from './application/watch-groups.js'
import { ledgerWatch } from './application/watch-ledger.js'
import type { ClamdAddress } from './file-gate/clamd.js'
import { openGate } from './file-gate/gate.js'
import { measured } from './measured.js'
import type { PlanReader } from './plan-reader/reading.js'
import { pause } from './platforms/patience.js'
import { convertByLibreOffice } from './reading-room/libre-office.js'
import { openReadingRoom } from './reading-room/reading-room.js'
import { createPapers } from './reports/papers.js'
import { nightlyBackup } from './store/backup/nightly.js'
import { backUp } from './store/backup/places.js'
import { diskFiles } from './store/files.js'
import { openStore } from './store/open-store.js'
import { freeBytes } from './store/room.js'
import { takeTurns } from './take-turns.js'
import { createVoice, draftPageText, fileRefusalText, ledgerPageText, uploadText } from './voice/voice.js'
import { draftPage } from './web/draft-page.js'
import { htmlPage } from './web/page.js'
import { paperDoor } from './web/paper-door.js'
import { signLink } from './web/signed-link.js'
import type { PageDoor } from './web/signed-pages.js'
import type { UploadDoor } from './web/upload/door.js'
import { partsIn } from './web/upload/parts.js'

/** How often somebody looks after messages that do not leave. */
const WATCH_MS = 5 * 60_000

/** 100 MB of a film take clamd some seconds. */
const SCAN_MS = 60_000

export interface AppOptions {
  dataDir: string
  databaseUrl: string | null
  /** A store of a rehearsal's own, made anew. */
  rehearsal?: boolean
  /** What one sender at a time is allowed for: the bots' tokens, or the rehearsal's name. */
  bots: string[]
  adapters: PlatformAdapter[]
  clock: Clock
  logger: Logger
  meter: Meter
  /** How the bot's pages are reached, without a slash at the end; null where they are not. Asked each time a link is made. */
  publicUrl: () => string | null
  /** How many messages are taken up at a time; a good many where it is not given. */
  most?: number
  /** The folder of the nightly backups; none where it is not given. */
  backups?: string
  /** How long the words of messages are kept; for good where it is not given. */
  keep?: Retention
  /** ClamAV's daemon, where one is set up. */
  scanner?: ClamdAddress | null
  /** Where plans are read; a reading room of its own where it is not given. */
  readPlan?: PlanReader
  /** The database has gone away under the running bot; the simplest sound answer is to end and be started again. */
  onLost(): void
}

export interface App {
  store: Store
  /** The bot's pages, for the web server. */
  signed: PageDoor
  /** The page on which files are handed in, for the web server. */
  upload: UploadDoor
  /** Goes to work: recovers what a crash left, plans, records, and begins to open the doors. Waits for no platform. */
  start(): Promise<void>
  /** Resolves when a platform has answered; rejects where none lets the bot in. */
  opened(): Promise<void>
  /** Closes the doors, finishes what is under way, then the store. */
  stop(): Promise<void>
  /** Resolves when everything accepted has been worked on and everything due has been sent. */
  settle(): Promise<void>
  /** How this process is doing; never throws. */
  vitals(): Promise<Vitals>
}

export async function buildApp(options: AppOptions): Promise<App> {
  const { clock, logger } = options
  const startedAt = clock.now()
  let lastTick: Date | null = null
  let unplannedOffices = 0
  const adapters = options.adapters.map((adapter) => measured(adapter, options.meter))
  const store = await openStore({
    databaseUrl: options.databaseUrl,
    dataDir: options.dataDir,
    rehearsal: options.rehearsal ?? false,
    logger,
    onLost: options.onLost,
  })
  const voice = createVoice()
  const linkKey = await store.directory.secret('links')
  const link: MakeLink = (purpose, subject, expires) => {
    const url = options.publicUrl()
    return url === null ? null : url + signLink(linkKey, purpose, subject, expires)
  }
  const files = diskFiles(path.join(options.dataDir, 'files'))
  const gate = openGate({ scanner: options.scanner ?? null, timeoutMs: SCAN_MS, logger })
  const papers = createPapers(files)
  const deliverer = createDeliverer({
    ...{ store, clock, logger, voice, messengers: adapters },
    papers,
    link,
    pause,
    owner: randomUUID(),
    ...(options.most !== undefined && { most: options.most }),
  })
  const intake = createIntake({
    store,
    clock,
    logger,
    voice,
    link,
    messengers: adapters,
    files,
    gate,
    onQueued: () => void deliver(),
    readPlan:
      options.readPlan ??
      openReadingRoom({
        convert: convertByLibreOffice,
        onFault: (error, number) => logger.error({ error, number }, 'reading a plan failed'),
      }),
  })
  const nightly =
    options.backups === undefined
      ? null
      : nightlyBackup({ folder: options.backups, make: (to, now) => backUp(options, { to, now }), logger })
  const forgetOld = options.keep && forgetting({ store, files, clock, logger, keep: options.keep })
  const groups = groupWatch({ store, clock, logger, messengers: adapters, onQueued: () => void deliver() })
  const strangers = groupLeaving({ store, logger, messengers: adapters })
  const uploads = partsIn(path.join(options.dataDir, 'uploads'))
  const ledger = ledgerWatch({ store, clock, logger })
  const watchAllowance = allowanceWatch({ store, clock, logger, messengers: adapters })
  const turns = takeTurns({
    ...{ store, adapters, clock, logger, bots: options.bots },
    recover: () => deliverer.recover(),
    accept: (messages) => intake.accept(messages),
  })
  let watchedAt = 0
  let started = Promise.resolve()
  let sending = Promise.resolve()
  let stopping = false

  store.onAnnounced(() => {
    if (turns.mine()) void deliver()
  })

  function deliver(): Promise<void> {
    sending = sendOrTell()
    return sending
  }

  /** Whoever does not send tells whoever does. */
  async function sendOrTell(): Promise<void> {
    if (!turns.mine()) {
      await store
        .announce()
        .catch((error: unknown) => logger.warn({ error }, 'the sender hears of what was queued at its next tick'))
      return
    }
    await deliverer
      .run()
      .catch((error: unknown) => logger.error({ error }, 'sending stopped; it goes on at the next tick'))
  }

  async function open(): Promise<void> {
    await turns.seek()
    // What is brought may be brought to any process; what is fetched, only the one that sends fetches.
    if (!turns.mine()) turns.openShared()
    if (!stopping) clock.start(tick, comeToRest)
  }

  /** Waits for no platform and for nobody's file: what is fetched, asked and sent goes on behind it. */
  async function tick(): Promise<void> {
    try {
      await turns.seek()
      const outlook = await lookOut(store, clock.now())
      unplannedOffices = await planDayEverywhere({ store, clock, logger, messengers: adapters }, outlook.toPlan)
      if (outlook.leftovers) await intake.resume()
      await watch(outlook)
      if (turns.mine()) groups.look(outlook.groups)
      if (turns.mine()) strangers.look(outlook.toLeave)
      void deliver()
      if (turns.mine()) nightly?.tick(clock.now())
      if (turns.mine()) await forgetOld?.()
      lastTick = clock.now()
    } catch (error) {
      logger.error({ error }, 'a tick failed; the next one tries again')
    }
  }

  /** Resolves when everything accepted has been worked on, the groups have been asked about or left, and what is being sent has left. */
  async function comeToRest(): Promise<void> {
    await intake.idle()
    await groups.idle()
    await strangers.idle()
    await sending
  }

  /** The same, and everything due has been sent. */
  async function settle(): Promise<void> {
    await comeToRest()
    await deliver()
  }

  /** What waits, waits for long: a look now and then is enough. */
  async function watch(outlook: Outlook): Promise<void> {
    const now = clock.now().getTime()
    if (now - watchedAt < WATCH_MS) return
    watchedAt = now
    await uploads.sweep(new Date(), (owner) => isOwnerThere(store, owner))
    await ledger.look(outlook)
    await watchAllowance()
    await watchCodes({ store, clock, logger }, outlook.wrongCodes)
    if (turns.mine() && nightly) await watchBackup({ store, clock, logger }, await nightly.state())
  }

  return {
    store,
    signed: {
      key: linkKey,
      now: () => clock.now(),
      pages: [
        {
          purpose: 'ledger',
          async show(subject) {
            const found = await ledgerPage({ store, clock }, subject)
            return found && htmlPage(ledgerPageText(found.ledger, found.commune, found.language))
          },
        },
        {
          purpose: 'draft',
          async show(subject) {
            const found = await openDraft({ store, clock }, subject)
            return found && draftPage(draftPageText(found))
          },
        },
        paperDoor((subject) => openPaper({ store, now: () => clock.now(), papers }, subject)),
      ],
    },
    upload: {
      key: linkKey,
      now: () => clock.now(),
      parts: uploads,
      async describe(subject) {
        const view = await viewHandIn(store, subject)
        return view && { owner: view.owner, text: uploadText(view, view.language) }
      },
      hasRoomFor: (bytes) => files.hasRoomFor(bytes),
      logger,
      async refusal(subject, file, language) {
        const refused = await refusalOf(gate, subject, file)
        return refused && fileRefusalText(refused, file.name, language)
      },
      async handIn(subject, parts) {
        const message = await handIn({ store, files, gate }, subject, parts, clock.now())
        if (message) await intake.accept([message])
        return message !== null
      },
    },
    start() {
      started = open()
      return started
    },
    opened: () => turns.opened(),
    async stop() {
      stopping = true
      intake.close()
      await Promise.all(adapters.map((adapter) => adapter.stop()))
      await started.catch(() => {})
      await clock.stop()
      await settle()
      await nightly?.idle()
      await turns.leave()
      await store.close()
    },
    settle,
    async vitals() {
      const now = clock.now()
      const stuckSince = new Date(now.getTime() - STUCK_MS)
      // Who has just begun has not come to everything yet.
      const read = await store.outbox.counts(now, stuckSince, startedAt <= stuckSince).then(
        (ledger) => ({ ledger, database: null }),
        (error: unknown) => ({ ledger: null, database: error instanceof Error ? error.message : String(error) }),
      )
      return {
        ...read,
        ...{ now, startedAt, lastTick, unplannedOffices },
        sends: turns.mine(),
        unreachedOffices: ledger.unreached(),
        platforms: adapters.map((adapter) => ({ name: adapter.platform, trouble: adapter.trouble() })),
        freeBytes: await freeBytes(options.dataDir),
        backup: (await nightly?.state()) ?? null,
      }
    },
  }
}

/** The office of this installation; made at the first start. Answers with a one-time code while it has no clerk. */
export async function firstOffice(
  store: Store,
  office: { name: string; language: Language },
  now: Date,
): Promise<{ communeId: number; setupCode: string | null }> {
  const [known] = await store.directory.communes()
  const communeId = known?.id ?? (await store.directory.addCommune(office))
  const setupCode = await store.inCommune(communeId, async (inside) => {
    const hasClerk = (await inside.members()).some((m) => m.active && m.role === 'clerk')
    if (hasClerk) return null
    return (await issueCode({ office: inside, now }, { role: 'clerk', name: null })).code
  })
  return { communeId, setupCode }
}
