import type { Schemas } from './asking'
import { as, nameOf, type Person } from './people'
import type { World } from './world'

const SUBJECTS = ['deferral', 'retake'] as const
const LABEL = { deferral: 'defer', retake: 'retake' } as const

async function registrationsOf(world: World, person: Person): Promise<Schemas['RegistrationSummary'][]> {
  const { body } = await as(world, person, 'listRegistrations', { query: { limit: '10' } })
  return body.items ?? []
}

/** Asks for a deferral or a retake as its options say; what is refused there is refused in deed. */
async function change(
  world: World,
  person: Person,
  id: string,
  kind: (typeof SUBJECTS)[number],
): Promise<void> {
  const read = kind === 'deferral' ? 'getDeferralOptions' : 'getRetakeOptions'
  const write = kind === 'deferral' ? 'deferRegistration' : 'retakeRegistration'
  const { body: choices } = await as(world, person, read, { path: { id } })
  const options: Schemas['ChangeOptions']['options'] = choices.options ?? []
  if (options.length === 0) return
  const option = world.random.pick(options)
  const { status, body } = await as(world, person, write, {
    path: { id },
    body: { sittingId: option.sittingId },
  })
  const promised = choices.allowed && option.choosable
  world.expect(promised ? status < 300 : status >= 400, `what ${LABEL[kind]} offers is what it does`, () =>
    JSON.stringify({
      id,
      option: option.sittingId,
      allowed: choices.allowed,
      choosable: option.choosable,
      status,
      body,
    }),
  )
}

async function giveBack(world: World, person: Person, registration: Schemas['Registration']): Promise<void> {
  const { body: order } = await as(world, person, 'getOrder', { path: { id: registration.orderId } })
  const may = order.refund?.allowed === true
  const action = registration.actions.find(({ kind }) => kind === 'refund')
  const { status, body } = await as(world, person, 'refundOrder', { path: { id: order.id } })
  const again = order.status === 'refunding' || order.status === 'refunded'
  world.expect(again || (may ? status < 300 : status >= 400), 'what refund offers is what it does', () =>
    JSON.stringify({ order: order.id, status, body, may, action }),
  )
}

/** Looks at one registration and perhaps changes it. */
export async function followExam(world: World, person: Person): Promise<void> {
  const own = await registrationsOf(world, person)
  if (own.length === 0) return
  const { id } = world.random.pick(own)
  const { body: registration } = await as(world, person, 'getRegistration', { path: { id } })
  const dice = world.random.next()
  if (dice < 0.18) await change(world, person, id, 'deferral')
  else if (dice < 0.25) await giveBack(world, person, registration)
  else if (dice < 0.4 || ['failed', 'absent'].includes(registration.status))
    await change(world, person, id, 'retake')
  else if (dice < 0.5) await as(world, person, 'getTicket', { path: { id } })
  else if (dice < 0.6) await as(world, person, 'getResult', { path: { id } })
  else if (dice < 0.65) await as(world, person, 'getRegistrationCalendar', { path: { id } })
  else if (dice < 0.68) await as(world, person, 'emailTicket', { path: { id } })
  else if (dice < 0.7) await as(world, person, 'listOrders')
}

async function verify(world: World, person: Person, number: string): Promise<void> {
  const { body: own } = await as(world, person, 'getCertificate', { path: { number } })
  const { body: found } = await world.ask('findCertificate', { body: { number, holderName: nameOf(person) } })
  world.expect(
    found.status === own.status,
    'anyone can verify a certificate by number and name',
    () => `${number} ${JSON.stringify(found)}`,
  )
  const { status } = await world.ask('findCertificate', { body: { number, holderName: '旁人' } })
  world.expect(
    status === 404,
    'a certificate is verified by its holder’s name alone',
    () => `${number} ${status}`,
  )
  await world.ask('verifyCertificate', { path: { verificationCode: own.verificationCode } }, false)
  await world.ask('lookupCertificate', { query: { number, holderName: nameOf(person) } })
}

const ADDRESS = { region: '广东省深圳市南山区', street: '示例路 1 号' }

