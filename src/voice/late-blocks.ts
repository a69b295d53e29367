/** Late work, share by share, the wording of a task once, each with the button that asks its unit for an explanation. */
import type { ShareView } from '../application/message.js'
import type { Block, Speech } from './speech.js'
import { block, offer } from './speech.js'
import { shareLines } from './task-lines.js'

export function lateBlocks(speech: Speech, late: readonly ShareView[]): Block[] {
  const { t } = speech
  return late.map((share, at) => {
    const isAlone = late.filter((other) => other.code === share.code).length === 1
    const what = isAlone ? share.code : t('views.item', { code: share.code, unit: share.unit })
    const ask = offer(
      speech,
      t('button.ask_explanation', { what }),
      { do: 'ask_explanation', assignment: share.assignment },
      isAlone ? { code: share.code } : { code: share.code, unit: share.unit },
    )
    const isTold = late.findIndex((other) => other.id === share.id) < at
    // Who reported in time has nothing to explain.
    const wording = isTold ? 'none' : 'known'
    if (share.claimedInTime) return block(shareLines(speech, share, wording), [], [share.id])
    if (share.unheard) return block([...shareLines(speech, share, wording), t('lists.unheard')], [], [share.id])
    return block(shareLines(speech, share, wording), [[ask]], [share.id])
  })
}
