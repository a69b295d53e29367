/** Chromium where the machine has one; tests that want a browser say so when there is none. */
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter((p) => p !== undefined)

export const chromiumPath = PLACES.find((place) => existsSync(place))

export function startBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('There is no Chromium here')
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
