/**
 * What is known of the Zalo Bot Platform from others only, in one place: none of it could be tried with a token of ours when
 * it was written (docs/platforms.md lists what to check first). Whoever finds that something is otherwise changes it here,
 * or by the setting that is named beside it.
 */

/** Where the API is (documentation as transcribed in 2026). The older bot-api.zapps.me misses methods. `ZALO_API_BASE`. */
export const OFFICIAL_BASE = 'https://bot-api.zaloplatforms.com'

/** Hosts that photos and voice messages lie on, with what is below them (seen in captured updates: *.zdn.vn). `ZALO_FILE_HOSTS`. */
export const FILE_HOSTS: readonly string[] = ['zdn.vn', 'zadn.vn', 'zaloapp.com']

/** Characters a text may have (sendMessage). Counted here in UTF-16 units: never fewer than whatever Zalo counts. */
export const MAX_TEXT = 2000

/** No size is documented for photos; the people who measured saw about 5 MB. */
export const MAX_PHOTO = 10 * 1_048_576

/** The rate is not published; polling too fast gave 429. One message a second, one after the other. `ZALO_PACE_MS`. */
export const PACE_MS = 1_000

/** Messages a month in the free tier, those that people send counted too (one source). `ZALO_MONTHLY_MESSAGES`. */
export const MONTHLY_MESSAGES = 3_000

/** How long a silent poll is held: the API's own default. */
export const HOLD_SECONDS = 30

/** 429 in the API's own form is a quota, which comes back on another day; 429 as a page is a proxy that was asked too fast. */
export const QUOTA_WAIT_SECONDS = 3_600
export const PROXY_WAIT_SECONDS = 30

/** Photos of one person in one chat this close to each other were sent together: the API has no albums. */
export const ALBUM_GAP_MS = 8_000

/** A date below this is in seconds and not, as documented and seen, in milliseconds. */
export const FIRST_MILLISECONDS = 1e12

/** Refusals that concern this chat for good. Their wordings are not recorded anywhere; the codes alone say too little. */
export const CHAT_GONE =
  /(?:chat|user|group|conversation|member)[^.]*(?:not found|not exist|invalid|blocked|left|removed|disbanded)|blocked|not a member|kicked|no permission/i

/** The link that opens the chat with the bot. */
export function chatLink(botId: string): string {
  return `https://bot.zaloplatforms.com/bots/${botId}`
}
