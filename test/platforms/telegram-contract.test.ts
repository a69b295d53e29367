import { telegramStage } from '../support/telegram-stage.js'
import { platformContract } from './contract.js'

platformContract('Telegram', telegramStage)
