// Who may call on whom (docs/architecture.md). A rule that is broken fails `npm run validate`.
const only = (name, comment, from, notTo) => ({ name, comment, severity: 'error', from, to: notTo })

module.exports = {
  forbidden: [
    only(
      'domain-is-pure',
      'The rules of the office must be readable and testable without anything else: no library, no clock, no I/O.',
      { path: '^src/domain' },
      { pathNot: '^src/domain' },
    ),
    only(
      'plan-reader-knows-no-store-and-no-chat',
      'A document goes in, a reading comes out: it must run from the command line as well as behind the bot.',
      { path: '^src/plan-reader' },
      { path: '^src/', pathNot: '^src/(plan-reader|domain)' },
    ),
    only(
      'application-knows-no-edge',
      'Use cases speak to ports; which platform or database stands behind them is decided in app.ts.',
      { path: '^src/application' },
      { path: '^src/', pathNot: '^src/(application|domain)|^src/plan-reader/(read-plan|reading)\\.ts$' },
    ),
    only(
      'use-cases-do-not-call-each-other',
      'A use case is one verb of the office. What two of them need lies in shared/; only the route brings them together.',
      {
        path: '^src/application/[^/]+\\.ts$',
        pathNot: '^src/application/(accept-incoming|ports|message|actions)\\.ts$',
      },
      { path: '^src/application/', pathNot: '^src/application/(shared/|(ports|message|actions)\\.ts$)' },
    ),
    only(
      'shared-knows-no-use-case',
      'What use cases share must not depend on any of them.',
      { path: '^src/application/shared' },
      { path: '^src/application/', pathNot: '^src/application/(shared/|(ports|message|actions)\\.ts$)' },
    ),
    only(
      'edges-import-inwards',
      'An edge that knows another edge cannot be replaced alone.',
      { path: '^src/(voice|platforms|store|reports|web|rehearsal)/' },
      { path: '^src/', pathNot: '^src/(domain|application)/|^src/$1/' },
    ),
    only(
      'a-platform-does-not-know-another',
      'Telegram must go on when Zalo changes.',
      { path: '^src/platforms/([^/]+)/' },
      { path: '^src/platforms/', pathNot: '^src/platforms/$1/' },
    ),
    only(
      'grammy-only-in-telegram',
      'The library of one platform stays behind its door.',
      { pathNot: '^src/platforms/telegram' },
      { path: 'node_modules/grammy' },
    ),
    only(
      'database-only-in-store',
      'A query outside the store could forget the commune.',
      { pathNot: '^src/store' },
      { path: 'node_modules/(@prisma|prisma|pg)/|^src/store/generated' },
    ),
    only(
      'schedule-only-in-clock',
      'One tick, in one place; what is due is decided by stored state.',
      { pathNot: '^src/clock\\.ts$' },
      { path: 'node_modules/node-schedule' },
    ),
    only(
      'texts-only-in-voice',
      'Nobody else says anything to a person.',
      { pathNot: '^src/voice' },
      { path: 'node_modules/i18next' },
    ),
    only(
      'the-page-runs-in-a-browser',
      "The page's code may use types of the world, and nothing of Node.",
      { path: '^src/rehearsal/page/' },
      { pathNot: '^src/rehearsal/(page/|world\\.ts$)|node_modules/(htm|preact)' },
    ),
    only(
      'only-the-root-wires',
      'Everything is built in app.ts and the commands; nothing reaches back to them.',
      { path: '^src/[^/]+/', pathNot: '^src/cli' },
      { path: '^src/(app|main)\\.ts$|^src/cli' },
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
      { orphan: true, pathNot: '\\.d\\.ts$|^src/(main|rehearsal/page/main)\\.ts$' },
      {},
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/store/generated' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
