import { zaloStage } from '../support/zalo-stage.js'
import { platformContract } from './contract.js'

platformContract(
  'Zalo by webhook, as seen live',
  zaloStage('webhook', { body: 'bare', photoField: 'photo_url', loseWhileOffline: false }),
)
platformContract(
  'Zalo by webhook, as documented',
  zaloStage('webhook', { body: 'wrapped', photoField: 'photo', loseWhileOffline: false }),
)
platformContract('Zalo by polling', zaloStage('polling', {}))
