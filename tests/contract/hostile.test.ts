import { type Asked, send } from '../support/contract/client'
import { answerMisfits, type WireAnswer } from '../support/contract/conformity'
import { type Operation, operationOf, operations } from '../support/contract/document'
import {
  exampleOf,
  FORGED_CURSORS,
  fitsAddress,
  MEDIA_TYPES,
  NOT_UTF8,
  requestsWithText,
  UNREADABLE,
} from '../support/contract/hostile-requests'
import {
  Caller,
  makeWorld,
  OPS_TOKEN,
  otherDevice,
  ownedThing,
  WORLD,
  type World,
} from '../support/contract/world'
import { planRequest } from '../support/fuzz/plan'
import { noOutcome, sendPlanned } from '../support/fuzz/run'
import { Random } from '../support/fuzz/values'
import { START_MS, startTestServer, type TestServer } from '../support/server'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer(WORLD)
  world = await makeWorld(server)
}, START_MS)
afterAll(() => server.stop())

const ASKERS = ['visitor', 'ended', 'wrongOperator', 'operator', 'other', 'owner'] as const
type Asker = (typeof ASKERS)[number]

/** After these nothing is as it was; each is tried with a session of its own. */
const LAST = ['endSessions', 'deleteMe', 'deleteSession', 'resetDemo']
const rank = ({ id }: Operation) => LAST.indexOf(id)

async function tokenOf(asker: Asker, { id }: Operation): Promise<string | undefined> {
  if (asker === 'visitor') return undefined
  if (asker === 'wrongOperator') return `${OPS_TOKEN}x`
  const fresh = LAST.includes(id) && (asker === 'owner' || asker === 'other')
  return fresh ? (await new Caller(server.url).signIn(asker)).accessToken : world.tokens[asker]
}

/** What the security of an operation says of somebody; null when they may call it. */
function refusalOf(operation: Operation, asker: Asker): [status: number, code: string] | null {
  if (operation.security === 'operator') return asker === 'operator' ? null : [401, 'operator-only']
  if (operation.security !== 'session') return null
  if (asker === 'visitor') return [401, 'session-missing']
  if (asker !== 'owner' && asker !== 'other') return [401, 'session-expired']
  const owned = operation.parameters.some((parameter) => ownedThing(parameter) !== null)
  return owned && asker === 'other' ? [404, 'not-found'] : null
}

/** What tells that somebody may not call an operation, beside an ended refresh token and an unknown payment. */
const KEPT_OUT = ['session-missing', 'session-expired', 'operator-only', 'not-found']

/** The path's parameters that name the owner's things. */
function ownPath({ parameters }: Operation): Record<string, string> {
  const named = parameters.flatMap((parameter) => {
    const thing = ownedThing(parameter)
    return thing ? [[parameter.name, world.things[thing] ?? '']] : []
  })
  return Object.fromEntries(named)
}

async function ask(operation: Operation, asker: Asker): Promise<WireAnswer> {
  const path = ownPath(operation)
  const accessToken = await tokenOf(asker, operation)
  const asked = { path, accessToken, body: exampleOf(operation) }
  const answer = await send(server.url, operation, asked)
  expect(answerMisfits(operation, answer)).toEqual([])
  return answer
}

const ownersThingIn = (text: string) => Object.values(world.things).find((thing) => text.includes(thing))

