/**
 * A pattern too long for one line. No part of it are line breaks, the blanks around them, and remarks (`// …` behind a blank, to the
 * end of the line); a blank inside a line is. A pattern with a name of its own stands in it as `${NAME}`.
 */
export function longPattern(flags = ''): (lines: TemplateStringsArray, ...parts: readonly RegExp[]) => RegExp {
  return (lines, ...parts) => {
    const raw = lines.raw.map((text) => text.replace(/\s+\/\/ .*$/gm, '').replace(/\s*\n\s*/g, ''))
    return new RegExp(String.raw({ raw }, ...parts.map(({ source }) => source)), flags)
  }
}
