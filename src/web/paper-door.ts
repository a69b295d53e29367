/** Papers behind signed links: pages are shown, calendars subscribed to, everything else is fetched as a file. */
import type { OfferedFile } from '../application/message.js'
import type { SignedPage } from './signed-pages.js'

/** `open` makes the paper of a link's subject, as it is now. */
export function paperDoor(open: (subject: string) => Promise<OfferedFile | null>): SignedPage {
  return {
    purpose: 'paper',
    async show(subject) {
      const file = await open(subject)
      return file && responseOf(file)
    },
  }
}

function responseOf({ name, mime, bytes }: OfferedFile): Response {
  const isRead = /^text\/(?:html|calendar)|^image\/png$/.test(mime)
  const headers = {
    'content-type': mime,
    'content-disposition': `${isRead ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  return new Response(typeof bytes === 'function' ? streamed(bytes()) : new Uint8Array(bytes), { headers })
}

function streamed(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