describe('texts, cursors and bodies that nobody should send', () => {
  async function refused(operation: Operation, asked: Asked): Promise<string> {
    const accessToken = operation.security === 'operator' ? OPS_TOKEN : world.tokens.owner
    const answer = await send(server.url, operation, { accessToken, ...asked })
    expect({ asked, ...answer }).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
    expect(answerMisfits(operation, answer)).toEqual([])
    return String(Object(answer.body).detail)
  }

  const texted = operations.filter((operation) => requestsWithText(operation, '').length > 0)
  test.each(texted.filter(({ path }) => !['/certificates/lookup', '/prefetch'].includes(path)))(
    '$id refuses every text that cannot be read, in words',
    async (operation) => {
      for (const asked of UNREADABLE.flatMap((text) => requestsWithText(operation, text))) {
        expect(await refused(operation, asked)).toContain('控制字符')
      }
    },
  )

  test.each(operations.filter(({ responses }) => !('400' in responses)))(
    '$id reads nothing of the request, and passes over a query',
    async (operation) => {
      const accessToken = operation.security === 'operator' ? OPS_TOKEN : world.tokens.owner
      const answer = await send(server.url, operation, {
        accessToken,
        path: ownPath(operation),
        query: { x: 'a\0' },
      })
      expect(answerMisfits(operation, answer)).toEqual([])
    },
  )

  test.each(operations.filter(({ parameters }) => parameters.some((each) => each.in === 'path')))(
    '$id takes no such text for an id',
    async (operation) => {
      const { name = '' } = operation.parameters.find((each) => each.in === 'path') ?? {}
      for (const text of UNREADABLE.filter(fitsAddress)) {
        await refused(operation, { path: { [name]: text }, body: exampleOf(operation) })
      }
    },
  )

  test.each(operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor')))(
    '$id refuses a cursor that nobody was given',
    async (operation) => {
      for (const cursor of FORGED_CURSORS)
        await refused(operation, { path: ownPath(operation), query: { cursor } })
    },
  )

  test.each(operations.filter(({ method }) => method !== 'GET'))(
    '$id refuses a body of another kind, a broken one and one that is no UTF-8',
    async (operation) => {
      const bytes = new TextEncoder().encode('{"a":')
      const others = MEDIA_TYPES.filter((type) => type !== operation.bodyType)
      for (const type of others) await refused(operation, { headers: { 'content-type': type }, body: bytes })
      if (operation.bodyType === 'application/json') await refused(operation, { body: bytes })
      for (const body of NOT_UTF8) expect(await refused(operation, { body })).toContain('UTF-8')
    },
  )

  test.each(['0000-01', '1999-01', '2018-12', '2100-01', '9999-12'])(
    'the sitting of %s cannot be moved',
    async (month) => {
      const body = { examDate: `${month}-15`, reason: '场地调整' }
      await refused(operationOf('overrideSitting'), { path: { month }, body })
    },
  )
})

describe('requests that follow from a seed', () => {
  test('a seed plans the same requests whenever it is asked, another seed others', () => {
    const plans = (seed: number) => {
      const random = new Random(seed)
      return JSON.stringify(Array.from({ length: 50 }, () => planRequest(random, true)))
    }
    expect(plans(7)).toBe(plans(7))
    expect(plans(8)).not.toBe(plans(7))
  })

  test('no answer is a failure or undeclared, no refusal changes anything', async () => {
    const outcome = noOutcome()
    // `npm run fuzz` sends many more.
    const part = { random: new Random(20_200_725), first: 0, count: 200, earlyUntil: 200 }
    await sendPlanned(server, world, part, outcome)
    expect(outcome.faults).toEqual([])
    expect(outcome.requests).toBe(200)
    expect(Object.keys(outcome.statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '404', '409']))
  })
})

describe('whose data it is', () => {
  test.each([...operations].sort((one, other) => rank(one) - rank(other)))(
    '$method $path answers those whom its security lets in, and tells the others nothing',
    async (operation) => {
      // Requests from a seed have signed in on so many devices that an older one is out.
      if (operation.id === 'endSession')
        world.things.session = await otherDevice(new Caller(server.url), world.tokens.owner)
      for (const asker of ASKERS) {
        const { status, body } = await ask(operation, asker)
        const { code } = Object(body)
        const refusal = refusalOf(operation, asker)
        if (refusal) expect([asker, status, code]).toEqual([asker, ...refusal])
        else if (operation.security !== 'none') {
          // What is none of the owner's things need not be there for the operator.
          const absent = code === 'not-found' && Object.keys(ownPath(operation)).length === 0
          expect([asker, KEPT_OUT.includes(code) && !absent]).toEqual([asker, false])
        } else
          expect([asker, code]).not.toEqual([asker, expect.stringMatching(/^session-missing|^operator-only/)])
        if (operation.security === 'session' && asker !== 'owner') {
          expect([asker, ownersThingIn(JSON.stringify(body ?? null))]).toEqual([asker, undefined])
        }
      }
    },
  )
})
