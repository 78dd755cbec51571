import type { Schema } from '../../../src/api/contract-types'
import { sameDayBefore, sameDayOrder } from '../../../src/format/same-day'
import { why } from '../support/dates'
import { certification, sitting } from '../support/sittings'

type Summary = Schema<'RegistrationSummary'>

const registered = (code: string, name: string, changes: Partial<Summary> = {}): Summary => ({
  id: `reg-${code}`,
  status: 'awaitingTicket',
  statusText: '待考试',
  attempt: 1,
  certification: { code, name, shortName: 'TCA', level: 'associate' },
  sitting: {
    id: `${code}-2020-08`,
    examDate: '2020-08-29',
    mode: 'online',
    city: null,
    provisional: false,
    explanation: why,
  },
  startsAt: '2020-08-29T14:00:00+08:00',
  nextStep: null,
  ...changes,
})
const developer = registered('tca-developer', '云开发工程师')
const sysops = registered('tca-sysops', '云运维工程师')

describe('choosing a sitting', () => {
  const said = (registrations: Summary[]) => sameDayBefore(sitting(), certification(), registrations)

  test('on a day with another subject says both slots of the afternoon', () => {
    const words = said([developer])
    expect(words?.title).toBe('当天已报名云开发工程师')
    expect(words?.detail).toContain('第一场 14:00，第二场 15:30')
  })

  test('on a day with two subjects says that it is full', () => {
    expect(said([developer, sysops])).toMatchObject({ tone: 'warning', title: '当天已报满 2 项认证' })
  })

  test('says nothing about other days, refunded registrations and the subject itself', () => {
    const elsewhere = registered('tca-sysops', '云运维工程师', {
      sitting: { ...sysops.sitting, examDate: '2020-09-26' },
    })
    const refunded = registered('tca-developer', '云开发工程师', { status: 'refunded' })
    const itself = registered('tca-architect', '云架构工程师')
    expect(said([elsewhere, refunded, itself])).toBeNull()
  })
})

describe('a registration', () => {
  const slot = (startsAt: string, endsAt: string): Schema<'Slot'> => ({
    index: 2,
    entersAt: startsAt,
    startsAt,
    doorClosesAt: startsAt,
    endsAt,
  })
  const own = registered('tcp-developer', '云开发高级工程师')
  const second = { ...own, slot: slot('2020-08-29T15:30:00+08:00', '2020-08-29T17:00:00+08:00') }

  test('says the order of the two subjects and that there is no break', () => {
    const words = sameDayOrder(second, [own, developer])
    expect(words?.detail).toBe(
      '14:00 云开发工程师，15:30 云开发高级工程师（本次）。两场相连，中间没有休息，第一场交卷后请直接进入第二场。',
    )
  })

  test('says the minutes between them where there are any', () => {
    const later = { ...own, slot: slot('2020-08-29T16:00:00+08:00', '2020-08-29T17:30:00+08:00') }
    expect(sameDayOrder(later, [own, developer])?.detail).toContain('两场之间有 30 分钟')
  })

  test('says nothing where it is the only one of its day', () => {
    expect(sameDayOrder(second, [own])).toBeNull()
  })

  test('says nothing once it was given back', () => {
    expect(sameDayOrder({ ...second, status: 'refunded' }, [own, developer])).toBeNull()
  })
})
