/** Who issues a document: the body in its head, else in its words. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { type Block, cellLine, singleSpaced } from './document.js'
import { type HeadLine, isMostlyCapitals } from './head-lines.js'

/** Further down no sentence says who issues the whole. */
const FIRST_TEXTS = 60

/** How the name of a body begins. */
export const BODY = longPattern()`
  ^(?:
    uy ban|ubnd|hdnd|hoi dong|hoi |so |phong |ban |truong |dang uy|dang bo|chi bo|mat tran|mttq|cong an
    |tram |trung tam|doan |lien doan|cong doan|bo |cuc |chi cuc|van phong|vien |quoc hoi|chinh phu|thu tuong
    |bch |btv |tinh doan|huyen doan|thanh doan|ubmttq |huyen uy|tinh uy|thanh uy
    |cum |khoi |benh vien|toa an|kho bac|chu tich uy|hop tac xa |htx |lien hiep |quy )`

/** The left column of the head, or its first lines; of two bodies the lower one issues. */
export function issuerInHead(lines: readonly HeadLine[]): string | null {
  const head: string[] = []
  for (const line of lines) {
    if (/^so\s?[:.\d/]/.test(line.folded) || /\bngay\b.*\bthang\b/.test(line.folded)) {
      if (head.length > 0) break
      continue
    }
    if (line.column !== null && line.column > 0) continue
    const text = line.text.replace(/\s*CỘNG (?:HÒA|HOÀ).*$/u, '').trim()
    if (!text || /cong hoa xa hoi|^chu nghia viet nam|doc lap\s?-\s?tu do|^dang cong san/.test(fold(text))) continue
    if (isMostlyCapitals(text) && (head.length > 0 || BODY.test(fold(text)))) head.push(text)
    else if (head.length > 0) break
  }
  const starts = head.map((text, i) => ({ text: fold(text), i })).filter(({ text }) => BODY.test(text))
  const last = starts.at(-1)
  if (!last) return null
  // "ỦY BAN MTTQ ... XÃ LƯƠNG MINH / BAN THƯỜNG TRỰC": the committee speaks for the body above it.
  if (/^ban thuong (?:truc|vu)$|^ban chap hanh$/.test(last.text) && last.i > 0)
    return singleSpaced(`${head.slice(last.i).join(' ')} ${head.slice(starts.at(-2)?.i ?? 0, last.i).join(' ')}`)
  return ofLowerPlace(head.slice(last.i)) ?? singleSpaced(head.slice(last.i).join(' '))
}

/** "UBND HUYỆN QUỲNH PHỤ / THỊ TRẤN AN BÀI": the body of the place below, named after the one above it. */
function ofLowerPlace([body = '', place = '']: readonly string[]): string | undefined {
  const above = /^(.+?)\s(?:HUYỆN|THÀNH PHỐ|TỈNH|QUẬN|THỊ XÃ)\s\S/u.exec(body)?.[1]
  return above && /^(?:xa|phuong|thi tran|dac khu)\s/.test(fold(place)) ? singleSpaced(`${above} ${place}`) : undefined
}

/** "Ủy ban nhân dân xã Tân Thành xây dựng kế hoạch ...", or who the closing sentence says the plan is of. */
export function issuerInText(blocks: readonly Block[]): string | null {
  const texts = blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flat().map(cellLine) : [b.text]))
  const verb = /(?:xây dựng|ban hành|đề ra|lập|triển khai)(?:\s+và ban hành)?\s+(?:kế hoạch|chương trình|hướng dẫn)/iu
  for (const text of texts.slice(0, FIRST_TEXTS)) {
    const at = text.search(verb)
    const sentence =
      at > 0
        ? (
            text
              .slice(0, at)
              .split(/[.;,]\s+/)
              .at(-1) ?? ''
          ).trim()
        : ''
    const body = sentence.replace(/\s(?:vừa(?: mới)?|đã|mới)$/u, '')
    if (body.length < 120 && BODY.test(`${fold(body)} `) && /^\p{Lu}/u.test(body)) return body
  }
  const closing = texts.find((text) => /^tren day la (?:ke hoach|chuong trinh)/.test(fold(text)))
  const named = closing && /\scủa\s(\p{Lu}[^.,;/]{5,100})[.,;/]/u.exec(closing)
  return named?.[1] && BODY.test(`${fold(named[1])} `) ? named[1].trim() : null
}
