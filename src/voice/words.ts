/** The word for every action, so that nothing can be done by a button alone. `domain/command` understands these words. */
import type { Action, PaperKind, ReturnReason } from '../application/actions.js'
import type { PeriodKey } from '../domain/calendar.js'
import type { Texts } from './texts.js'

/** What a word needs that its action does not hold. */
export interface WordFacts {
  /** The task's code: 'Q1-3'. */
  code?: string
  /** The unit's name, where a member is approved for one, or where several units wait with the same task. */
  unit?: string
  /** The code of the other task: files are moved to it, or a row goes into it. */
  to?: string
}

/** The usual reasons for returning a claim, in the order in which they are numbered. */
export const RETURN_REASONS = ['missing_file', 'not_complete', 'wrong_task'] as const satisfies readonly ReturnReason[]

/** What to type for an action: 'xong Q1-3'. Throws where the word needs a fact that is not given. */
export function wordIn(t: Texts, action: Action, facts: WordFacts): string {
  const code = () => {
    if (facts.code === undefined) throw new Error(`The word for ${action.do} needs the task's code`)
    return { code: facts.code }
  }
  switch (action.do) {
    case 'confirm':
    case 'return':
    case 'grant':
    case 'refuse': {
      const word = t(`word.${action.do}`, code())
      return facts.unit === undefined ? word : t('word.of_unit', { word, unit: facts.unit })
    }
    case 'claim':
    case 'not_done':
    case 'ask_extension':
    case 'withdraw':
    case 'missing':
    case 'draft_task':
    case 'draft_drop':
    case 'draft_split':
      return t(`word.${action.do}`, code())
    case 'ask_explanation':
      return facts.unit === undefined
        ? t('word.ask_explanation', code())
        : t('word.ask_explanation_of', { ...code(), unit: facts.unit })
    case 'pass_on':
      return t('word.pass_on', code())
    case 'move_files':
      if (facts.to === undefined) throw new Error('The word for move_files needs the code of the other task')
      return t('word.move_files', { ...code(), to: facts.to })
    case 'my_tasks':
    case 'confirm_all':
    case 'waiting':
    case 'status':
    case 'status_words':
    case 'help':
    case 'draft':
    case 'draft_add':
    case 'findings':
    case 'settle_notes':
    case 'lessons':
    case 'read_again':
    case 'replace_plan':
    case 'activate_beside':
    case 'drop_draft':
      return t(`word.${action.do}`)
    case 'paper':
      return isOfPeriod(action.paper) && action.period !== ''
        ? t(`paper.word_${action.paper}_of`, { period: typedPeriod(t, action.period) })
        : t(`paper.word_${action.paper}`)
    case 'next_year':
      return t('paper.word_next_plan')
    case 'silent':
    case 'late_tasks':
    case 'all_tasks':
      return t(`lists.word_${action.do}`)
    case 'papers':
      return t('paper.word_papers')
    case 'return_because':
      return String(RETURN_REASONS.indexOf(action.reason) + 1)
    case 'draft_period':
      return t('word.draft_period', { period: periodWord(action.period) })
    case 'draft_set':
      return t(`word.edit_${action.field}`, code())
    case 'live_task':
    case 'live_cancel':
    case 'live_restore':
    case 'undo_change':
      return t(`change.word_${action.do}`, code())
    case 'undo_reopen':
      return t('change.word_undo_change', code())
    case 'live_set':
      return t(`change.word_${action.field}`, code())
    case 'draft_policy':
      return t(`word.${action.policy}`, code())
    case 'draft_evidence':
      return t(action.evidence === 'file' ? 'word.needs_file' : 'word.no_file', code())
    case 'settle':
    case 'point':
      return t(`word.${action.do}`, { number: action.n })
    case 'draft_merge':
      if (facts.to === undefined) throw new Error('The word for draft_merge needs the code of the other task')
      return t('word.draft_merge', { ...code(), to: facts.to })
    case 'forget':
      return t('word.forget', { number: action.lesson })
    case 'rehearse_year':
      return action.page > 1 ? t('word.rehearse_page', { number: action.page }) : t('word.rehearse')
    case 'activate':
      return t(action.anyway ? 'word.activate_anyway' : 'word.activate')
    case 'approve_member':
      if (action.seat === null) return t('word.approve_plain', { number: action.request })
      if (facts.unit === undefined) throw new Error("The word for approve_member needs the unit's name")
      return t('word.approve', { number: action.request, unit: facts.unit })
    case 'refuse_member':
      return t('word.reject', { number: action.request })
    case 'choose':
      return String(action.option)
  }
}

type PaperOfPeriod = Exclude<PaperKind, 'picture' | 'page' | 'calendar' | 'next_plan'>

function isOfPeriod(paper: PaperKind): paper is PaperOfPeriod {
  return !['picture', 'page', 'calendar', 'next_plan'].includes(paper)
}

/** 'quý I/2023', 'tháng 3/2023', '6 tháng cuối năm 2023', 'năm 2023': a period with its year, as it is typed. */
function typedPeriod(t: Texts, period: PeriodKey): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return t('paper.typed_year', { year })
  if (part === 'H1' || part === 'H2') return t(part === 'H1' ? 'paper.typed_half_1' : 'paper.typed_half_2', { year })
  if (!part.startsWith('Q')) return t('paper.typed_month', { month: Number(part), year })
  const quarter = Number(part.slice(1))
  return t('paper.typed_quarter', { roman: ['I', 'II', 'III', 'IV'][quarter - 1] ?? quarter, year })
}

/** 'Q1', 'H1', 'T3', 'N', and 'V' for tasks without a period: the period as it is typed. */
function periodWord(period: PeriodKey | null): string {
  if (!period) return 'V'
  const part = period.split('-')[1]
  if (!part) return 'N'
  return /^\d/.test(part) ? `T${Number(part)}` : part
}
