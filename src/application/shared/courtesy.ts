/** Thanks, a greeting, praise: words that report nothing and ask for nothing. */
import type { Reply } from '../../domain/reply.js'
import { saysPraise } from '../../domain/words/praise.js'
import { saysHello, saysThanks } from '../../domain/words/short-answers.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import type { Desk, Request } from './desk.js'
import { mayDo } from './desk.js'

/** What is answered in kind; null for all else. */
export function courtesyIn(
  desk: Desk,
  { member }: Request,
  { intent }: Reply,
  text: string,
): 'thanks' | 'greeting' | 'praise' | null {
  // A unit's praise of its own task may be a report.
  if ((mayDo(desk, member, 'decide') || taskRefs(text).length === 0) && saysPraise(withoutTasks(text))) return 'praise'
  if (intent === 'ack') return null
  if (saysThanks(text)) return 'thanks'
  return saysHello(text) ? 'greeting' : null
}
