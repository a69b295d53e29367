/** 'Xong V-1 nhưng chưa gửi file': one breath says that it is done, another that it is not. */
import { plainReply } from '../reply.js'

const BETWEEN = /[,;.]|(?<!\p{L})(?:nhưng|nhung|mà|ma|còn|con|song|chỉ|chi|tuy|có điều|co dieu)(?!\p{L})/iu

/** 'Báo xong': that it was told. */
const TOLD = /^\s*(?:(?:báo|bao|bảo|nói|noi|kêu|keu)(?: (?:là|la))?\s+)/iu

/** Whether the words, not done as a whole, say somewhere that it is. */
export function saysDoneAndNot(text: string): boolean {
  return text
    .split(BETWEEN)
    .map((part) => plainReply(part.replace(TOLD, '')))
    .some(({ intent, isDoneIfOwn }) => intent === 'done' || isDoneIfOwn)
}
