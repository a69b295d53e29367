/** `nhacviec reply read`: one reply a line in, one JSON object a line out. */
import { understandReply } from '../domain/reply.js'

/** `explain`: with the rule and the words that decided. */
export async function* replyReadLines(
  lines: AsyncIterable<string> | Iterable<string>,
  explain: boolean,
): AsyncGenerator<string> {
  for await (const text of lines) {
    const { intent, why } = understandReply(text)
    yield JSON.stringify(explain ? { text, intent, why } : { text, intent })
  }
}
