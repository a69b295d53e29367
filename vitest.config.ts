import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const both = {
  // Modules are loaded once a process; what a file opens is put away at its end.
  isolate: false,
  setupFiles: 'test/support/each-file.ts',
  // The process in which a plan is read starts from its source, as it does with `npm run dev`.
  execArgv: ['--import', 'tsx'],
}

/** As far from the office as a server can stand, to the east and to the west: no result may hang on the machine's own zone. */
const [EAST, WEST] = ['Pacific/Kiritimati', 'Etc/GMT+12']
/** What speaks of days stands in these besides: at both ends, in between, and where the office is. */
const ZONES = ['UTC', WEST, 'Asia/Ho_Chi_Minh']
const OF_TIME =
  '{calendar,day-plan,last-day,lunar,report-periods,small-plans,spoken-date,spoken-period,summary-hour,time-zone}'

// Two kinds of tests: pure ones, and those that work on a real PostgreSQL (one server a run, a database a file) or start the program.
// The first stand at the eastern end of the world, the second at its western; some of the pure ones in other zones too.
export default defineConfig({
  test: {
    // Half of a test's time is waiting for another process (the database, the program): more at a time than there are cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        test: {
          ...both,
          name: 'pure',
          env: { TZ: EAST },
          include: ['test/{domain,plan-reader,reports,voice,house}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      ...ZONES.map((zone) => ({
        test: {
          ...both,
          name: zone,
          include: [`test/domain/${OF_TIME}.test.ts`],
          env: { TZ: zone },
          testTimeout: 20_000,
        },
      })),
      {
        test: {
          ...both,
          name: 'real',
          env: { TZ: WEST },
          include: ['test/{store,application,platforms,rehearsal,web,cli,e2e}/**/*.test.ts'],
          globalSetup: ['test/support/build-program.mjs', 'test/support/database-server.ts'],
          // A year of an office is lived through; a busy machine takes its time.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
