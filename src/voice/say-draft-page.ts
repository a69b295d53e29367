/** The words of the page on which a draft is checked. */
import type { DraftPageText, DraftPageView, FindingView } from '../application/message.js'
import { capitalised } from '../domain/vietnamese.js'
import { periodTasksText } from './dates.js'
import { overviewTexts } from './draft-overview.js'
import { namedText } from './draft-row.js'
import { findingIn } from './finding-text.js'
import type { Tongue } from './speech.js'
import { dueText } from './task-lines.js'

export function draftPageWords(tongue: Tongue, { commune, draft, periods }: DraftPageView): DraftPageText {
  const { t, language } = tongue
  return {
    language,
    title: t('draft.title', { title: draft.title }),
    lead: [commune, ...overviewTexts(tongue, draft), t('draft_page.how')],
    quoted: t('draft_page.quoted'),
    points: {
      heading: draft.findings.length
        ? t('draft_page.points', { count: draft.findings.length })
        : t('draft.no_findings'),
      items: draft.findings.map((finding) => ({
        number: finding.n,
        text: finding.taskCode
          ? t('point.of', { code: finding.taskCode, text: findingIn(tongue, finding) })
          : findingIn(tongue, finding),
        asks: finding.severity === 'ask',
        excerpt: isSeenInRow(finding) ? '' : finding.excerpt,
      })),
      asking: t('draft_page.asks'),
    },
    periods: periods.map(({ period, tasks }) => ({
      heading: `${capitalised(periodTasksText(tongue, period))} (${tasks.length})`,
      rows: tasks.map((task) => ({
        code: task.code,
        title: task.title,
        facts: [
          namedText(tongue, task),
          t('task.due', { due: dueText(tongue, task) }),
          ...(task.collection ? [t('draft.collection')] : []),
        ],
        points: task.findings.map((finding) => t('draft.row_finding', { text: findingIn(tongue, finding) })),
        original: task.original,
      })),
    })),
  }
}

/** The rows stand on the page with the plan's own words: what only wants to be known of them needs them no second time. */
function isSeenInRow({ severity, taskCode, params }: FindingView): boolean {
  return severity === 'note' && (taskCode !== null || params.number !== undefined || params.title !== undefined)
}
