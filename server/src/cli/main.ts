import { backUpTo, restoreFrom } from './backup'
import { requestOf, USAGE } from './command'

/** What is done to the database itself, and not through a server. */
async function runHere([command, file]: string[]): Promise<boolean> {
  if (!file) return false
  if (command === 'backup') await backUpTo(file, process.env)
  else if (command === 'restore') console.log(`${await restoreFrom(file, process.env)} rows are there again`)
  else return false
  return true
}

async function run(): Promise<number> {
  if (await runHere(process.argv.slice(2))) return 0
  const request = await requestOf(process.argv.slice(2))
  const { OPS_TOKEN: token, OPS_URL: url = 'http://127.0.0.1:8787' } = process.env
  if (!request || !token) {
    console.error(request ? 'OPS_TOKEN is not set' : USAGE)
    return 2
  }
  for (;;) {
    const response = await fetch(`${url}/v1/ops${request.path}`, {
      method: request.method,
      // Results and the operator's token go to the server that was named, and to no other.
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        ...(request.body && { 'content-type': request.contentType }),
      },
      body: request.body || undefined,
    })
    const text = await response.text()
    const answer: { rejected?: number; left?: number; resealed?: number } = text ? JSON.parse(text) : {}
    console.log(text ? JSON.stringify(answer, null, 2) : 'done')
    if (request.repeated && response.ok && answer.left && answer.resealed) continue
    return response.ok && !answer.rejected && !answer.left ? 0 : 1
  }
}

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
