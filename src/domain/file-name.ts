/** What a file is called where it is kept and shown. */

/** The whole title of an official document fits. */
const LONGEST = 120

/** A path of some machine, and no 'Kế hoạch số 26/KH-UBND.docx'. */
const IS_PATH = /^(?:\.{0,2}\/|[a-z]:)|\\|\/$/i

/** The name that was sent without folders and unseen signs; of one without end its beginning and its ending. */
export function fileNameOf(sent: string): string {
  const base = (IS_PATH.test(sent) ? (sent.split(/[/\\]/).at(-1) ?? '') : sent).replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  const letters = [...base]
  if (letters.length <= LONGEST) return /[^.]/.test(base) ? base : 'tep'
  const ending = /\.\w{1,9}$/.exec(base)?.[0] ?? ''
  const beginning = letters.slice(0, LONGEST - ending.length - 1).join('')
  return `${beginning.trim()}…${ending}`
}
