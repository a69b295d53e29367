/** What the bot's own web server shows of it and takes for it: the same for the real bot and for the rehearsal. */
import type { App } from '../app.js'
import { judge } from '../application/health.js'
import type { Metrics } from '../web/metrics.js'
import type { WebOptions } from '../web/server.js'

export function inView(app: App, metrics: Metrics): Pick<WebOptions, 'health' | 'metrics' | 'signed' | 'upload'> {
  return {
    health: async () => judge(await app.vitals()),
    metrics: async () => {
      const vitals = await app.vitals()
      return { contentType: metrics.contentType, text: await metrics.text(vitals, judge(vitals)) }
    },
    signed: app.signed,
    upload: app.upload,
  }
}
