import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../api-client'
import { demoSession, newCandidate, order, pay } from './bought'
import type { PreparedIds } from './page-table'
import type { World } from './world'

type Session = Schema<'Session'>

/** When the preparation begins: a first exam in May, one of somebody else in June. */
export const SPRING = '2020-05-08T10:00:00+08:00'
const MAY_RESULTS = '2020-06-03T10:00:00+08:00'
const JUNE_RESULTS = '2020-06-24T10:00:00+08:00'
const FRIDAY = '2020-07-10T16:20:00+08:00'
const TICKET_MONDAY = '2020-07-20T10:02:00+08:00'

/** Who looks at the pages, and what they have. */
export interface PreparedPeople {
  /** Passed in May, holds a ticket for July and an unpaid order. */
  holder: Session
  /** Failed in June, registered for August. */
  retaker: Session
  ids: PreparedIds
}

async function register(world: World, session: Session, code: string): Promise<Schema<'Order'>> {
  const { id } = await order(world, session, code)
  return pay(world, session, id)
}

async function resultsOn(world: World, outcome: Schema<'ExamOutcome'>, day: string): Promise<void> {
  await answerOf(apiClient(world.server.url).put('/demo/outcome', { body: { outcome } }))
  await world.moveClock(day)
}

/** Brings a world that began in spring to the ticket Monday of July, with somebody in every state. */
export async function preparePeople(world: World): Promise<PreparedPeople> {
  const holder = await demoSession(world)
  const passed = await register(world, holder, 'practitioner')
  await resultsOn(world, 'passed', MAY_RESULTS)
  const retaker = await newCandidate(world)
  const failed = await register(world, retaker, 'practitioner')
  await resultsOn(world, 'failed', JUNE_RESULTS)
  await world.moveClock(FRIDAY)
  const bought = await register(world, holder, 'tca-architect')
  await world.moveClock(TICKET_MONDAY)
  const unpaid = await order(world, holder, 'tca-developer')
  const later = await register(world, retaker, 'tca-developer')

  const api = apiClient(world.server.url, holder.accessToken)
  const sysops = await answerOf(api.get('/certifications/{code}/sittings', { path: { code: 'tca-sysops' } }))
  const [summary] = (await answerOf(api.get('/certificates'))).items
  const number = summary?.number ?? ''
  const certificate = await answerOf(api.get('/certificates/{number}', { path: { number } }))
  const messages = await answerOf(api.get('/messages'))
  const ids = {
    paidOrder: bought.id,
    unpaidOrder: unpaid.id,
    registration: bought.registrationId ?? '',
    passed: passed.registrationId ?? '',
    failed: failed.registrationId ?? '',
    deferrable: later.registrationId ?? '',
    certificate: number,
    verificationCode: certificate.verificationCode,
    message: messages.items.find(({ kind }) => kind === 'formalNotice')?.id ?? '',
    sitting: sysops.items.find(({ choosable }) => choosable)?.id ?? '',
  }
  return { holder, retaker, ids }
}