/** What a holder does with a certificate. */
export async function useCertificate(world: World, person: Person): Promise<void> {
  const { body } = await as(world, person, 'listCertificates')
  person.certificates = (body.items ?? []).map((each: Schemas['CertificateSummary']) => each.number)
  if (person.certificates.length === 0) return
  const number = world.random.pick(person.certificates)
  const dice = world.random.next()
  if (dice < 0.35) {
    const number4 = person.id.slice(1).padStart(4, '0')
    await as(world, person, 'setPaperAddress', {
      path: { number },
      body: { recipient: nameOf(person), phone: `1380013${number4}`, ...ADDRESS },
    })
    await as(world, person, 'getPaperCertificate', { path: { number } })
  } else if (dice < 0.55) await share(world, person, number)
  else if (dice < 0.65) await as(world, person, 'listShares', { path: { number } })
  else await verify(world, person, number)
}

async function share(world: World, person: Person, number: string): Promise<void> {
  if (person.share) return endShare(world, person, person.share)
  const { status, body } = await as(world, person, 'createShare', { path: { number }, body: { days: 30 } })
  if (status !== 201) return
  const code = String(body.url).split('/').at(-1) ?? ''
  person.share = { number, id: body.id, code }
  await world.ask('verifyCertificate', { path: { verificationCode: code } }, false)
  if (world.random.chance(0.5)) await endShare(world, person, person.share)
}

async function endShare(world: World, person: Person, share: NonNullable<Person['share']>): Promise<void> {
  const { number, id, code } = share
  person.share = null
  if (world.random.chance(0.3)) await as(world, person, 'endShares')
  else await as(world, person, 'revokeShare', { path: { number, id } })
  const { status } = await world.ask('verifyCertificate', { path: { verificationCode: code } })
  world.expect(status === 404, 'a link that was ended shows nothing', () => `${id} ${status}`)
}

/** Reads messages, chooses channels, and looks around. */
export async function lookAround(world: World, person: Person): Promise<void> {
  const dice = world.random.next()
  if (dice < 0.3) {
    const { body } = await as(world, person, 'listMessages')
    const items: Schemas['MessageSummary'][] = body.items ?? []
    if (items.length === 0) return
    const { id } = world.random.pick(items)
    await as(world, person, 'getMessage', { path: { id } })
    await as(world, person, 'readMessages', { body: { ids: [id], via: 'sms' } })
  } else if (dice < 0.4)
    await as(world, person, 'setNoticeChannels', { body: { enabled: { sms: world.random.chance(0.7) } } })
  else if (dice < 0.5) {
    const channel = world.random.pick(['sms', 'email', 'officialAccount'])
    await as(world, person, 'testNoticeChannel', { path: { channel } })
    await as(world, person, 'confirmNoticeChannel', { path: { channel }, body: { received: true } })
  } else if (dice < 0.6)
    await as(world, person, 'recordSubscriptions', {
      body: {
        answers: [
          { templateId: 'standin-exam', answer: 'accept' },
          { templateId: 'standin-result', answer: 'accept' },
        ],
      },
    })
  else if (dice < 0.65)
    await world.ask('followOfficialAccount', {
      body: { person: person.id, following: world.random.chance(0.8) },
    })
  else if (dice < 0.8) await as(world, person, 'getHome')
  else if (dice < 0.85) await as(world, person, 'exportMe')
  else if (dice < 0.9) await as(world, person, 'getNoticeChannels')
  else if (dice < 0.95) await as(world, person, 'listSessions')
  else await as(world, person, 'emailTrialExam')
}

/** Deletes the account; its old session opens nothing any more. */
export async function leave(world: World, person: Person): Promise<void> {
  await as(world, person, 'previewDeletion')
  const { status } = await as(world, person, 'deleteMe')
  // 401 is a second asking, after the answer of the first was lost.
  if (status !== 204 && status !== 401) return
  person.gone = true
  const { status: after } = await world.ask('getMe', { accessToken: person.token })
  world.expect(after === 401, 'who has left leaves nothing that names them and no session', () => person.id)
}
