/** The front door of the reports: from facts to a file. */
import type { OfferedFile } from '../application/message.js'
import type { PaperFacts, Papers } from '../application/ports.js'
import { rasterise } from './picture/rasterise.js'
import { yearPicture } from './picture/year-picture.js'

export function createPapers(): Papers {
  return { make: async (facts) => makers[facts.paper](facts) }
}

const makers = {
  picture: (facts) => ({
    name: `tien-do-${facts.results.asOf}.png`,
    mime: 'image/png',
    as: 'picture',
    bytes: rasterise(yearPicture(facts).svg),
  }),
} satisfies Record<PaperFacts['paper'], (facts: PaperFacts) => OfferedFile>
