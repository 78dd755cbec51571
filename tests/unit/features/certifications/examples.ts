import type { Schema } from '../../../../src/api/contract-types'
import { ServerClock } from '../../../../src/api/server-clock'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { MemoryStorage } from '../../support/memory-storage'
import {
  certification as certificationOf,
  closedSitting as closedSittingOf,
  sitting as sittingOf,
} from '../../support/sittings'

/** A clock that stands at an instant, and an empty phone. */
export function phoneAt(now: string) {
  return { clock: new ServerClock(() => Date.parse(now)), personal: new PersonalStorage(new MemoryStorage()) }
}

/** A certification as the catalogue lists it; `changes` makes it another. */
function summary(changes: Partial<Schema<'CertificationSummary'>> = {}): Schema<'CertificationSummary'> {
  return { ...certificationOf(), ...changes }
}

/** A small catalogue with every kind of place in it, in no particular order. */
export const catalogue = [
  summary({
    code: 'big-data',
    track: 'specialty',
    direction: null,
    level: 'specialty',
    shortName: '大数据开发',
    name: '大数据开发工程师',
    nameEn: 'Big Data Developer',
  }),
  summary(),
  summary({
    code: 'tcp-architect',
    level: 'professional',
    shortName: 'TCP',
    name: '云架构高级工程师',
    nameEn: 'Cloud Architect Professional',
  }),
  summary({
    code: 'tca-developer',
    direction: 'developer',
    name: '云开发工程师',
    nameEn: 'Cloud Developer Associate',
  }),
  summary({
    code: 'practitioner',
    direction: null,
    level: 'foundation',
    shortName: '从业者',
    name: '云从业者',
    nameEn: 'Cloud Practitioner',
  }),
]

/** A certification with everything its page shows. */
export function certification(changes: Partial<Schema<'Certification'>> = {}): Schema<'Certification'> {
  return certificationOf({
    description: '面向云上方案设计。',
    outline: [{ title: '网络设计', weightPercent: 100, points: ['子网划分'] }],
    samples: [{ question: '选哪一个？', options: ['甲', '乙'], answer: 1, explanation: '乙更可用。' }],
    ...changes,
  })
}

const explanation = { rule: '规则', derivation: '推算', afterwards: '此后' }

function step(kind: Schema<'DatedStep'>['kind'], at: string): Schema<'DatedStep'> {
  return {
    kind,
    title: kind,
    at,
    precision: 'minute',
    provisional: false,
    state: 'upcoming',
    detail: '可延期一次',
    promise: null,
    explanation,
  }
}

const JULY = {
  id: 'tca-architect-2020-07',
  examDate: '2020-07-25',
  slotStartsAt: '2020-07-25T14:00:00+08:00',
  registrationClosesAt: '2020-07-15T00:00:00+08:00',
} as const

/** A sitting that can be chosen, with its dates; `changes` makes it another. */
export function sitting(changes: Partial<Schema<'Sitting'>> = {}): Schema<'Sitting'> {
  return sittingOf({
    ...JULY,
    seatsLeft: 38,
    seatLevel: 'few',
    explanation,
    forecast: {
      steps: [
        step('registered', '2020-07-10T16:20:00+08:00'),
        step('refundEnds', '2020-07-15T00:00:00+08:00'),
        step('registrationCloses', '2020-07-15T00:00:00+08:00'),
        step('exam', '2020-07-25T14:00:00+08:00'),
      ],
      deferralDates: [],
      retakeUntil: '2020-10-25',
    },
    ...changes,
  })
}

/** The same sitting after its registration has closed. */
export function closedSitting(): Schema<'Sitting'> {
  const { choosable, refusal } = closedSittingOf(JULY.id)
  return sitting({ choosable, refusal })
}

/** A month of the calendar with its sitting on that day; the other dates follow the example of 2020-07-25. */
export function calendarMonth(
  month: string,
  examDate: string,
  changes: Partial<Schema<'CalendarMonth'>> = {},
): Schema<'CalendarMonth'> {
  return {
    month,
    lastSaturday: examDate,
    examDate,
    shifted: false,
    reason: null,
    registrationClosesAt: '2020-07-15T00:00:00+08:00',
    ticketBy: '2020-07-21T00:00:00+08:00',
    resultFrom: '2020-07-29',
    resultNoticeBy: '2020-08-01',
    paperBy: '2020-08-24',
    provisional: false,
    explanations: {
      examDate: explanation,
      registrationClosesAt: { ...explanation, derivation: '07-25 往前 10 天' },
      ticketBy: explanation,
      resultFrom: explanation,
      resultNoticeBy: explanation,
      paperBy: explanation,
    },
    ...changes,
  }
}
