/** What a server's clock says: every answer over HTTP carries the time at which it left. Null where none comes. */
export async function serverTime(root: string, timeoutMs: number): Promise<Date | null> {
  try {
    const answer = await fetch(root, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    const said = Date.parse(answer.headers.get('date') ?? '')
    return Number.isNaN(said) ? null : new Date(said)
  } catch {
    return null
  }
}
