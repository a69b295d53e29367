/** What is said to the bot behind a name, and is none of it: '… cho tôi', '… giúp em với nhé'. Only small letters: 'Kim Đồng A' ends in a name. */
const WHO = '(?:tôi|toi|em|mình|minh|anh|chị|chi)'
const COURTESY = new RegExp(
  `(?:[ ,]+(?:(?:cho|giúp|giup|giùm|gium|hộ|dùm|dum) ${WHO}|giúp|giup|giùm|gium|dùm|dum|ạ|nhé|nhe|nha|nhen|với|luôn|luon|đi|di))+[ .!]*$`,
  'u',
)

export function withoutCourtesy(name: string): string {
  return name.replace(COURTESY, '')
}

const NOTHING_MORE =
  /^(?:[\s,.;:!]|(?:rồi|roi)(?!\p{L}| +[aà](?!\p{L}))|(?:nhé|nhe|nha|nhen|nghen|nghe|hen|ạ|a|đi|di|em|anh|chị|chi|tôi|toi|luôn|luon|lun|giúp|giup|giùm|gium|dùm|dum|hộ|ho|cho|với|voi|như đề nghị|nhu de nghi)(?!\p{L}))*$/iu

/** Whether what is left of the words adds nothing to what was decided: 'luôn đi em nhé'; 'rồi a' may be 'rồi à', and asks. */
export function isCourtesy(left: string): boolean {
  return NOTHING_MORE.test(left)
}
