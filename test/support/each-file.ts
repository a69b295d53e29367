/** Before each test file: at its end everything that was opened is put away. */
import { afterAll } from 'vitest'
import { putAllAway } from './at-end.js'

afterAll(putAllAway)
