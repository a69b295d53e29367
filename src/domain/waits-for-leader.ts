/** 'Chờ chủ tịch ký', 'đã trình lãnh đạo, chưa duyệt': what stands in the way is a leader's to take off. */
import { sentenceOf } from './reply/sentence.js'
import { fold } from './vietnamese.js'

/** The office's own leaders; a district's or a province's are others. */
const LEADER =
  /\b(?:chu tich|pho chu tich|lanh dao|thu truong|ct|pct|sep|chairman)\b(?! (?:huyen|tinh|thanh pho|mttq|mat tran|hoi))/
const DECIDES = ['sign', 'approve', 'agree', 'check', 'seal']
const OTHERS = /\b(?:huyen|tinh|cap tren|so [a-z]|phong [a-z])/

/** Whether the leaders of the office are who is waited for; `reason`: in the unit's own words. */
export function waitsForLeader(reason: string): boolean {
  const words = fold(reason)
  if (LEADER.test(words)) return true
  return (
    !OTHERS.test(words) &&
    sentenceOf(reason).words.some(({ meaning, bare }) => DECIDES.includes(meaning) || /\b(?:ky|duyet)\b/.test(bare))
  )
}
