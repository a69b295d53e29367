/** Codes as people type them, 'V1' or 'q1 1', are read as the plan writes them, wherever the words go from here. */
import { mayNameLoosely, withCodes } from '../../domain/words/loose-codes.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks } from '../shared/desk.js'

/** The request with the codes of its words written out. 'Q1' stays a quarter. */
export async function withWrittenCodes(desk: Desk, request: Request): Promise<Request> {
  const { message } = request
  if (message.kind === 'press' || !mayNameLoosely(message.text)) return request
  const works = [...(await activeWorks(desk)), ...(await desk.office.works('draft'))]
  const text = withCodes(
    message.text,
    works.flatMap(({ tasks }) => tasks.map(({ code }) => code)),
  )
  return { ...request, message: { ...message, text } }
}
