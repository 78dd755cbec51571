import fastify, { type FastifyInstance } from 'fastify'
import { setCompilers } from '../../../server/src/http/compilers'

const place = {
  type: 'object',
  required: ['city', 'at'],
  properties: { city: { type: 'string' }, at: { type: ['string', 'null'], format: 'date-time' } },
}
const answers = {
  type: 'object',
  properties: {
    nothing: { description: 'A place, or none', anyOf: [place, { type: 'null' }] },
    something: { anyOf: [place, { type: 'null' }] },
    one: { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
    several: { anyOf: [{ type: 'array', items: place }, { type: 'null' }] },
  },
}
const body = { type: 'object', required: ['seats'], properties: { seats: { type: 'integer' } } }

let app: FastifyInstance
let url: string
beforeAll(async () => {
  app = fastify()
  setCompilers(app)
  app.post('/', { schema: { body, response: { 200: answers } } }, async () => ({
    nothing: null,
    something: { city: '北京', at: null, secret: 'unknown to the contract' },
    one: null,
    several: [{ city: '上海', at: '2020-07-25T14:00:00+08:00' }],
    secret: 'unknown to the contract',
  }))
  url = await app.listen({ port: 0 })
})
afterAll(() => app.close())

async function send(payload: object) {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(payload) })
  return { status: answer.status, body: await answer.json() }
}

test('an answer has null where there is nothing, and nothing that the contract does not know', async () => {
  expect((await send({ seats: 1 })).body).toEqual({
    nothing: null,
    something: { city: '北京', at: null },
    one: null,
    several: [{ city: '上海', at: '2020-07-25T14:00:00+08:00' }],
  })
})

test('a request is judged from the first one on, each on its own', async () => {
  const refused = [await send({ seats: '1' }), await send({})]
  expect(refused.map(({ status }) => status)).toEqual([400, 400])
  expect(refused.map((answer) => answer.body.message)).toEqual([
    'body/seats must be integer',
    "body must have required property 'seats'",
  ])
  expect((await send({ seats: 2 })).status).toBe(200)
})
