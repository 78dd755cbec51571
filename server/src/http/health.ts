import type { FastifyInstance, FastifyReply } from 'fastify'
import { sql } from 'kysely'
import { Gauge, Registry } from 'prom-client'
import { caseKinds } from '../domain/money'
import { noticeChannels } from '../domain/notices/kinds'
import { addHours } from '../lib/time'
import { countDeliveries, type DeliveryCount, oldestWaiting } from '../repositories/notices/deliveries'
import { countOpenCases } from '../repositories/orders/cases'
import type { DeliveryState } from '../repositories/tables/notices'
import {
  countPromises,
  countRefundPromises,
  findPromises,
  type PromiseCounts,
} from '../use-cases/notices/promises'
import { billDaysBehind } from '../use-cases/orders/compare-bills'
import { requireOperator } from './authenticate'
import { countForgeries } from './limits'
import type { HttpServices } from './services'

/** Asks at most once in so many milliseconds of real time, however many want to know; a failure is asked again. */
export function recently<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let asked: { at: number; answer: Promise<Value> } | null = null
  return () => {
    const at = Date.now()
    if (asked && at - asked.at < ms) return asked.answer
    const answer = ask()
    asked = { at, answer }
    answer.catch(() => {
      if (asked?.answer === answer) asked = null
    })
    return answer
  }
}

/** Probes and scrapes come every few seconds; half a minute is new enough for them. */
const PROBE_MS = 30_000

/** The promises at risk and broken as probes see them, together asked for once in half a minute. */
function watchedPromises(services: HttpServices): () => Promise<PromiseCounts> {
  return recently(PROBE_MS, async () => countPromises(await findPromises(services, services.clock.now())))
}

/** What is measured. */
interface Measured {
  promises: PromiseCounts
  deliveries: readonly DeliveryCount[]
  /** Seconds for which the oldest delivery has been on its way; 0 when none is. */
  oldestWaitingSeconds: number
  cases: readonly { kind: string; count: number }[]
  refunds: Record<'toCome' | 'atRisk' | 'broken', number>
  billDaysBehind: number
}

const STATES: readonly DeliveryState[] = ['owed', 'sent', 'skipped', 'dead']

/** The measurements in the text format of Prometheus; a state without deliveries is written as 0. */
function metricsText({
  promises,
  deliveries,
  oldestWaitingSeconds,
  cases,
  refunds,
  billDaysBehind,
}: Measured): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const kept = gauge('notice_promises', 'Promises to candidates that are not kept yet.', ['state'])
  kept.set({ state: 'at_risk' }, promises.atRisk)
  kept.set({ state: 'broken' }, promises.broken)
  const help = 'Deliveries; those sent or skipped of the last 24 hours.'
  const sent = gauge('notice_deliveries', help, ['channel', 'state'])
  for (const channel of noticeChannels) for (const state of STATES) sent.set({ channel, state }, 0)
  for (const { channel, state, count } of deliveries) sent.set({ channel, state }, count)
  gauge('notice_oldest_waiting_seconds', 'Age of the oldest delivery on its way.', []).set(
    oldestWaitingSeconds,
  )
  const waiting = gauge('refund_promises', 'Refunds under way, by their promise.', ['state'])
  waiting.set({ state: 'to_come' }, refunds.toCome)
  waiting.set({ state: 'at_risk' }, refunds.atRisk)
  waiting.set({ state: 'broken' }, refunds.broken)
  const open = gauge('money_cases_open', 'Money cases that wait for an operator.', ['kind'])
  for (const kind of caseKinds) open.set({ kind }, 0)
  for (const { kind, count } of cases) open.set({ kind }, count)
  gauge('payment_bill_days_behind', 'Bills of the payment gateway that are there and not compared.', []).set(
    billDaysBehind,
  )
  return registry.metrics()
}

async function measure(services: HttpServices, promises: () => Promise<PromiseCounts>): Promise<Measured> {
  const { clock, db } = services
  const now = clock.now()
  const oldest = await oldestWaiting(db)
  return {
    promises: await promises(),
    deliveries: await countDeliveries(db, addHours(now, -24)),
    oldestWaitingSeconds: oldest ? Math.max(0, Math.round((now.getTime() - oldest.getTime()) / 1000)) : 0,
    cases: await countOpenCases(db),
    refunds: await countRefundPromises(services, now),
    billDaysBehind: await billDaysBehind(services, now),
  }
}

/** `/metrics`: the state of notices for Prometheus. Volumes are nobody's business, so it takes the operator's token. */
function addMetrics(
  app: FastifyInstance,
  services: HttpServices,
  promises: () => Promise<PromiseCounts>,
): void {
  const measured = recently(PROBE_MS, () => measure(services, promises))
  app.get('/metrics', async (request, reply) => {
    await countForgeries(services.rateLimits.forgery, request.ip, () =>
      requireOperator(services.config.opsToken, request),
    )
    return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await metricsText(await measured()))
  })
}

const RETRY_SECONDS = 5

const unready = (reply: FastifyReply, status: string) =>
  reply.code(503).header('retry-after', String(RETRY_SECONDS)).send({ status })

/**
 * `/healthz`: the process answers. `/readyz`: it answers and its database does too, and writes. Promises at risk are said beside
 * it and never make a process unready: taking it away would only break them. `/metrics` goes with them.
 */
export function addHealth(app: FastifyInstance, services: HttpServices): void {
  const { availability, db, log } = services
  const promises = watchedPromises(services)
  addMetrics(app, services, promises)
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db)
    } catch (error) {
      log.warn({ err: error }, 'the database does not answer')
      return unready(reply, 'database unavailable')
    }
    if (availability.trouble === 'full') return unready(reply, 'database cannot write')
    try {
      return { status: 'ready', promises: await promises() }
    } catch (error) {
      log.warn({ err: error }, 'the promises could not be counted')
      return { status: 'ready', promises: null }
    }
  })
}
