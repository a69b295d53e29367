/**
 * Messages as the office means them, free of any platform and any language.
 *
 * In: what a platform's decoder makes of an update. Out: a kind and its facts, never a finished sentence; `voice` says it.
 */
export type * from './message/change-facts.js'
export type * from './message/draft-facts.js'
export type * from './message/draft-views.js'
export * from './message/facts.js'
export type * from './message/incoming.js'
export * from './message/people-facts.js'
export type * from './message/question-facts.js'
export * from './message/refusals.js'
export * from './message/said.js'
export type * from './message/shown-facts.js'
export type * from './message/talk-facts.js'
export type * from './message/trouble-facts.js'
export * from './message/views.js'
export type * from './message/year-views.js'
