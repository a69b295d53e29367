export async function* replyReadLines(lines: AsyncIterable<string>, _explain: boolean): AsyncGenerator<string> {
  for await (const l of lines) yield l
}
