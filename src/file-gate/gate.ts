/** The gate that every file passes before it is kept: known content alone, and clean where a scanner is set up. */
import type { FileGate, Logger } from '../application/ports.js'
import { type ClamdAddress, scan } from './clamd.js'
import { contentOf, isBroken } from './contents.js'

/** `scanner`: null where none is set up. One that does not answer lets nothing in. */
export function openGate(parts: { scanner: ClamdAddress | null; timeoutMs: number; logger: Logger }): FileGate {
  const { scanner, timeoutMs, logger } = parts
  return {
    async inspect({ name, bytes }) {
      const content = contentOf(name, bytes)
      if (content === null) return { refused: isBroken(name, bytes) ? 'damaged' : 'not_allowed' }
      if (scanner === null) return content
      const result = await scan(scanner, bytes, timeoutMs)
      if (result === 'clean') return content
      if (result === 'infected') {
        logger.warn({}, 'a file with a virus was turned away')
        return { refused: 'infected' }
      }
      logger.error({ reason: result.failed }, 'the virus scanner does not answer: files are turned away')
      return { refused: 'unscanned' }
    },
  }
}
