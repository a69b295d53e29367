// Who may call on whom (docs/architecture.md). A rule that is broken fails `npm run validate`; test/house/import-rules.test.ts
// breaks each of them once, so that none can grow blind.
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const CONTRACTS = '^src/application/(ports|message|actions|vitals)[.]ts$|^src/application/(ports|message)/'
const EDGES = '^src/(voice|platforms|store|reports|web|rehearsal|file-gate)/'
const READING_ROOM = '^src/reading-room/'

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      'The rules of the office must be readable and testable without anything else: no library, no clock, no I/O.',
      { path: '^src/domain/' },
      { pathNot: '^src/domain/' },
    ),
    only(
      'plan-reader-knows-no-store-and-no-chat',
      'A document goes in, a reading comes out: it must run from the command line as well as behind the bot.',
      { path: '^src/plan-reader/' },
      { path: '^src/', pathNot: '^src/(plan-reader|domain)/' },
    ),
    only(
      'the-reading-room-only-reads',
      'It gives the plan reader a process, limits and a converter; what becomes of a reading is decided elsewhere.',
      { path: READING_ROOM },
      { path: '^src/', pathNot: `^src/(domain|plan-reader)/|${READING_ROOM}` },
    ),
    only(
      'plan-reader-does-no-io',
      'It gets bytes. Whoever hands them over knows where they are from, and how many it will take.',
      { path: '^src/plan-reader/' },
      { dependencyTypes: ['core'] },
    ),
    only(
      'application-knows-no-edge',
      'Use cases speak to ports; which platform or database stands behind them is decided in app.ts. Of the plan reader they ' +
        'know what a reading is.',
      { path: '^src/application/' },
      { path: '^src/', pathNot: '^src/(application|domain)/|^src/plan-reader/(read-row|reading)\\.ts$' },
    ),
    only(
      'application-needs-no-library',
      'What the office does must outlive every library. Of Node it uses hashes and random codes.',
      { path: '^src/application/' },
      { pathNot: '^src/|^crypto$' },
    ),
    only(
      'use-cases-do-not-call-each-other',
      'A use case is one verb of the office. What two of them need lies in shared/; only the router brings them together.',
      {
        path: '^src/application/[^/]+\\.ts$',
        pathNot: `^src/application/accept-incoming\\.ts$|${CONTRACTS}`,
      },
      { path: '^src/application/', pathNot: `^src/application/shared/|${CONTRACTS}` },
    ),
    only(
      'shared-knows-no-use-case',
      'What use cases share must not depend on any of them.',
      { path: '^src/application/shared/' },
      { path: '^src/application/', pathNot: `^src/application/shared/|${CONTRACTS}` },
    ),
    only(
      'the-router-is-called-from-one-place',
      'route/ is the inside of accept-incoming: a second entrance would be a second way of understanding people.',
      { path: '^src/', pathNot: '^src/application/(route/|accept-incoming\\.ts$)' },
      { path: '^src/application/route/' },
    ),
    only(
      'contracts-know-no-use-case',
      'Ports and messages are what both sides agree on; they name shapes of the domain and nothing else.',
      { path: CONTRACTS },
      { path: '^src/', pathNot: `^src/domain/|${CONTRACTS}` },
    ),
    only(
      'edges-import-inwards',
      'An edge that knows another edge cannot be replaced alone; one that calls a use case decides what the office does.',
      { path: EDGES },
      { path: '^src/', pathNot: `^src/domain/|${CONTRACTS}|^src/package-root\\.ts$|^src/$1/` },
    ),
    only(
      'a-platform-does-not-know-another',
      'Telegram must go on when Zalo changes. What they share lies beside them.',
      { path: '^src/platforms/([^/]+)/' },
      { path: '^src/platforms/', pathNot: '^src/platforms/($1/|[^/]+\\.ts$)' },
    ),
    only(
      'what-platforms-share-knows-none-of-them',
      'It would be a part of that one.',
      { path: '^src/platforms/[^/]+\\.ts$' },
      { path: '^src/platforms/[^/]+/' },
    ),
    only(
      'only-the-root-wires',
      'Configuration, log and clock are given to those who need them; they know nobody.',
      { path: '^src/[^/]+\\.ts$', pathNot: '^src/(app|main)\\.ts$' },
      { path: `${EDGES}|${READING_ROOM}|^src/(plan-reader|cli)/|^src/(app|main)\\.ts$` },
    ),
    only(
      'nobody-reaches-back-to-the-root',
      'Everything is built in app.ts and the commands; what is built does not know by whom.',
      { path: '^src/[^/]+/', pathNot: '^src/cli/' },
      { path: '^src/(app|main|config|logger|measured|clock)\\.ts$|^src/cli/' },
    ),
    only(
      'grammy-only-in-telegram',
      'The library of one platform stays behind its door.',
      { pathNot: '^src/platforms/telegram/' },
      { path: 'node_modules/(grammy|@grammyjs)/' },
    ),
    only(
      'database-only-in-store',
      'A query outside the store could forget the commune.',
      { pathNot: '^src/store/' },
      { path: 'node_modules/(@prisma|prisma|pg)/|^src/store/generated/' },
    ),
    only(
      'schedule-only-in-clock',
      'One tick, in one place; what is due is decided by stored state.',
      { pathNot: '^src/clock\\.ts$' },
      { path: 'node_modules/node-schedule/' },
    ),
    only(
      'metrics-library-only-in-web',
      'What is counted is decided by ports; the form in which it is shown can change.',
      { pathNot: '^src/web/' },
      { path: 'node_modules/prom-client/' },
    ),
    only(
      'texts-only-in-voice',
      'Nobody else says anything to a person.',
      { pathNot: '^src/voice/' },
      { path: 'node_modules/i18next/|^locales/' },
    ),
    only(
      'a-messenger-is-loaded-where-it-is-set-up',
      'The bot of an office on Zalo alone does not load what Telegram needs, nor the other way round: it starts faster and smaller.',
      { path: '^src/(main|app|cli/start)\\.ts$' },
      { path: '^src/platforms/(telegram|zalo)/', dynamic: false, dependencyTypesNot: ['type-only'] },
    ),
    only(
      'the-page-runs-in-a-browser',
      "The page's code may use the world's types, the pure rules of the office, and nothing of Node.",
      { path: '^src/(rehearsal|web)/page/' },
      { pathNot: '^src/(rehearsal/(page/|world\\.ts$)|domain/)|node_modules/(htm|preact)/' },
    ),
    only(
      'nobody-imports-the-page',
      'The page is served as files; as a module it would need a browser.',
      { path: '^src/', pathNot: '^src/rehearsal/page/' },
      { path: '^src/rehearsal/page/' },
    ),
    only(
      'the-product-does-not-need-its-tests',
      'What is installed with --omit=dev must run: no tests, no tools, no library of the workshop.',
      { path: '^src/' },
      {
        path: '^(test|tools)/|node_modules/',
        dependencyTypesNot: ['npm', 'npm-optional', 'npm-peer', 'core', 'type-only'],
      },
    ),
    only(
      'every-import-resolves',
      'What cannot be found cannot be judged by the other rules.',
      {},
      { couldNotResolve: true },
    ),
    only(
      'no-cycles',
      'Two files that need each other at run time are one file; types may point both ways.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    only(
      'no-orphans',
      'What nobody calls is deleted.',
      {
        orphan: true,
        pathNot:
          '\\.d\\.ts$|^src/store/generated/|^src/(main|rehearsal/page/main|web/page/upload|reading-room/reader-process)\\.ts$',
      },
      {},
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^src/store/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
