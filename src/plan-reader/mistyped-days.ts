/** Letters that look like figures in a day: "l5/4/2026", "1O/5". */
const DAY = /(?<![\p{L}\d])(?=[lI]?[oO\d])[\dlI][\dlIoO]?\/[\doO][\doO]?(?:\/20\d\d)?(?![\p{L}\d/])/gu

/** The text with its days in figures. */
export function daysInFigures(text: string): string {
  return text.replace(DAY, (day) => day.replace(/[lI]/g, '1').replace(/[oO]/g, '0'))
}
