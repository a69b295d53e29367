/** What a page of a PDF draws, step by step, each with the place where it draws. */
import type { getResolvedPDFJS } from 'unpdf'

export type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>
export type Matrix = readonly number[]

export interface OperatorList {
  fnArray: number[]
  // biome-ignore lint/suspicious/noExplicitAny: what pdf.js gives differs for each operator
  argsArray: any[]
}

// biome-ignore lint/suspicious/noExplicitAny: what pdf.js gives differs for each operator
export type Step = (operator: number, args: any, matrix: Matrix) => void

/** Takes every step with the matrix that holds for it; `begins` and `ends` are told where a state is kept and taken back. */
export function eachStep(
  list: OperatorList,
  viewport: Matrix,
  ops: PdfJs['OPS'],
  step: Step,
  begins = () => {},
  ends = () => {},
): void {
  const saved: Matrix[] = []
  let matrix: Matrix = viewport
  for (const [i, operator] of list.fnArray.entries()) {
    const args = list.argsArray[i]
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      begins()
      if (operator !== ops.save && args?.[0]) matrix = multiplied(matrix, args[0])
    } else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) {
      matrix = saved.pop() ?? matrix
      ends()
    } else if (operator === ops.transform) matrix = multiplied(matrix, args)
    else step(operator, args, matrix)
  }
}

export function multiplied(one: Matrix, two: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = two
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function placed(
  x: number,
  y: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}
