/** Holds up the work that comes to it until it is opened; `reached` resolves when the first has come. */
export function gate(): { reached: Promise<void>; hold: () => Promise<void>; open: () => void } {
  let open = () => {}
  let arrive = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const reached = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const hold = () => {
    arrive()
    return opened
  }
  return { reached, hold, open }
}
