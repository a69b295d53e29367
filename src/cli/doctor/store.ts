/** The store: whether it answers, fits this program, and tells the same time. */
import type { StoreLook } from '../../store/look.js'
import { storeTroubleText } from '../store-trouble.js'
import type { Check } from './check.js'
import { bad, ok } from './check.js'
import { drift } from './machine.js'

export function storeChecks(look: StoreLook | null, now: Date, isEmbedded: boolean): Check[] {
  if (look === null) return [ok('Cơ sở dữ liệu đi kèm: sẽ được tạo ở lần chạy đầu.')]
  const { version, pending, newer, at } = look
  const where = isEmbedded ? 'Cơ sở dữ liệu đi kèm' : 'Cơ sở dữ liệu trên máy chủ'
  const checks = [ok(`${where} trả lời (PostgreSQL ${version}).`)]
  if (!isEmbedded) checks.push(drift(now, at, 'máy chủ cơ sở dữ liệu'))
  if (newer !== null) checks.push(bad(storeTroubleText({ code: 'newer', migration: newer })))
  else if (pending.length > 0)
    checks.push(ok(`Cấu trúc dữ liệu sẽ được nâng cấp ${pending.length} bước ở lần chạy tới.`))
  return checks
}
