/** The commands that platforms list in their menus, and the words they stand for. */
import type { Command } from './command.js'
import { nearestWord } from './nearest-word.js'
import { parseCommand } from './parse-command.js'

const SLASH = new Map(
  Object.entries({
    status: 'tiến độ',
    tiendo: 'tiến độ',
    viec: 'việc của tôi',
    help: 'trợ giúp',
    trogiup: 'trợ giúp',
    kehoach: 'dự thảo',
    han: 'hạn tuần này',
    tim: 'tìm',
    anh: 'ảnh tiến độ',
    baocao: 'văn bản',
    lich: 'lịch',
    hinh: 'ảnh tiến độ',
    link: 'liên kết nhóm',
  }),
)

/** The command behind '/name rest', or null where there is none of that name. */
export function parseSlash(name: string, rest: string): Command | null {
  const words = SLASH.get(name.toLowerCase())
  return words ? parseCommand(`${words} ${rest}`.trim()) : null
}

/** '/stauts': the command that was most likely meant, and the words that do the same; null where none is near. */
export function slashNear(name: string): { slash: string; words: string } | null {
  const slash = nearestWord(name, [...SLASH.keys()])
  return slash === null ? null : { slash, words: SLASH.get(slash) ?? slash }
}
