import { ended, inFolder, said, startProcess } from './measuring.js'

/** Resident memory of the process that lived through a year of the rehearsal, its Telegram and page included. */
export function memoryAfterYear(): Promise<object> {
  return inFolder(async (dataDir) => {
    const child = startProcess('year-process.ts', [dataDir])
    const { rssMb, turnedMs } = await said<{ rssMb: number; turnedMs: number }>(child)
    await ended(child)
    return { rssMb, turnedMs }
  })
}
