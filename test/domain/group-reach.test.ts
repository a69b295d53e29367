/** Where a platform counts the bot's messages, one to a group stands for many in private; where it does not, nothing changes. */
import { expect, test } from 'vitest'
import { groupReach } from '../../src/domain/group-reach.js'
import type { Platform } from '../../src/domain/member.js'
import { member } from '../support/office.js'

const account = (platform: Platform) => ({
  ...{ id: 1, platform, externalId: `${platform}-1`, privateChat: `${platform}-1` },
  ...{ displayName: 'A', username: null },
})
const members = [
  member({ id: 1, accounts: [account('zalo')] }),
  member({ id: 2, accounts: [account('telegram'), account('zalo')], prefers: 'telegram' }),
  member({ id: 3, accounts: [account('telegram')] }),
]
const groups = [
  { id: 10, address: { platform: 'telegram' as const } },
  { id: 20, address: { platform: 'zalo' as const } },
]

test.each<[Platform[], [number, number][]]>([
  [['zalo'], [[1, 20]]],
  [[], []],
  [
    ['zalo', 'telegram'],
    [
      [1, 20],
      [2, 10],
      [3, 10],
    ],
  ],
])('counted on %j: reached together are %j', (counted, together) => {
  expect([...groupReach(members, groups, new Set(counted)).together]).toEqual(together)
})

test('who is on no platform with a group is outside', () => {
  expect(groupReach(members, groups.slice(0, 1), new Set()).outside).toEqual([1])
})
