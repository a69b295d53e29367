import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'

/** Replies understood in a second of processor time by the program as it is built: our labelled rows, over and over, for three seconds. */
export async function repliesPerSecond(): Promise<object> {
  const outfile = path.resolve('test/output/replies-process.mjs')
  await build({
    ...{ entryPoints: ['test/bench/replies-process.ts'], outfile },
    // As tools/build.mjs builds.
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19' },
    supported: { 'regexp-unicode-property-escapes': true },
  })
  const { stdout } = await promisify(execFile)(process.execPath, [outfile])
  return JSON.parse(stdout)
}
