/** A person's mistake or a rule's no. Each has a text in each language that says what to do next. */
export const REFUSALS = [
  'code_wrong', // the one-time code does not exist, is used or has expired
  'code_too_many', // too many wrong codes: wait
  'link_codes_paused', // many wrong codes, whoever typed them: six digits open nothing for an hour
  'not_your_role', // { needs: role, who, until, standsIn }: whom to ask, and until when that one is away
  'not_your_task', // { code, units }
  'not_your_question', // the bot asked somebody else
  'no_such_task', // { ref, near }
  'task_closed', // { code }
  'task_cancelled', // { code }
  'already_confirmed', // { code }
  'already_claimed', // { code }
  'nothing_to_withdraw', // { code }
  'nothing_of_yours_waits', // no task was named
  'nothing_to_confirm', // { ref, how, unit, by, date }: `how` where it is known why
  'nothing_to_reopen', // { code }: it was not confirmed
  'claim_settled', // { code, unit, how, by, date }: confirmed, returned, withdrawn, closed by a change of the plan, or reported once more since
  'extension_settled', // { code, unit, to, how, by, date }: granted, refused, closed by a change of the plan or a report of done, or replaced by a later wish
  'too_late_to_withdraw', // { code, by, date }
  'task_replaced', // { code, title }: the plan that runs now has a task of this code
  'draft_replaced', // { title, open }: the draft that there is now, and its points still to look at
  'row_dropped', // the row is not in the draft any more
  'no_such_request', // { waiting }: the requests to join that wait
  'request_settled', // { name, how }
  'no_active_plan',
  'no_draft',
  'add_to_live',
  'which_code', // { ref, codes }: several tasks bear this number
  'change_cancelled', // { code }: of a cancelled task nothing else is changed
  'not_cancelled', // { code }
  'nothing_changed', // { code }: it is so already
  'nothing_to_undo', // { code }
  'nothing_of_yours_to_undo', // no task was named
  'undone_before', // { code }: this very change
  'undo_overtaken', // { code }: the same thing has been changed since
  'last_not_undone', // { how?, code, unit }: what was done last cannot be taken back; without them where it is no share's
  'reopened_answered', // { code, unit }: the unit has said something of it since
  'undo_impossible', // { code }: it had no date before
  'one_at_a_time', // { code }
  'only_in_draft', // { code }: what can be changed of a task of the live plan
  'no_such_point', // { n }
  'point_settled', // { n }
  'no_such_lesson', // { n }
  'cannot_split', // { code }: one part
  'cannot_merge', // { code }: with itself
  'picture_without_task', // { files }: the same of pictures that the clerk sends, perhaps of a plan
  'files_without_task', // { files }: the sender has no open task that they could be for
  'unit_has_nothing_open', // { unit }: which has called, or is to be asked
  'ask_of_which', // { unit, code, codes }: the unit that is to be asked has all these open
  'call_of_which', // { unit, code, codes }: the unit that has called has all these open, and named none
  'nothing_told', // the sender has reported nothing, and wished for nothing, that somebody could decide about
  'nothing_open', // the sender has no open task
  'not_in_group', // this is asked in private
  'only_in_group', // /link in a private chat
  'code_in_group', // typed where others read it by somebody unknown; it opens nothing, whether it ever did or not
  'code_shown', // somebody's invitation, shown before a group by a member: void since
  'code_shown_by_clerk', // { name }: the same, by who may invite anew
  'link_code_in_group', // six digits typed where others read them: void since
  'code_not_needed', // { name }: an invitation typed by somebody of the office
  'account_known', // { name }: this account speaks for somebody already
  'platform_not_linked', // { platform }
  'group_taken', // the group belongs to another office
  'hour_not_sent', // { from, to }: messages leave between these hours
  'date_unreadable', // { said }
  'no_such_day', // { day, month, year }: the month does not have it
  'date_past', // { date }
  'date_not_later', // { date, due }
  'unit_unknown', // { said, near }
  'member_unknown', // { said }
  'name_unfit', // { said }
  'removal_in_words', // a bare yes to the dismissal that was read back
  'unit_removal_in_words',
  'name_or_unit', // { said, request, account }: neither a unit nor like the name of the account that asks to join
  'name_taken', // { said }
  'invited_in_other_role', // { name, role }: somebody of this name is in the office in another role
  'invited_for_more', // { name, units, more }: somebody of this name is in the office and does not speak for `more`
  'invited_elsewhere', // { said, name, unit, units }: somebody of this name is in the office, and not in the unit in brackets
  'role_unknown', // { said }: what stands before the name of who is invited is no role here
  'confirms_at_once', // { code }: the words name a condition
  'grants_at_once', // { code }
  'returns_at_once', // { code }
  'own_to_decide', // { code }: who stands in has reported it, or asked for it
  'no_invitation', // { said }: no code of this name can be used still
  'member_ambiguous', // { said, near }
  'last_clerk',
  'not_by_editing',
  'erase_in_words', // { name }: nothing brings it back, so a bare yes is not enough
  'nobody_speaks', // { unit }: nobody of this unit can be reached
  'not_of_unit', // { code, unit, units }: the task is others'
  'nothing_to_nudge', // { unit }: nothing of it waits to be reported
  'nudge_whom', // a leader presses, and says neither whom nor what
  'nobody_to_nudge', // nothing of any unit waits to be reported
  'change_is_leaders', // { code }: an official would change the plan; the words went to the clerk
  'due_of_unit', // { code, unit }: the date is that of all units; one of them is granted time
  'due_of_which', // { unit, codes, first }: more time for a unit, and it has several tasks
  'draft_anyway', // the word that carries it out as it stands
  'draft_start', // the word that carries the draft out
  'draft_waits', // nothing is live yet, and a draft waits to be checked
  'point_words', // the words for a point of the draft that waits
  'point_words_due',
  'point_words_recurring', // a day that comes again each month or week is no due date
  'point_words_units',
  'point_words_number',
  'row_words', // { code }: the words for a row of the draft
  'draft_words', // the words for a draft that is being checked
  'assignment_passed_on', // { code }: it is said to be somebody else's; the words went to the clerk
  'assignment_passed_on_plain', // the same, no task was named
  'year_not_here', // { year, years }: only plans of these years are carried out
  'pause_or_drop', // { code, reason }: a plan knows no pause
  'hand_to_which', // { code, units, first }: who is named holds several seats
  'reopening_passed_on', // { code }: an official wants a task opened again; the words went to the clerk
  'hand_over_passed_on', // { code, to, units }: the unit of a task has given it to another
  'hand_to_whom', // { code }: a leader hands a task on, and says not to whom
  'passed_to_clerk', // what the office is asked for is the clerk's to do
  'extension_of_done', // { code }
  'extension_of_claimed', // { code }
  'which_unit', // { code, units }: the clerk must say whose answer it is
  'call_unclear', // { code }: what was said by telephone says neither yes nor no
  'nothing_to_answer', // no question waits for this answer
  'no_files', // { ref }
  'no_such_file', // { name }
  'file_is_there', // { name, at }
  'file_lies_at', // { name, at, code }: with another task than it is said to be of
  'no_files_yet', // { code }: nobody has handed in a file
  'no_files_of_own', // { code, units }: others have handed in files, which are not shown; the own units have not
  'nothing_collected', // no collection waits for anybody
  'nothing_handed_in', // no file was handed in for this period

  'text_missing', // { field }
  'no_tasks',
  'already_active', // { title, date }
  'plan_unreadable', // { reason }
  'file_too_big', // { name, limitMb }
  'file_empty', // { name }
  'file_failed', // { name }: could not be fetched from the platform
  'file_not_allowed', // { name }: a program, macros, an unknown file
  'file_damaged', // { name }: cut off on the way, or broken
  'file_infected', // { name }
  'file_unscanned', // { name }: the virus scanner does not answer
  'file_no_room', // { name }: the disk is nearly full
  'files_a_day', // { names }: more than one person may hand in on one day
  'files_of_task', // { names, most }: more than one person may hand in for one task on one day
  'no_upload_page', // the bot has no public address
  'kind_unsupported', // a sticker, a voice message
  'document_not_brought', // the platform brings no documents, and the sender owes none
  'button_expired', // the button's message is no longer valid
  'question_expired', // the bot's question was answered or is too old
  'question_answered', // { code, state }: of one task, how it stands now
  'question_too_old', // { heard, files, date, code }: a bare number is no answer to it any more
  'question_settled', // what the question was about has been reported meanwhile
  'command_unknown', // { said }
  'command_misspelt', // { said, near, word }: what was most likely meant, and the words that do the same
  'no_such_option', // { count }: the question has no answer of this number
  'no_such_period', // { said }: no quarter or month of that number
  'single_choice', // of this list one line alone can be meant
  'not_away', // { name }: said to be back, and was not away; without a name: the reader
  'absence_until', // somebody is away, and nothing tells until when
  'delegate_until', // somebody is to stand in, and nothing tells until when
  'delegate_decides', // who is to decide in a leader's place may do so anyway
  'nothing_stuck', // { code } of the task that was named, else none: no obstacle is noted
  'seats_missing', // { name, units }: who is to speak for whom was not said
  'unit_one_or_several', // { said, parted }: a comma that may part names, or stand in one
  'unit_in_use', // { unit, people }: it cannot be removed
  'unit_invited', // { unit, people }: nor while a code seats these newcomers at it
  'not_understood_of_task', // { code }: a leader named the task, and nothing that can be done with it
  'not_understood_task', // { code }: the task was named, but not what is reported of it
  'not_understood_leader', // the same, to clerk and chairman
  'not_understood', // private chat: nothing could be made of it
] as const
export type RefusalCode = (typeof REFUSALS)[number]
