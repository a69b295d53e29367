/** What the bot is measured against: a bare grammY bot that does one durable insert and answers. */
import { Bot } from 'grammy'
import pg from 'pg'

const [, , apiRoot = '', databaseUrl = ''] = process.argv
const client = new pg.Client({ connectionString: databaseUrl })
await client.connect()
await client.query(
  'create table if not exists bare (id bigserial primary key, chat bigint, text text, at timestamptz default now())',
)
const bot = new Bot('1:bench-token-bench-token-bench-token', { client: { apiRoot } })
bot.on('message:text', async (context) => {
  await client.query('insert into bare (chat, text) values ($1, $2)', [context.chat.id, context.message.text])
  await context.reply('Đã ghi nhận.')
})
process.on('SIGTERM', () => void bot.stop().then(() => process.exit(0)))
await bot.start({ onStart: () => void process.send?.('ready') })
