/** What the parts of an Office file point at. Names are written in the file; they are only looked up among its own parts. */
import type { Archive } from './archive.js'
import { elements, readXml } from './xml.js'

export interface Relationship {
  id: string
  /** The last word of its type: 'styles', 'numbering', 'worksheet'. */
  type: string
  part: string
}

/** The part '' is the file itself. */
export function relationships(archive: Archive, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = archive.part(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (!bytes) return []
  return elements(readXml(bytes), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    part: Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`,
  }))
}
