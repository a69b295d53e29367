/** 'Dạ em chụp lại đây ạ', 'em bổ sung ảnh rồi': what was handed in before comes once more. */
import { fold } from '../vietnamese.js'

export function handsInAgain(text: string): boolean {
  const said = fold(text)
  return /\b(?:lai|bo sung|chinh sua|hoan thien)\b/.test(said) && !/\b(?:nham|lon)\b/.test(said)
}
