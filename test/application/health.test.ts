/** Red means that somebody has to look; green that nobody has to. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judge } from '../../src/application/health.js'
import type { Vitals } from '../../src/application/vitals.js'
import { createMetrics } from '../../src/web/metrics.js'

const NOW = new Date('2026-03-02T02:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const well: Vitals = {
  now: NOW,
  database: null,
  startedAt: ago(5000),
  lastTick: ago(1),
  sends: true,
  ledger: { due: 3, oldestDueSeconds: 20, stuck: 0, failed: 1, unknown: 0, incoming: 0 },
  unplannedOffices: 0,
  unreachedOffices: 0,
  platforms: [{ name: 'telegram', trouble: null }],
  freeBytes: 2 ** 33,
  backup: { newest: ago(60 * 8), failures: 0 },
}

test.each<[name: string, change: Partial<Vitals>, live: boolean, ready: boolean, says: RegExp | null]>([
  ['all is well', {}, true, true, null],
  [
    'the database is away',
    { database: 'ECONNREFUSED', ledger: null },
    true,
    false,
    /Cơ sở dữ liệu không trả lời: bị từ chối kết nối\.$/,
  ],
  ['no tick yet', { lastTick: null, startedAt: ago(1) }, true, false, /đang khởi động/],
  ['it hangs', { lastTick: ago(11) }, false, false, /11 phút.*khởi động lại/],
  [
    'deaf for a moment',
    { platforms: [{ name: 'telegram', trouble: { since: ago(4), reason: 'x' } }] },
    true,
    true,
    null,
  ],
  [
    'deaf',
    { platforms: [{ name: 'telegram', trouble: { since: ago(6), reason: '401 Unauthorized' } }] },
    true,
    false,
    /từ Telegram.*mã bot không đúng/,
  ],
  [
    'messages that do not leave',
    { ledger: { due: 3, oldestDueSeconds: 3000, stuck: 2, failed: 0, unknown: 0, incoming: 0 } },
    true,
    false,
    /2 tin.*50 phút/,
  ],
  ['offices whose day cannot be planned', { unplannedOffices: 2 }, true, false, /tin hôm nay cho 2 cơ quan/],
  ['a clerk who cannot be told anything', { unreachedOffices: 1 }, true, false, /1 cơ quan.*văn phòng.*\/start/],
  ['hardly any room left', { freeBytes: 150 * 1_048_576 }, true, false, /150 MB.*không nhận tệp/],
  ['nobody can tell the room', { freeBytes: null }, true, true, null],
  ['no backup for two nights', { backup: { newest: ago(60 * 51), failures: 0 } }, true, true, /Sao lưu.*51 giờ/],
  ['a backup that fails', { backup: { newest: null, failures: 2 } }, true, true, /Sao lưu.*chưa có bản nào/],
])('%s', (_name, change, live, ready, says) => {
  const health = judge({ ...well, ...change })
  expect([health.live, health.ready]).toEqual([live, ready])
  if (says === null) expect(health.why).toEqual([])
  else expect(health.why).toEqual([expect.stringMatching(says)])
})

test('the figures: the queue, how late, how long sending takes, what went wrong; nobody is in them', async () => {
  const metrics = createMetrics()
  metrics.said('telegram', 'sent', 0.12)
  metrics.said('telegram', 'rate_limited', 0.02)
  metrics.logged('error', 'a tick failed')
  const text = await metrics.text(well, judge(well))
  for (const line of [
    'nhacviec_up 1',
    'nhacviec_queue_depth 3',
    'nhacviec_oldest_due_seconds 20',
    'nhacviec_tick_age_seconds 60',
    'nhacviec_sender 1',
    'nhacviec_send_seconds_count{platform="telegram",outcome="sent"} 1',
    'nhacviec_send_seconds_count{platform="telegram",outcome="rate_limited"} 1',
    'nhacviec_log_lines_total{level="error",message="a tick failed"} 1',
  ])
    expect(text).toContain(`${line}\n`)
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
})

test('each figure stands in the table of docs/operations.md, and no other', async () => {
  const text = await createMetrics().text(well, judge(well))
  const told = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(nhacviec_\w+)` \|/gm)].map((m) => m[1])
  const made = [...text.matchAll(/^# TYPE (nhacviec_\w+) /gm)].map((m) => m[1])
  expect(told.toSorted()).toEqual(made.toSorted())
})
