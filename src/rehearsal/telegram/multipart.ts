/**
 * A form with files, as generously read as Telegram reads it: grammY writes file names without quotes and headers without spaces,
 * which the parser of the platform refuses.
 */
export interface FormPart {
  name: string
  /** null for a plain value. */
  fileName: string | null
  mime: string
  bytes: Buffer
}

export function readMultipart(body: Buffer, contentType: string): FormPart[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) return []
  return between(body, Buffer.from(`--${boundary}`)).flatMap((part) => {
    const end = part.indexOf('\r\n\r\n')
    if (end < 0) return []
    const head = part.subarray(0, end).toString('utf8')
    const name = /[;\s]name="([^"]*)"/i.exec(head)?.[1]
    const file = /filename=(?:"(.*)"|([^\r\n;]+))[ \t]*(?:\r\n|$)/i.exec(head)
    if (name === undefined) return []
    return [
      {
        name,
        fileName: file ? (file[1] ?? file[2] ?? '').trim() : null,
        mime: /content-type:[ \t]*([^\r\n]+)/i.exec(head)?.[1]?.trim() ?? '',
        // Two bytes of line feed end each part.
        bytes: part.subarray(end + 4, part.length - 2),
      },
    ]
  })
}

function between(body: Buffer, mark: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let from = body.indexOf(mark); from >= 0; ) {
    const next = body.indexOf(mark, from + mark.length)
    if (next < 0) return found
    found.push(body.subarray(from + mark.length, next))
    from = next
  }
  return found
}
