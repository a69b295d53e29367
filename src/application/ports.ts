/** Every port of the application: what it needs from the world, in its own words. Adapters live at the edges. */
export type * from './ports/office.js'
export type * from './ports/papers.js'
export * from './ports/platform.js'
export type * from './ports/prompts.js'
export * from './ports/records.js'
export type * from './ports/store.js'
export * from './ports/surroundings.js'
