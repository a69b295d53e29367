/** Each rule of .dependency-cruiser.cjs is broken once in a small house of its own: a rule that cannot fail guards nothing. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser'
import { cruise } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newFolder } from '../support/folder.js'

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>
  options: ICruiseOptions
}

/** File -> what it imports, and the rules that this breaks. */
const BREACHES: readonly [rule: string, file: string, imports: string][] = [
  ['domain-is-pure', 'src/domain/a.ts', 'node:fs'],
  ['domain-is-pure', 'src/domain/b.ts', '../application/ports.js'],
  ['domain-is-pure', 'src/domain/c.ts', 'zod'],
  ['plan-reader-knows-no-store-and-no-chat', 'src/plan-reader/a.ts', '../application/ports.js'],
  ['the-reading-room-only-reads', 'src/reading-room/a.ts', '../application/ports.js'],
  ['plan-reader-does-no-io', 'src/plan-reader/b.ts', 'node:fs'],
  ['application-knows-no-edge', 'src/application/a.ts', '../store/files.js'],
  ['application-knows-no-edge', 'src/application/b.ts', '../plan-reader/columns.js'],
  ['application-needs-no-library', 'src/application/c.ts', 'zod'],
  ['application-needs-no-library', 'src/application/d.ts', 'node:fs'],
  ['use-cases-do-not-call-each-other', 'src/application/e.ts', './deliver.js'],
  ['shared-knows-no-use-case', 'src/application/shared/a.ts', '../deliver.js'],
  ['the-router-is-called-from-one-place', 'src/cli/a.ts', '../application/route/route.js'],
  ['contracts-know-no-use-case', 'src/application/actions.ts', './deliver.js'],
  ['edges-import-inwards', 'src/voice/a.ts', '../store/files.js'],
  ['edges-import-inwards', 'src/web/a.ts', '../application/deliver.js'],
  ['edges-import-inwards', 'src/rehearsal/a.ts', '../platforms/telegram/telegram.js'],
  ['a-platform-does-not-know-another', 'src/platforms/zalo/a.ts', '../telegram/telegram.js'],
  ['what-platforms-share-knows-none-of-them', 'src/platforms/a.ts', './telegram/telegram.js'],
  ['only-the-root-wires', 'src/clock.ts', './store/files.js'],
  ['nobody-reaches-back-to-the-root', 'src/store/a.ts', '../config.js'],
  ['grammy-only-in-telegram', 'src/platforms/zalo/b.ts', 'grammy'],
  ['database-only-in-store', 'src/cli/b.ts', '@prisma/client'],
  ['database-only-in-store', 'src/cli/c.ts', '../store/generated/client.js'],
  ['schedule-only-in-clock', 'src/app.ts', 'node-schedule'],
  ['metrics-library-only-in-web', 'src/cli/m.ts', 'prom-client'],
  ['texts-only-in-voice', 'src/platforms/telegram/a.ts', 'i18next'],
  ['a-messenger-is-loaded-where-it-is-set-up', 'src/main.ts', './platforms/telegram/telegram.js'],
  ['the-page-runs-in-a-browser', 'src/rehearsal/page/a.ts', 'node:fs'],
  ['the-page-runs-in-a-browser', 'src/rehearsal/page/b.ts', '../server.js'],
  ['nobody-imports-the-page', 'src/rehearsal/b.ts', './page/main.js'],
  ['the-product-does-not-need-its-tests', 'src/cli/d.ts', '../../test/help.js'],
  ['the-product-does-not-need-its-tests', 'src/cli/e.ts', 'vitest'],
  ['every-import-resolves', 'src/cli/f.ts', 'nowhere'],
  ['no-cycles', 'src/cli/g.ts', './h.js'],
  ['no-orphans', 'src/voice/alone.ts', ''],
]

/** What the rules allow, beside it: an edge that imports inwards, the router, the root. */
const ALLOWED: readonly [file: string, imports: string][] = [
  ['src/domain/calendar.ts', './plan.js'],
  ['src/domain/plan.ts', ''],
  ['src/plan-reader/read-plan.ts', './columns.js'],
  ['src/plan-reader/columns.ts', '../domain/plan.js'],
  ['src/application/ports.ts', '../domain/plan.js'],
  ['src/application/deliver.ts', './shared/desk.js'],
  ['src/application/shared/desk.ts', '../ports.js'],
  ['src/application/import-plan.ts', '../plan-reader/reading.js'],
  ['src/plan-reader/reading.ts', ''],
  ['src/reading-room/room.ts', '../plan-reader/read-plan.js'],
  ['src/application/accept-incoming.ts', './route/route.js'],
  ['src/application/route/route.ts', '../deliver.js'],
  ['src/application/enrol.ts', 'node:crypto'],
  ['src/platforms/telegram/telegram.ts', 'grammy'],
  ['src/store/files.ts', '../application/ports.js'],
  ['src/store/client.ts', './generated/client.js'],
  ['src/store/generated/client.ts', '@prisma/client'],
  ['src/config.ts', 'zod'],
  ['src/cli/start.ts', '../store/files.js'],
  ['src/rehearsal/server.ts', 'zod'],
  ['src/rehearsal/page/main.ts', '../../domain/plan.js'],
  // The other half of a cycle, which is told of once.
  ['src/cli/h.ts', './g.js'],
  ['test/help.ts', ''],
]

const LIBRARIES = ['zod', 'grammy', '@prisma/client', 'node-schedule', 'i18next', 'prom-client']
const WORKSHOP = ['vitest']

let house: string
let violations: { rule: string; from: string }[]

beforeAll(async () => {
  house = realpathSync(newFolder())
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  put('package.json', JSON.stringify({ dependencies: versions(LIBRARIES), devDependencies: versions(WORKSHOP) }))
  put('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }))
  for (const name of [...LIBRARIES, ...WORKSHOP]) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports: './index.js' }))
    put(`node_modules/${name}/index.js`, '')
  }
  for (const [file, imports] of ALLOWED) put(file, moduleThatImports(imports))
  for (const [, file, imports] of BREACHES) put(file, moduleThatImports(imports))
  const result = await cruise(['src'], {
    ...config.options,
    tsConfig: { fileName: path.join(house, 'tsconfig.json') },
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  const { summary } = result.output as ICruiseResult
  violations = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
})

afterAll(() => rmSync(house, { recursive: true, force: true }))

function put(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  writeFileSync(path.join(house, file), text)
}

function moduleThatImports(name: string): string {
  return name === '' ? 'export {}\n' : `import '${name}'\n`
}

test.each(BREACHES)('%s: %s imports "%s"', (rule, file) => {
  expect(violations).toContainEqual({ rule, from: file })
})

test('every rule is broken once above', () => {
  expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual(config.forbidden.map((rule) => rule.name).sort())
})

test('what is allowed breaks none but that nobody calls it', () => {
  const allowed = new Set(ALLOWED.map(([file]) => file))
  expect(violations.filter(({ rule, from }) => allowed.has(from) && rule !== 'no-orphans')).toEqual([])
})
