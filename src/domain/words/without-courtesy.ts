/** What is said to the bot behind a name, and is none of it: '… cho tôi', '… giúp em với nhé'. Only small letters: 'Kim Đồng A' ends in a name. */
const WHO = '(?:tôi|toi|em|mình|minh|anh|chị|chi)'
const COURTESY = new RegExp(
  `(?:[ ,]+(?:(?:cho|giúp|giup|giùm|gium|hộ|dùm|dum) ${WHO}|giúp|giup|giùm|gium|dùm|dum|ạ|nhé|nhe|nha|nhen|với|luôn|luon|đi|di))+[ .!]*$`,
  'u',
)

export function withoutCourtesy(name: string): string {
  return name.replace(COURTESY, '')
}
