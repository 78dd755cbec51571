import type { Schema } from '../../../src/api/contract-types'

const explanation = { rule: '当月最后一个周六', derivation: '8月最后一个周六 → 08-29', afterwards: '考试' }

/** A sitting that can be chosen; `changes` makes it another. */
export function sitting(changes: Partial<Schema<'Sitting'>> = {}): Schema<'Sitting'> {
  return {
    id: 'tca-architect-2020-08',
    examDate: '2020-08-29',
    slotStartsAt: '2020-08-29T14:00:00+08:00',
    slots: ['2020-08-29T14:00:00+08:00', '2020-08-29T15:30:00+08:00'],
    mode: 'online',
    city: null,
    registrationClosesAt: '2020-08-19T00:00:00+08:00',
    seatsLeft: 126,
    seatLevel: 'plenty',
    provisional: false,
    choosable: true,
    refusal: null,
    explanation,
    forecast: { steps: [], deferralDates: ['2020-09-26', '2020-10-31'], retakeUntil: '2020-11-29' },
    ...changes,
  }
}

/** A sitting that is closed. */
export function closedSitting(id: string): Schema<'Sitting'> {
  return sitting({
    id,
    choosable: false,
    refusal: {
      code: 'sitting-closed',
      text: '报名已于7月15日 00:00 截止',
      rule: '考试日前第 10 天 00:00 截止报名',
      date: '2020-07-15T00:00:00+08:00',
    },
  })
}

/** The certification of these sittings. */
export function certification(changes: Partial<Schema<'Certification'>> = {}): Schema<'Certification'> {
  return {
    code: 'tca-architect',
    track: 'cloud',
    direction: 'architect',
    level: 'associate',
    shortName: 'TCA',
    name: '云架构工程师',
    nameEn: 'Cloud Architect Associate',
    priceFen: 60000,
    demoFigures: true,
    durationMinutes: 90,
    description: '',
    questionCount: 60,
    passingScore: 70,
    maximumScore: 100,
    mockExam: true,
    validityYears: 2,
    prerequisite: null,
    registering: null,
    outline: [],
    samples: [],
    formerNames: [],
    schedule: 'monthly',
    ...changes,
  }
}
