/** A day that stands behind its month: "Tháng 4 (trước ngày 15)", "Tháng 6: ngày 15". */

const DAY_BESIDE =
  /^(?:trong\s)?(tháng\s?\d{1,2}(?:\s?[/.-]\s?\d{4}|,?\snăm\s\d{4})?)\s?[,:;(–-]\s?((?:(?:hoàn thành|xong|chậm nhất|muộn nhất|hạn|là|vào|đến|hết|trước)\s)*ngày\s\d{1,2})\s?\)?$/iu

/** The text with the day in its usual place, "trước ngày 15 tháng 4"; everything else as it is. */
export function dayBeforeMonth(text: string): string {
  return text.replace(DAY_BESIDE, '$2 $1')
}
