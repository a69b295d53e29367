/** What is wrong with a group is told to the clerk, in private, with what to do about it; once a day for each kind. */
import type { GroupTrouble } from '../message.js'
import type { Group } from '../ports.js'
import type { Desk } from './desk.js'
import { tellClerks } from './desk.js'

export async function tellOfGroup(
  desk: Desk,
  group: Pick<Group, 'id' | 'title'>,
  trouble: GroupTrouble,
): Promise<void> {
  const said = { kind: 'group_trouble', title: group.title, trouble } as const
  await tellClerks(desk, `group:${group.id}:${trouble}:${desk.today}`, said, { onceSince: desk.today })
}
