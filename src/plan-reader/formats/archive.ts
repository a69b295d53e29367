/** The parts of a zip file, unpacked only where asked for and only as far as a document needs. */
import { strFromU8, unzipSync } from 'fflate'
import { refuse, refusingDamage } from './unreadable.js'

/** A plan has some dozens of parts and some megabytes of text; its pictures are never unpacked. */
const MOST_PARTS = 5000
const LARGEST_PART = 32_000_000
const LARGEST_TOTAL = 64_000_000

export interface Archive {
  /** Names as they stand in the file; they are compared, never used as a path. */
  names: ReadonlySet<string>
  /** The content of a part; undefined where there is none. Refuses what unpacks too large. */
  part(name: string): Uint8Array | undefined
}

/** Refuses what is no zip file, or cut off. */
export function openArchive(bytes: Uint8Array): Archive {
  const names = new Set<string>()
  let left = LARGEST_TOTAL
  refusingDamage(() => unzipSync(bytes, { filter: ({ name }) => listed(names, name) }))
  return {
    names,
    part(name) {
      if (!names.has(name)) return undefined
      let seen = false
      // The buffer is made as large as the entry says, and never grows: what lies about its size is cut off there.
      const unpacked = refusingDamage(() =>
        unzipSync(bytes, {
          filter: (entry) => {
            if (seen || entry.name !== name) return false
            if (entry.originalSize > LARGEST_PART || entry.originalSize > left) refuse('too_long')
            left -= entry.originalSize
            seen = true
            return true
          },
        }),
      )
      return unpacked[name]
    },
  }
}

function listed(names: Set<string>, name: string): boolean {
  if (names.size >= MOST_PARTS) refuse('too_long')
  names.add(name)
  return false
}

/** Short text such as a media type. */
export function asciiOf(bytes: Uint8Array | undefined): string {
  return bytes ? strFromU8(bytes, true) : ''
}
