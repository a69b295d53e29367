/** Things of one name one after the other, in the order asked for; those of other names beside them. Each is told whether it had to wait. */
export function oneByOne(): <T>(name: string, work: (hasWaited: boolean) => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const before = last.get(name)
    const begin = () => work(before !== undefined)
    const mine = (before ?? Promise.resolve()).then(begin, begin)
    last.set(name, mine)
    const forget = () => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(forget, forget)
    return mine
  }
}
