/** What is still to be sent, for whom and for when it was asked. */
import type { Facts } from '../application/message.js'
import { dateText, dayText } from './dates.js'
import { messageLine } from './say-year.js'
import type { Block, Speech, Tongue } from './speech.js'
import { block, title } from './speech.js'
import { unheardLines } from './unheard-lines.js'

const CODES_SHOWN = 6

export const ahead = {
  sending_ahead: (speech: Speech, facts: Facts['sending_ahead']): Block[] => {
    const { t } = speech
    const { lines, more, dayOff, next, unheard } = facts
    return [
      block([
        title(titleText(speech, facts)),
        ...(dayOff ? [t('ahead.day_off')] : []),
        ...lines.map((line) => messageLine(speech, line, CODES_SHOWN)),
        ...(more ? [t('ledger.more', { count: more })] : []),
        ...(next === null ? [] : [t('ahead.then', { date: dateText(speech, next) })]),
        ...(lines.length > 0 ? [t('ahead.note')] : []),
      ]),
      ...(unheard.length > 0 ? [block(unheardLines(speech, unheard))] : []),
    ]
  },
  sending_habit: ({ t }: Speech, facts: Facts['sending_habit']): Block[] => {
    const { postAt, before, onDueDay, clerkAfter, chairmanAfter, weeklyOn, weekAt } = facts
    const list = (days: number[]) => days.join(', ')
    return [
      block([
        title(t('habit.title', { at: postAt })),
        t('habit.post'),
        t(onDueDay ? 'habit.before_and_on' : 'habit.before', { days: list(before) }),
        t('habit.after', { clerk: list(clerkAfter), chairman: list(chairmanAfter) }),
        ...(weeklyOn === null ? [] : [t('habit.weekly', { weekday: t(`date.weekday_${weeklyOn as 1}`) })]),
        ...(weekAt === null ? [] : [t('habit.summary', { at: weekAt })]),
        t('habit.once'),
      ]),
    ]
  },
}

/** 'Sẽ gửi 3 tin cho Hội Nông dân vào Thứ Hai 23/01/2023', 'Lần gửi tới trong nhóm: Thứ Hai 23/01/2023'. */
function titleText(tongue: Tongue, { to, inGroup, codes, span, lines, count }: Facts['sending_ahead']): string {
  const { t, language } = tongue
  const [first] = lines
  const about = [
    ...(to.length > 0 ? [t('ledger.part_to', { names: to.join(', ') })] : []),
    ...(inGroup ? [t('ledger.part_in_group')] : []),
    ...(codes.length > 0 ? [t('ledger.part_about', { codes: codes.join(', ') })] : []),
  ]
  const said = (what: string, ...when: string[]) => [what, ...about, ...when].join(' ')
  if (!span)
    return first
      ? t('ahead.next', { about: said(t('ahead.next_time')), date: dateText(tongue, first.on) })
      : said(t('ahead.never'))
  const when =
    span.from === span.to
      ? t('ledger.part_on', { date: dateText(tongue, span.from) })
      : t('ahead.span', { from: dayText(language, span.from), until: dayText(language, span.to) })
  return first ? said(t('ahead.will', { count }), when) : said(t('ahead.none'), when)
}
