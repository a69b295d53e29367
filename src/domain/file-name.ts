/** What a file is called where it is kept and shown. */

/** The whole title of an official document fits. */
const LONGEST = 120

/** The name that was sent without folders and unseen signs; of one without end its beginning and its ending. */
export function fileNameOf(sent: string): string {
  const base = (sent.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const letters = [...base]
  if (letters.length <= LONGEST) return /[^.]/.test(base) ? base : 'tep'
  const ending = /\.\w{1,9}$/.exec(base)?.[0] ?? ''
  const beginning = letters.slice(0, LONGEST - ending.length - 1).join('')
  return `${beginning.trim()}…${ending}`
}
