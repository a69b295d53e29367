/** `nhacviec reply read`: one reply a line in, one JSON object a line out. */
import { explainReply, understandReply } from '../domain/reply.js'

/** `explain`: with what decided, the words it was seen in, and how every word was taken. */
export async function* replyReadLines(
  lines: AsyncIterable<string> | Iterable<string>,
  explain: boolean,
): AsyncGenerator<string> {
  for await (const text of lines) {
    const { intent, partial, percent, reason } = understandReply(text)
    const details = { ...(partial && { partial }), ...(percent !== null && { percent }), ...(reason && { reason }) }
    yield JSON.stringify(explain ? { text, intent, ...details, ...explainReply(text) } : { text, intent })
  }
}
