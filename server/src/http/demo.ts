import type { components } from '../../../contract/schema'
import { deviceOf } from '../domain/account'
import { waypointsOf } from '../domain/calendar/steps'
import { STANDIN_FOLLOWER } from '../gateways/wechat/sign-in'
import { runDueJobs } from '../jobs/jobs'
import { type DemoClock, startOfDay, systemClock, toBeijing } from '../lib/time'
import { invalidRequest, notFound } from '../problems/general'
import {
  clearCandidates,
  followedExams,
  listSentMessages,
  readDemoState,
  writeDemoState,
} from '../repositories/demo'
import { signIn } from '../use-cases/account/sessions'
import {
  DEMO_IDENTITY,
  postPaperCertificates,
  prepareDemoCandidate,
  provideExamLink,
} from '../use-cases/demo'
import { followOfficialAccount } from '../use-cases/notices/channels'
import { presentSession } from './account/sessions'
import { monthClosingNext } from './home'
import type { Handlers } from './operation'
import type { HttpServices } from './services'

type DemoState = components['schemas']['DemoState']
type DemoCourse = components['schemas']['DemoCourse']

const OUTBOX_LENGTH = 50
/** Registrations that the panel can follow. */
const FOLLOWED = 12

/** The calendar begins in 2019 and needs the year after the one shown. */
const FIRST_INSTANT = startOfDay('2019-01-01')
const LAST_INSTANT = startOfDay('2098-01-01')
const OUT_OF_RANGE = '演示时钟可以移到 2019 年至 2097 年之间'

/** The exams that the clock can be moved along: everybody's registrations, and last the sitting that closes next. */
async function presentCourses({ db, calendar: book }: HttpServices, now: Date): Promise<DemoCourse[]> {
  const [calendar, exams] = await Promise.all([book.current(), followedExams(db, FOLLOWED)])
  const { examDate } = calendar.examDateOf(monthClosingNext(calendar, now))
  const next = { registrationId: null, name: '下一个考期', examDate, slot: 1 as const }
  return [...exams, next].map(({ registrationId, name, examDate, slot }) => ({
    registrationId,
    name,
    examDate,
    waypoints: waypointsOf(calendar.datesOf(examDate), slot).map(({ label, at }) => {
      return { label, at: toBeijing(at) }
    }),
  }))
}

async function presentState(services: HttpServices, clock: DemoClock): Promise<DemoState> {
  const now = clock.now()
  const [courses, { outcome }] = await Promise.all([
    presentCourses(services, now),
    readDemoState(services.db),
  ])
  const waypoints = courses[0]?.waypoints ?? []
  return { now: toBeijing(now), moved: clock.moved, outcome, waypoints, courses }
}

/** The movable clock and the other controls of the demo panel; served only with DEMO=1. */
export function createDemoHandlers(
  services: HttpServices,
  clock: DemoClock,
): Handlers<'getDemoState' | 'setDemoClock' | 'setDemoOutcome' | 'resetDemo' | 'listDemoOutbox'> {
  const { db } = services
  return {
    getDemoState: () => presentState(services, clock),

    async setDemoClock(call) {
      const to = call.body.now === null ? null : new Date(call.body.now)
      if (to && (to < FIRST_INSTANT || to >= LAST_INSTANT))
        throw invalidRequest(OUT_OF_RANGE, ['now'], '请重新选择。')
      clock.moveTo(to)
      await writeDemoState(db, { clockOffsetMs: clock.moved ? clock.offsetMs : null })
      await runDueJobs(services, clock.now())
      await provideExamLink(services, clock.now())
      await postPaperCertificates(services, call.now, clock.now())
      await services.notices.drain(clock.now())
      call.judgeAt(clock.now())
      return presentState(services, clock)
    },

    async setDemoOutcome(call) {
      await writeDemoState(db, { outcome: call.body.outcome })
      return presentState(services, clock)
    },

    async resetDemo(call) {
      await clearCandidates(db)
      clock.moveTo(null)
      await services.ensureSittings(clock.now())
      call.judgeAt(clock.now())
      return undefined
    },

    async listDemoOutbox() {
      const messages = await listSentMessages(db, OUTBOX_LENGTH)
      const items = messages.map((message) => ({ ...message, sentAt: toBeijing(message.sentAt) }))
      return { items, nextCursor: null }
    },
  }
}

/** Signing in as the demo candidate, and playing the candidate's part in the sandbox cashier. */
export function createDemoBuyingHandlers(
  services: HttpServices,
): Handlers<'createDemoSession' | 'playCashier'> {
  const { db, gateways, sealer } = services
  return {
    async createDemoSession(call) {
      const device = deviceOf(call.request.headers['user-agent'])
      const times = { now: call.now, realNow: systemClock.now() }
      const tokens = await db.transaction().execute(async (trx) => {
        const signedIn = await signIn({ db: trx, sealer }, DEMO_IDENTITY, device, times)
        await prepareDemoCandidate({ db: trx, sealer }, signedIn.candidateId, call.now)
        return signedIn
      })
      return presentSession(tokens, call.now)
    },

    async playCashier(call) {
      const { outcome, callback = 'before' } = call.body
      const prepayId = call.body.package.slice('prepay_id='.length)
      const tradeState = await gateways.cashier?.play(prepayId, outcome, callback)
      if (tradeState !== 'SUCCESS' && tradeState !== 'NOTPAY' && tradeState !== 'PAYERROR') {
        if (tradeState === undefined) throw notFound()
        return { tradeState: 'CLOSED' }
      }
      return { tradeState }
    },
  }
}

/** Following the stand-in official account as a demo person: the way of WeChat's events, without their signature. */
export function createDemoNoticeHandlers(services: HttpServices): Handlers<'followOfficialAccount'> {
  return {
    async followOfficialAccount({ body: { person, following } }) {
      const openid = `${STANDIN_FOLLOWER}${person}`
      await followOfficialAccount(services, { openid, following, at: systemClock.now() })
      return undefined
    },
  }
}
