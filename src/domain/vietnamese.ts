/** Vietnamese text as people and programs write it, brought to one form for comparing. What is shown is never folded. */

/** Text as it should have been typed: NFC, ordinary spaces and quotes, no invisible characters. Lossless to a reader. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\u00F0/g, 'đ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
}

/** For comparing only: lower case, no diacritics, đ as d, dashes as '-', single spaces. 'Hội đồng TĐ–KT' -> 'hoi dong td-kt'. */
export function fold(text: string): string {
  return normalise(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
