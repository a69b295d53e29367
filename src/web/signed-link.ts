/**
 * Links that need no account: what a link opens, for whom, and until when stands in the link itself, sealed with a key that only
 * this installation has. Nothing can be changed in it, a link for one purpose opens no page of another, and it ends by itself.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LinkPurpose } from '../application/ports.js'

export type OpenedLink = { ok: true; subject: string } | { ok: false; reason: 'forged' | 'expired' }

/**
 * The path of a page, `/<purpose>/<subject>.<expiry>.<seal>`, good until `expires` (whole seconds, rounded down).
 * `subject` says what the page is about and is readable in the link: ids, never names or secrets.
 * The seal is HMAC-SHA-256 (RFC 2104) over purpose, subject and expiry; `key` has 32 bytes (`directory.secret('links')`).
 */
export function signLink(key: Uint8Array, purpose: LinkPurpose, subject: string, expires: Date): string {
  const packed = Buffer.from(subject).toString('base64url')
  const expiry = Math.floor(expires.getTime() / 1000).toString(36)
  return `/${purpose}/${packed}.${expiry}.${sealOf(key, purpose, packed, expiry)}`
}

/** What the last part of a link's path opens at `now`. Whether the seal is right is found in constant time, and before the rest is looked at. */
export function verifyLink(key: Uint8Array, purpose: LinkPurpose, token: string, now: Date): OpenedLink {
  const [packed = '', expiry = '', seal = '', ...rest] = token.split('.')
  const wanted = Buffer.from(sealOf(key, purpose, packed, expiry))
  const given = Buffer.from(seal)
  const isOurs = rest.length === 0 && given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!isOurs) return { ok: false, reason: 'forged' }
  if (Number.parseInt(expiry, 36) * 1000 <= now.getTime()) return { ok: false, reason: 'expired' }
  return { ok: true, subject: Buffer.from(packed, 'base64url').toString() }
}

/** The parts as JSON: no two lists of parts make the same text. */
function sealOf(key: Uint8Array, ...parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url')
}
