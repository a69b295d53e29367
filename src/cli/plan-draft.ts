/** `nhacviec plan draft --from 2023 --year 2024`: next year's plan as a document, from what the bot knows of this year's. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { openPaper } from '../application/open-paper.js'
import type { Logger } from '../application/ports.js'
import type { Config } from '../config.js'
import { createPapers } from '../reports/papers.js'
import { diskFiles } from '../store/files.js'
import { withStore } from './with-store.js'

export interface DraftAsked {
  from: number
  year: number
  /** The folder the documents are written to. */
  folder: string
}

/** Writes a document for each plan of that year, also while the bot runs; answers with the lines to print. */
export async function draftPlans(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { from, year, folder }: DraftAsked,
  { logger, now }: { logger: Logger; now: () => Date },
): Promise<{ ok: boolean; lines: string[] }> {
  if (year !== from + 1)
    return { ok: false, lines: [`Kế hoạch năm ${from} chỉ dùng để dự thảo cho năm ${from + 1}: --year ${from + 1}`] }
  return withStore(config, logger, async (store) => {
    const papers = createPapers(diskFiles(path.join(config.dataDir, 'files')))
    const lines: string[] = []
    for (const commune of await store.directory.communes()) {
      const plans = await store.inCommune(commune.id, async (office) =>
        [...(await office.plans('active')), ...(await office.plans('closed'))].filter(
          (plan) => plan.year === from && plan.activatedAt,
        ),
      )
      for (const plan of plans) {
        const file = await openPaper({ store, now, papers }, `${commune.id}.next_plan.${plan.id}..`)
        if (!file || typeof file.bytes === 'function') continue
        const name = `${path.basename(file.name, '.docx')}_${commune.id}-${plan.id}.docx`
        writeFileSync(path.join(folder, name), file.bytes)
        lines.push(`${commune.name}, ${plan.title}: ${path.join(folder, name)}`)
      }
    }
    if (lines.length === 0) return { ok: false, lines: [`Không có kế hoạch năm ${from} nào đã kích hoạt.`] }
    return { ok: true, lines }
  })
}
