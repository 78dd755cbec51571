/** A defect that is planted in the product: a text that stands exactly once in its file, and what replaces it. */
export interface Mutant {
  name: string
  file: string
  text: string
  planted: string
  /** How many months of the seeded world notice it; three unless told. */
  months?: number
  /** The test file that has to notice what the seeded world cannot see; its layer is the folder below `tests`. */
  otherwise?: string
}

const server = (path: string) => `server/src/${path}`
const OFFERS = 'server/src/repositories/orders/offers.ts'
const ORDERS = server('use-cases/orders/')

/** Thirty defects of the kinds that people make. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'registration closes a day late',
    file: server('domain/calendar/dates.ts'),
    text: 'addDays(examDate, -policy.closesDaysBefore)',
    planted: 'addDays(examDate, 1 - policy.closesDaysBefore)',
  },
  {
    name: 'the instant of the closing is still open',
    file: `${ORDERS}place-order.ts`,
    text: 'if (now >= closesAt) throw',
    planted: 'if (now > closesAt) throw',
  },
  {
    name: 'an order waits a minute longer',
    file: `${ORDERS}place-order.ts`,
    text: 'addMinutes(now, policy.orderMinutes)',
    planted: 'addMinutes(now, policy.orderMinutes + 1)',
  },
  {
    name: 'an expired order keeps its seat',
    file: OFFERS,
    text: '  await freeSeat(db, order.sittingId)\n',
    planted: '',
  },
  {
    name: 'an expired order keeps its coupon',
    file: OFFERS,
    text: '  await freeCoupon(db, order.id)\n',
    planted: '',
  },
  {
    name: 'a registration is not confirmed',
    file: `${ORDERS}settle-order.ts`,
    text: '  await tellRegistered(db, calendar, id, now)\n',
    planted: '',
  },
  {
    name: 'a refund that is accepted is not told',
    file: `${ORDERS}end-refund.ts`,
    text: "  await tellRefund(trx, id, 'accepted', now)\n",
    planted: '',
  },
  {
    name: 'a refund leaves the seat taken',
    file: `${ORDERS}end-refund.ts`,
    text: '    await freeSeat(trx, registration.sittingId)\n',
    planted: '',
  },
  {
    name: 'a refund is called paid as soon as it is taken',
    file: `${ORDERS}refund-order.ts`,
    text: "else if (state !== 'SUCCESS') await keepStage",
    planted: "else if (state === 'CLOSED') await keepStage",
  },
  {
    name: 'a payment settles an order twice',
    file: `${ORDERS}settle-order.ts`,
    text: "  if (!open && order.status !== 'cancelled' && order.status !== 'expired') return\n",
    planted: '',
  },
  {
    name: 'a refund is possible for six days',
    file: server('seed/settings.ts'),
    text: 'refundHours: 120',
    planted: 'refundHours: 144',
  },
  {
    name: 'results are published a day early',
    file: server('domain/calendar/dates.ts'),
    text: 'workingDaysAfter(source, examDate, policy.resultWorkingDays)',
    planted: 'workingDaysAfter(source, examDate, policy.resultWorkingDays - 1)',
    otherwise: 'tests/server/domain/calendar/months.test.ts',
  },
  {
    name: 'results are not told',
    file: server('use-cases/exams/results.ts'),
    text: '    await tellResults(trx, calendar, outcomes, now)\n',
    planted: '',
  },
  {
    name: 'everybody gets a certificate',
    file: server('use-cases/exams/results.ts'),
    text: "due.filter(({ outcome }) => outcome === 'passed')",
    planted: 'due',
  },
  {
    name: 'tickets are not told',
    file: server('use-cases/exams/tickets.ts'),
    text: '  await tellTickets(trx, calendar, numbered, now)\n',
    planted: '',
  },
  {
    name: 'somebody passes below the passing score',
    file: server('domain/exams/result-lines.ts'),
    text: "outcome === 'passed' && score < passingScore",
    planted: "outcome === 'passed' && score < 0",
  },
  {
    name: 'a deferral takes no seat at its new sitting',
    file: server('use-cases/changes.ts'),
    text: '    await freeSeat(trx, view.sittingId)\n',
    planted: '    await freeSeat(trx, sittingId)\n',
  },
  {
    name: 'a second deferral is allowed',
    file: server('domain/changes/changes.ts'),
    text: '  if (deferredFrom) {\n',
    planted: '  if (deferredFrom && closedAt) {\n',
  },
  {
    name: 'a change may go beyond three months',
    file: server('domain/changes/changes.ts'),
    text: 'if (target.examDate > changeUntil) {',
    planted: "if (target.examDate > '9999-12-31' || !changeUntil) {",
  },
  {
    name: 'a deferral is not told',
    file: server('use-cases/changes.ts'),
    text: "{ kind: 'deferralAccepted', leftDate: view.examDate },\n      now,",
    planted: "{ kind: 'retakeAccepted', failedDate: view.examDate },\n      now,",
  },
  {
    name: 'a professional exam needs no associate',
    file: `${ORDERS}place-order.ts`,
    text: 'if (!prerequisiteCode || passed) return null',
    planted: 'if (prerequisiteCode || !prerequisiteCode || passed) return null',
  },
  {
    name: 'a key is forgotten: a repeated write happens again',
    file: server('http/idempotent.ts'),
    text: '      await keep(trx, { candidateId, key, bodyHash, answerSealed, createdAt: systemClock.now() })\n',
    planted: '      void [keep, candidateId, key, bodyHash, answerSealed]\n',
  },
  {
    name: 'a write and its kept answer are no longer one transaction',
    file: server('http/idempotent.ts'),
    text: 'const inside = { ...this.services, db: trx, calendar: pinned }',
    planted: 'const inside = { ...this.services, calendar: pinned }',
  },
  {
    name: 'a lost connection that nobody listens to ends the process',
    file: server('database/guarded-pool.ts'),
    text: "      client.on('error', () => this.#lost.add(client))\n",
    planted: '',
  },
  {
    name: 'a notice that was not taken counts as sent',
    file: server('jobs/notices/record.ts'),
    text: "const state = outcome.forGood || tries >= allowed ? 'dead' : 'owed'",
    planted: "const state = outcome.forGood || tries >= allowed ? 'dead' : 'sent'",
  },
  {
    name: 'a phone number is kept in clear',
    file: server('repositories/account/personal-data.ts'),
    text: "phoneSealed: sealer.seal(phone, 'phone')",
    planted: 'phoneSealed: phone',
  },
  {
    name: 'an ended link still shows its certificate',
    file: server('repositories/certificates.ts'),
    text: ".set((eb) => ({ endedAt: eb.fn.coalesce('endedAt', eb.val(now)) }))",
    planted: '.set(() => ({ endedAt: null }))',
    months: 6,
  },
  {
    name: 'the built templates hand on no taps: no `bindtap`',
    file: 'config/plugins/templates/index.js',
    text: 'const foldTexts = (template) => template.replace(',
    planted: "const foldTexts = (template) => template.replaceAll('bindtap=\"eh\"', '').replace(",
    otherwise: 'tests/page/harness/mutation.test.ts',
  },
  {
    name: 'a cache without its key: the app repeats one write with the key of another',
    file: 'src/api/intentions.ts',
    text: ['const name = `intention:$', '{object}`'].join(''),
    planted: "const name = 'intention:'",
    otherwise: 'tests/unit/api/intentions.test.ts',
  },
  {
    name: 'the lock on a candidate is dropped',
    file: server('repositories/account/candidates.ts'),
    text: '.forUpdate().compile()',
    planted: '.compile()',
    otherwise: 'tests/postgres/leaving.test.ts',
  },
]
