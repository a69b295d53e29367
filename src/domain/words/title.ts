/** How somebody is addressed before the name. */
const TITLE = /^(?:đồng chí|dong chi|đ\/c|d\/c|đc|anh|em|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba) /iu

export function isTitled(name: string): boolean {
  return TITLE.test(name)
}

/** 'Bình' of 'anh Bình'. */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '')
}
