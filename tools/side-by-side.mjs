// Runs scripts of package.json side by side, as many at a time as there are cores, and shows what each has said when it has ended;
// fails when one of them has. The longest are best named first.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Resolves with whether it went well. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: true })
    const said = []
    for (const output of [child.stdout, child.stderr]) output.on('data', (bytes) => said.push(bytes))
    child.on('close', (code) => {
      process.stdout.write(`${code === 0 ? 'well' : 'FAILED'}: ${script}\n${Buffer.concat(said)}`)
      resolve(code === 0)
    })
  })
}

const waiting = process.argv.slice(2)

async function work() {
  let well = true
  for (let script = waiting.shift(); script; script = waiting.shift()) well = (await run(script)) && well
  return well
}

const all = await Promise.all(Array.from({ length: availableParallelism() }, work))
process.exitCode = all.every(Boolean) ? 0 : 1
