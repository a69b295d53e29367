/** 'Dạ em chụp lại đây ạ', 'em bổ sung ảnh rồi': what was handed in before comes once more. */
import { fold } from '../vietnamese.js'

/** What is done once more: 'gửi ảnh chụp lại'. Of 'còn lại', 'quay lại', 'tóm lại' the 'lại' is no deed's. */
const DEED = 'chup|gui|nop|lam|sua|viet|ky|in|quet|scan|soan|trinh|chuyen|bao cao|bao|day|tai|dang'
const AGAIN = new RegExp(
  `\\b(?:${DEED})(?: \\p{L}+){0,4}?(?<! (?:con|quay|tom|tro|nguoc|dung|hien|noi|o)) lai\\b|\\b(?:bo sung|chinh sua|hoan thien)\\b`,
  'u',
)

export function handsInAgain(text: string): boolean {
  const said = fold(text)
  return AGAIN.test(said) && !/\b(?:nham|lon)\b/.test(said)
}
