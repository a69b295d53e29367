/** Before the tests: the program as it is shipped, for the tests that start it as a process of its own. */
import { buildPrograms } from '../../tools/build.mjs'

export default async () => {
  await buildPrograms('test/output/program')
}
