import type { Schemas } from './asking'
import type { Answer } from './scene'
import type { World } from './world'

/** Somebody with a phone. */
export interface Person {
  id: string
  token: string
  refresh: string
  ready: boolean
  /** Their newest order that waits for payment. */
  unpaid: string | null
  certificates: string[]
  /** A share link of theirs: the certificate's number, its id and its code. */
  share: { number: string; id: string; code: string } | null
  gone: boolean
  /** When the session was last renewed. */
  renewedAt: number
}

const RULES = '2020-01'
/** Nobody meets so many faults one after another; a seed has met six. */
const SIGN_IN_TRIES = 20
const CODES = ['practitioner', 'tca-developer', 'tca-sysops', 'tca-architect', 'tcp-architect'] as const
const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'

/** As which name the person is known; it tells who it is, and must never be found in clear. */
export function nameOf(person: Person): string {
  const number = Number(person.id.slice(1))
  return `赵秘${SIGNS[number % 22]}${SIGNS[Math.floor(number / 22) % 22]}`
}

const key = (person: Person) => ({ accessToken: person.token })

async function signIn(world: World, person: Person): Promise<void> {
  const nonce = Math.floor(world.random.next() * 1e12)
  // A lost answer leaves a code that counted once: the next try brings a new one, as a phone does.
  for (let tries = 0; ; tries += 1) {
    const { status, body } = await world.ask('createSession', {
      body: { code: `w${nonce}-${tries}:${person.id}` },
    })
    if (status >= 300 && tries < SIGN_IN_TRIES) continue
    world.expect(status < 300, 'honest: createSession succeeds', () => JSON.stringify(body))
    person.token = body.accessToken
    person.refresh = body.refreshToken
    person.renewedAt = world.sources.now
    return
  }
}

/** Asks as a person; a session that has ended is renewed or begun anew, as the app does. */
export async function as(world: World, person: Person, id: string, asked: object = {}): Promise<Answer> {
  if (world.sources.now - person.renewedAt > 3_600_000) await renew(world, person)
  const answer = await world.ask(id, { ...key(person), ...asked })
  if (answer.status !== 401) return answer
  await signIn(world, person)
  return world.ask(id, { ...key(person), ...asked })
}

async function renew(world: World, person: Person): Promise<void> {
  if (world.random.chance(0.5)) {
    const { status, body } = await world.ask('refreshSession', { body: { refreshToken: person.refresh } })
    if (status === 200) {
      person.token = body.accessToken
      person.refresh = body.refreshToken
      person.renewedAt = world.sources.now
      return
    }
  }
  await signIn(world, person)
}

/** Somebody new, who binds all that registering needs. */
export async function arrive(world: World, id: string): Promise<Person> {
  const person: Person = {
    id,
    token: '',
    refresh: '',
    ready: false,
    unpaid: null,
    certificates: [],
    share: null,
    gone: false,
    renewedAt: world.sources.now,
  }
  await signIn(world, person)
  return person
}

/** Binds what is missing. */
export async function makeReady(world: World, person: Person): Promise<boolean> {
  const number = person.id.slice(1).padStart(4, '0')
  const email = `${person.id}@people.example`
  const account = `standin:personal-verified:${person.id}//${nameOf(person)}`
  await as(world, person, 'bindCloudAccount', { body: { authorizationCode: account } })
  for (let tries = 0; tries < 4; tries += 1) {
    const { status } = await as(world, person, 'bindPhone', {
      body: { code: `f${world.counts.requests}:1380013${number}` },
    })
    if (status < 300) break
  }
  await as(world, person, 'bindEmail', { body: { email } })
  if (world.random.chance(0.1)) await as(world, person, 'confirmEmail', { body: { code: '000000' } })
  await as(world, person, 'confirmEmail', { body: { code: world.outside.codes.get(email) ?? '000000' } })
  const { body } = await as(world, person, 'getMe')
  person.ready = body.readyToRegister === true
  return person.ready
}

/** Orders a sitting; the answer of the backend. */
export async function orderSitting(
  world: World,
  person: Person,
  code: string,
  sittingId: string,
  couponCode?: string,
): Promise<Answer> {
  const { body } = await world.ask('getCertification', { path: { code } }, false)
  const wish = {
    certificationCode: code,
    sittingId,
    priceFen: body.priceFen,
    rulesVersion: RULES,
    ...(couponCode && { couponCode }),
  }
  const answer = await as(world, person, 'createOrder', { body: wish })
  if (answer.status === 201) person.unpaid = answer.body.id
  if (answer.status === 409 && answer.body.orderId) person.unpaid = answer.body.orderId
  return answer
}

/** Chooses a subject and a coming sitting, and orders it. */
export async function buy(world: World, person: Person): Promise<Answer> {
  const code = world.random.pick(CODES)
  const { body } = await world.ask('listSittings', { path: { code } }, false)
  const open: Schemas['Sitting'][] = body.items
  const sitting = world.random.pick(open.slice(0, 4))
  if (world.random.chance(0.2))
    await as(world, person, 'checkCoupon', { body: { code: 'DEMO-SAVE-100', certificationCode: code } })
  const coupon = world.random.chance(0.15)
    ? world.random.pick(['DEMO-SAVE-100', 'PARTNER-DEMO', 'DEMO-EXPIRED'])
    : undefined
  return orderSitting(world, person, code, sitting.id, coupon)
}

/** When the platform's word on a payment comes: at once, late, twice, or never. */
export function announce(world: World, news: Parameters<World['news']['push']>[0]['news']): void {
  const how = world.random.pick(['now', 'now', 'late', 'twice', 'never'] as const)
  const late = how === 'late' ? world.random.below(20 * 3_600_000) : 0
  if (how === 'never') return
  world.news.push({ at: world.sources.now + late, news, tries: 1 })
  if (how === 'twice') world.news.push({ at: world.sources.now + 60_000, news, tries: 1 })
}

/** Prepares the payment and pays, changes their mind, or forgets it. */
export async function pay(world: World, person: Person): Promise<void> {
  const id = person.unpaid
  if (!id) return
  const prepared = await as(world, person, 'createPayment', { path: { id } })
  if (prepared.status !== 200) {
    person.unpaid = null
    return
  }
  const mind = world.random.next()
  if (mind < 0.08) await as(world, person, 'cancelOrder', { path: { id } })
  if (mind < 0.16) {
    person.unpaid = null
    return
  }
  const entry = world.outside.books.entry(id)
  if (entry?.state === 'NOTPAY') announce(world, world.outside.books.pay(id))
  await world.callBack()
  const { body } = await as(world, person, 'getOrder', { path: { id } })
  if (body.status !== 'unpaid') person.unpaid = null
}
