/** Which chats lie open on the desk: those used last, as many as there is room for; each keeps its place in the order of all. */

/** As narrow as a chat may be and still be read with ease, in CSS pixels; and what lies between two. */
const COLUMN = 284
const GAP = 12

/** How many chats stand side by side in a desk of this width. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)))
}

/** `recent`: the chat used last first. */
export function openChats(all: readonly number[], recent: readonly number[], columns: number): number[] {
  const used = recent.filter((id) => all.includes(id))
  const open = [...used, ...all.filter((id) => !used.includes(id))].slice(0, columns)
  return all.filter((id) => open.includes(id))
}

export function usedNow(recent: readonly number[], chat: number): readonly number[] {
  return recent[0] === chat ? recent : [chat, ...recent.filter((id) => id !== chat)]
}
