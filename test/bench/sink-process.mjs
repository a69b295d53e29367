// A Bot API that only hands out updates and takes answers, as fast as it can, in a process of its own. It is told what to hand
// out by its parent and says when the last answer has come.
import { createServer } from 'node:http'

let waiting = []
let expected = 0
let answered = 0
let started = 0
const seen = []

createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    const method = request.url.split('/').at(-1)
    const params = body && request.headers['content-type']?.includes('json') ? JSON.parse(body) : {}
    const reply = (result) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ ok: true, result }))
    }
    if (method === 'getMe') return reply({ id: 1, is_bot: true, first_name: 'Bench', username: 'BenchBot' })
    if (method === 'getUpdates') {
      if (params.offset) waiting = waiting.filter((u) => u.update_id >= params.offset)
      if (waiting.length || !params.timeout) {
        if (!started && waiting.length) started = performance.now()
        return reply(waiting.slice(0, Math.min(100, params.limit ?? 100)))
      }
      setTimeout(() => reply([]), 50)
      return
    }
    if (method === 'sendMessage') {
      seen.push(params.chat_id)
      if (Number(params.chat_id) < 1_000_000 && ++answered === expected)
        process.send({ done: performance.now() - started, sent: seen.length })
      return reply({
        message_id: seen.length,
        date: 1,
        chat: { id: params.chat_id, type: 'private' },
        text: params.text,
      })
    }
    reply(true)
  })
}).listen(0, '127.0.0.1', function () {
  process.send({ port: this.address().port })
})

process.on('message', (message) => {
  waiting = message.updates
  expected = message.expected
  answered = 0
  started = 0
  seen.length = 0
})
