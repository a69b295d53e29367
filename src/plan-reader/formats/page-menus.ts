/** Menus and lists of links that stand around a document on a page. */
import { singleSpaced } from '../document.js'
import type { LinkedFlow } from './read-html.js'

/** So many short links one after the other, with nothing between them, are no sentence of a plan. */
const MENU = 2
const LONGEST_LINK = 100

export function withoutMenus(flow: readonly LinkedFlow[]): LinkedFlow[] {
  const kept: LinkedFlow[] = []
  let links: LinkedFlow[] = []
  const settle = () => {
    if (links.length < MENU) kept.push(...links)
    links = []
  }
  for (const one of flow) {
    if (one.kind === 'paragraph' && one.linked && singleSpaced(one.text).length <= LONGEST_LINK) links.push(one)
    else {
      settle()
      kept.push(one)
    }
  }
  settle()
  return kept
}
