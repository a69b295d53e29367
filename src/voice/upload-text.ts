/** The words of the upload page. */
import type { Tongue } from './speech.js'

export interface UploadFacts {
  office: string
  person: string
  /** Null: for the plan itself. */
  task: { code: string; title: string; unit: string } | null
}

export function uploadWords({ t, language }: Tongue, { office, person, task }: UploadFacts) {
  return {
    language,
    title: task ? t('upload_page.title', { code: task.code }) : t('upload_page.title_plan'),
    about: [...(task ? [task.title, t('upload_page.unit', { unit: task.unit })] : []), `${office} – ${person}`],
    choose: t('upload_page.choose'),
    more: t('upload_page.add'),
    send: t('upload_page.send'),
    remove: t('upload_page.remove'),
    hint: t('upload_page.hint'),
    sending: t('upload_page.sending'),
    waiting: t('upload_page.waiting'),
    ready: t('upload_page.ready'),
    tooBig: t('upload_page.too_big'),
    tooMany: t('upload_page.too_many_files'),
    failed: t('upload_page.failed'),
    done: t('upload_page.done'),
    doneHint: t('upload_page.done_hint'),
    noScript: t('upload_page.no_script'),
  }
}
