/** Before each test file: time is real, and at the file's end everything that was opened is put away. */
import { afterAll } from 'vitest'
import { putAllAway } from './at-end.js'

// Files share their process: under the faked time of another one nothing that waits would ever come to its end.
if ('clock' in setTimeout) throw new Error('A test file before this one has left its timers faked')

afterAll(putAllAway)
