/** What is said of a paper, with the paper itself where the platform carries it. */
import type { Outgoing, Said } from '../message.js'
import { shownByLink, travelsAsFile } from '../message.js'
import type { Messenger, PaperFacts, Papers, PersonalData } from '../ports.js'
import { personalFile } from './personal-file.js'

/** The file is made outside of any transaction: it takes as long as it takes. `paper`: what it is made of. */
export async function withFile(
  papers: Papers,
  {
    paper,
    data,
    message,
    messenger,
  }: { paper: PaperFacts | null; data: PersonalData | null; message: Outgoing; messenger: Messenger },
  said: Said[],
): Promise<Said[]> {
  const [first, ...rest] = said
  if (data && first) return [withPersonalFile(first, data, messenger), ...rest]
  if (!paper || !first || message.kind !== 'paper') return said
  const picture = shownByLink(message, messenger.capabilities)
  if (picture !== null) return [{ ...first, picture }, ...rest]
  return travelsAsFile(message, messenger.capabilities) ? [{ ...first, file: await papers.make(paper) }, ...rest] : said
}

function withPersonalFile(said: Said, data: PersonalData, { capabilities: { maxFileOut } }: Messenger): Said {
  const file = personalFile(data)
  return file.bytes.length <= maxFileOut ? { ...said, file } : said
}
