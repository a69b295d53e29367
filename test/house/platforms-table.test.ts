/** The table of docs/platforms.md says what the records say. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Capabilities } from '../../src/application/message.js'
import { CONSOLE_CAPABILITIES } from '../../src/platforms/console/console.js'
import { TELEGRAM_CAPABILITIES } from '../../src/platforms/telegram/capabilities.js'
import { ZALO_CAPABILITIES } from '../../src/platforms/zalo/capabilities.js'

const RECORDS = { Telegram: TELEGRAM_CAPABILITIES, Zalo: ZALO_CAPABILITIES, Console: CONSOLE_CAPABILITIES }

function cell(value: Capabilities[keyof Capabilities]): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

test('the table of capabilities is that of the records', () => {
  const names = Object.keys(TELEGRAM_CAPABILITIES).sort() as (keyof Capabilities)[]
  const rows = names.map(
    (name) =>
      `| \`${name}\` | ${Object.values(RECORDS)
        .map((record) => cell(record[name]))
        .join(' | ')} |`,
  )
  const table = [`| | ${Object.keys(RECORDS).join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n')
  expect(readFileSync('docs/platforms.md', 'utf8'), table).toContain(table)
})
