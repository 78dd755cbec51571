import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../api-client'
import { demoSession, newCandidate, order, publishResults, register } from './bought'
import type { PreparedIds } from './page-table'
import { FRIDAY, TICKET_MONDAY, type World } from './world'

type Session = Schema<'Session'>

/** When the preparation begins: a first exam in May, one of somebody else in June. */
export const SPRING = '2020-05-08T10:00:00+08:00'

/** When the holder's and the retaker's first exams have results, and when the next ticket is bought and published. */
export interface PreparedTimes {
  passed: string
  failed: string
  bought: string
  ticket: string
}

const OF_SUMMER: PreparedTimes = {
  passed: '2020-06-03T10:00:00+08:00',
  failed: '2020-06-24T10:00:00+08:00',
  bought: FRIDAY,
  ticket: TICKET_MONDAY,
}

/** Who looks at the pages, and what they have. */
export interface PreparedPeople {
  /** Passed in May, holds a ticket for July and an unpaid order. */
  holder: Session
  /** Failed in June, registered for August. */
  retaker: Session
  /** Has everything it takes to register, and nothing else. */
  newcomer: Session
  ids: PreparedIds
}

/** Brings a world that began in spring, or earlier than `times`, to a ticket Monday, with somebody in every state. */
export async function preparePeople(world: World, times = OF_SUMMER): Promise<PreparedPeople> {
  const holder = await demoSession(world)
  const passed = await register(world, holder, 'practitioner')
  await publishResults(world, 'passed', times.passed)
  const retaker = await newCandidate(world)
  const failed = await register(world, retaker, 'practitioner')
  await publishResults(world, 'failed', times.failed)
  await world.moveClock(times.bought)
  const bought = await register(world, holder, 'tca-architect')
  await world.moveClock(times.ticket)
  const unpaid = await order(world, holder, 'tca-developer')
  const later = await register(world, retaker, 'tca-developer')

  const api = apiClient(world.server.url, holder.accessToken)
  const sysops = await answerOf(api.get('/certifications/{code}/sittings', { path: { code: 'tca-sysops' } }))
  const [summary] = (await answerOf(api.get('/certificates'))).items
  const number = summary?.number ?? ''
  const certificate = await answerOf(api.get('/certificates/{number}', { path: { number } }))
  const messages = await answerOf(api.get('/messages'))
  const ids = {
    paidOrder: bought.orderId,
    unpaidOrder: unpaid.id,
    registration: bought.registrationId,
    passed: passed.registrationId,
    failed: failed.registrationId,
    deferrable: later.registrationId,
    refundable: later.orderId,
    certificate: number,
    verificationCode: certificate.verificationCode,
    message: messages.items.find(({ kind }) => kind === 'formalNotice')?.id ?? '',
    sitting: sysops.items.find(({ choosable }) => choosable)?.id ?? '',
  }
  return { holder, retaker, newcomer: await newCandidate(world), ids }
}
