// Runs `npm start` as a newcomer would, looks at what it serves, stops it, and makes sure that nothing is left.
import { spawn } from 'node:child_process'
import process from 'node:process'

const DEADLINE_MS = 240_000
const started = Date.now()
const seconds = () => ((Date.now() - started) / 1000).toFixed(1)

const child = spawn('npm', ['start'], { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
const deadline = setTimeout(() => fail('npm start did not print its address in time'), DEADLINE_MS)

function fail(reason) {
  console.error(`✗ ${reason}`)
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
  process.exit(1)
}

const address = await new Promise((resolve) => {
  let text = ''
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    text += chunk
    const found = /打开\s*(http:\/\/\S+)/.exec(text)
    if (found) resolve(found[1].replace(/\/$/, ''))
  })
  child.on('exit', (code) => fail(`npm start ended by itself with ${code}`))
})
clearTimeout(deadline)

const look = async (path, expected) => {
  const answer = await fetch(`${address}${path}`)
  const body = await answer.text()
  if (!answer.ok || !body.includes(expected)) fail(`${path} does not answer as expected (${answer.status})`)
}
await look('/', '<!doctype html>')
await look('/phone/', '<!doctype html>')
await look('/v1/home', '"map"')
console.log(`✓ npm start serves the phone and the backend after ${seconds()} s`)

child.removeAllListeners('exit')
const exited = new Promise((resolve) => child.on('exit', resolve))
process.kill(-child.pid, 'SIGINT')
const forced = setTimeout(() => fail('npm start did not stop'), 30_000)
await exited
clearTimeout(forced)
const left = await fetch(address).then(
  () => true,
  () => false,
)
if (left) fail('something still answers after the stop')
console.log('✓ stopped, nothing left behind')
