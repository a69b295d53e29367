// Builds `dist`: the programs in few files, because Node takes a second to open five hundred small ones, and the scripts of the
// pages module by module, as the browser loads them.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const PROGRAMS = ['src/main.ts', 'src/reading-room/reader-process.ts']

/** Libraries of many small modules go into the program's files; the others are loaded from where they were installed. */
const TAKEN_IN = /^(?:zod|hono|@hono\/node-server)(?:\/|$)/

const othersStayOutside = {
  name: 'others-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || TAKEN_IN.test(path) ? undefined : { path, external: true },
    )
  },
}

/** Without being told, esbuild takes `\p{…}` for newer than this Node, and has such expressions made anew at each use. */
const FOR_NODE = {
  ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19' },
  supported: { 'regexp-unicode-property-escapes': true },
}

/** The programs of Node, each with what it needs, flat in one folder. */
export function buildPrograms(outdir) {
  return build({
    ...{ entryPoints: PROGRAMS, outdir, entryNames: '[name]', chunkNames: '[name]-[hash]' },
    ...FOR_NODE,
    ...{ splitting: true, sourcemap: true },
    plugins: [othersStayOutside],
    logLevel: 'warning',
  })
}

function buildPages() {
  return build({
    ...{ entryPoints: ['src/rehearsal/page/*.ts', 'src/web/page/*.ts'], outbase: 'src', outdir: 'dist/pages' },
    ...{ format: 'esm', target: 'es2022', sourcemap: true, logLevel: 'warning' },
  })
}

if (process.argv[1] === import.meta.filename) {
  rmSync('dist', { recursive: true, force: true })
  await Promise.all([buildPrograms('dist'), buildPages()])
}
