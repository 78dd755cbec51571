// A Fastify route that does nothing: what this machine and this way of measuring give at most.
import { createRequire } from 'node:module'

const server = createRequire(new URL('../../server/package.json', import.meta.url))
const app = server('fastify')()
app.get('/bare', async () => ({ answer: 'yes' }))
console.log(`listening on ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
