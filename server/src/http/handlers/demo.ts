import type { components } from '../../../../contract/schema'
import { waypointsOf } from '../../domain/calendar/steps'
import { runDueJobs } from '../../jobs/run-due-jobs'
import { type DemoClock, startOfDay, toBeijing } from '../../lib/time'
import { invalidRequest } from '../../problems/general'
import { readDemoState, writeDemoState } from '../../repositories/demo'
import { clearCandidates, listSentMessages, newestRegisteredSitting } from '../../repositories/demo-reset'
import { ensureSittings } from '../../seed/seed'
import type { Services } from '../../services'
import type { Handlers } from '../operation'
import { monthClosingNext } from '../present-home'

type DemoState = components['schemas']['DemoState']

const OUTBOX_LENGTH = 50

/** The calendar begins in 2019 and needs the year after the one shown. */
const FIRST_INSTANT = startOfDay('2019-01-01')
const LAST_INSTANT = startOfDay('2098-01-01')
const OUT_OF_RANGE = '演示时钟可以移到 2019 年至 2097 年之间，请重新选择。'

async function presentState({ db, calendar: book }: Services, clock: DemoClock): Promise<DemoState> {
  const now = clock.now()
  const [calendar, { outcome }, registered] = await Promise.all([
    book.current(),
    readDemoState(db),
    newestRegisteredSitting(db),
  ])
  const examDate = registered?.examDate ?? calendar.examDateOf(monthClosingNext(calendar, now)).examDate
  const waypoints = waypointsOf(calendar.datesOf(examDate), registered?.slot ?? 1)
  return {
    now: toBeijing(now),
    moved: clock.moved,
    outcome,
    waypoints: waypoints.map(({ label, at }) => ({ label, at: toBeijing(at) })),
  }
}

/** The movable clock and the other controls of the demo panel; served only with DEMO=1. */
export function createDemoHandlers(
  services: Services,
  clock: DemoClock,
): Handlers<'getDemoState' | 'setDemoClock' | 'setDemoOutcome' | 'resetDemo' | 'listDemoOutbox'> {
  const { db } = services
  return {
    getDemoState: () => presentState(services, clock),

    async setDemoClock(call) {
      const to = call.body.now === null ? null : new Date(call.body.now)
      if (to && (to < FIRST_INSTANT || to >= LAST_INSTANT)) throw invalidRequest(OUT_OF_RANGE, ['now'])
      clock.moveTo(to)
      await writeDemoState(db, { clockOffsetMs: clock.moved ? clock.offsetMs : null })
      await runDueJobs(services, clock.now())
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
      await ensureSittings(services, clock.now())
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
