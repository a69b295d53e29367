/** The units that hear nothing, and how they come to hear: a code for somebody of theirs. */
import type { UnheardView } from '../application/message.js'
import type { Tongue } from './speech.js'

/** Nothing where everybody is heard. */
export function unheardLines(tongue: Tongue, units: readonly UnheardView[]): string[] {
  const [first] = units
  if (!first) return []
  const { t } = tongue
  const names = unheardText(tongue, units)
  return [
    t('unheard.units', { count: units.length, units: names }),
    t('unheard.invite', { unit: needsCode(units).unit }),
  ]
}

/** 'Hội Cựu chiến binh; Đoàn Thanh niên (đồng chí Nông Thị Mai chưa mở hoặc đã chặn Nhắc Việc)'. */
export function unheardText({ t }: Tongue, units: readonly UnheardView[]): string {
  return units
    .map(({ unit, notStarted, away }) => {
      const why = [
        ...(notStarted.length ? [t('unheard.not_started', { names: notStarted.join(', ') })] : []),
        ...(away.length ? [t('unheard.away', { names: away.join(', ') })] : []),
      ]
      return why.length ? t('unheard.unit', { unit, why: why.join('; ') }) : unit
    })
    .join('; ')
}

/** The unit to show the words with: one that nobody speaks for yet, where there is one. */
export function needsCode(units: readonly UnheardView[]): UnheardView {
  const [first] = units
  if (!first) throw new Error('Nobody is unheard')
  return units.find((u) => u.notStarted.length + u.away.length === 0) ?? first
}
