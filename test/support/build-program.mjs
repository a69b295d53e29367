/** Before the tests: the program as it is shipped, for the tests that start it as a process of its own. */
import { rmSync } from 'node:fs'
import { buildPrograms } from '../../tools/build.mjs'

const FOLDER = 'test/output/program'

export default async () => {
  rmSync(FOLDER, { recursive: true, force: true })
  await buildPrograms(FOLDER)
}
