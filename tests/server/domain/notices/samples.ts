import type { NoticeContent } from '../../../../server/src/domain/notices/content'

const exam = { certificationName: '云架构工程师', shortName: 'TCA', examDate: '2020-07-25' }
const startsAt = '2020-07-25T14:00:00+08:00'
const ticketBy = '2020-07-21T00:00:00+08:00'
const entersAt = '2020-07-25T13:30:00+08:00'
const doorClosesAt = '2020-07-25T14:30:00+08:00'
const orderNumber = '8F3K-22QD'
const place = '示例考点（深圳），示例路 1 号'
const money = { ...exam, amountFen: 60_000, orderNumber }

const ticket = {
  ...exam,
  startsAt,
  endsAt: '2020-07-25T15:30:00+08:00',
  entersAt,
  doorClosesAt,
  ticketNumber: '2020 0725 0137',
}
const moved = { ...exam, startsAt, ticketBy, movedFrom: '2020-07-18', reason: '考点停电', ticketNumber: null }
const retakeEnd = { ...exam, formerUntil: '2020-10-14T00:00:00+08:00' }
const expiring = { certificationName: '云架构工程师', expiresOn: '2022-07-28', daysLeft: 60, renewal: null }

/** Every kind of notice, and every turn its text can take. */
export const samples: Record<string, NoticeContent> = {
  registered: {
    kind: 'registrationConfirmed',
    facts: {
      ...exam,
      startsAt,
      ticketBy,
      orderNumber,
      refundUntil: '2020-07-11T10:00:00+08:00',
      deferUntil: '2020-07-15T00:00:00+08:00',
    },
  },
  registeredTooLate: {
    kind: 'registrationConfirmed',
    facts: {
      ...exam,
      startsAt,
      ticketBy,
      orderNumber,
      refundUntil: '2020-07-15T00:00:00+08:00',
      deferUntil: '2020-07-15T00:00:00+08:00',
      termsOver: true,
    },
  },
  registeredForTheLast: {
    kind: 'registrationConfirmed',
    facts: {
      ...exam,
      startsAt,
      ticketBy,
      orderNumber,
      refundUntil: '2020-07-11T10:00:00+08:00',
      deferUntil: '2020-07-15T00:00:00+08:00',
      deferNowhere: true,
    },
  },
  ticketOnline: { kind: 'formalNotice', facts: { ...ticket, place: null } },
  ticketOnSite: { kind: 'formalNotice', facts: { ...ticket, place } },
  tomorrowOnline: { kind: 'examTomorrow', facts: { ...exam, startsAt, entersAt, doorClosesAt, place: null } },
  tomorrowOnSite: { kind: 'examTomorrow', facts: { ...exam, startsAt, entersAt, doorClosesAt, place } },
  todayOnline: { kind: 'examToday', facts: { ...exam, startsAt, entersAt, doorClosesAt, place: null } },
  todayOnSite: { kind: 'examToday', facts: { ...exam, startsAt, entersAt, doorClosesAt, place } },
  moved: { kind: 'dateChanged', facts: moved },
  movedWithTicket: { kind: 'dateChanged', facts: { ...moved, ticketNumber: '2020 0725 0001' } },
  resultMoved: {
    kind: 'resultDayChanged',
    facts: { ...exam, formerFrom: '2020-07-29', resultFrom: '2020-07-30' },
  },
  retakeEndMoved: {
    kind: 'retakeEndChanged',
    facts: { ...retakeEnd, retakeUntil: '2020-10-07T00:00:00+08:00', retakeListedUntil: null },
  },
  retakeFirstListed: {
    kind: 'retakeEndChanged',
    facts: {
      ...exam,
      formerUntil: null,
      retakeUntil: '2020-10-07T00:00:00+08:00',
      retakeListedUntil: null,
    },
  },
  retakeEndToBeListed: {
    kind: 'retakeEndChanged',
    facts: { ...retakeEnd, retakeUntil: null, retakeListedUntil: '2020-10-25' },
  },
  retakeEndOver: {
    kind: 'retakeEndChanged',
    facts: { ...retakeEnd, retakeUntil: null, retakeListedUntil: null },
  },
  deferred: {
    kind: 'deferralAccepted',
    facts: { ...exam, startsAt, ticketBy, leftDate: '2020-06-20' },
  },
  retake: { kind: 'retakeAccepted', facts: { ...exam, startsAt, ticketBy, failedDate: '2020-06-20' } },
  refundAccepted: { kind: 'refundAccepted', facts: { ...money, seatGone: false } },
  seatGone: { kind: 'refundAccepted', facts: { ...money, seatGone: true } },
  refundPaid: { kind: 'refundPaid', facts: money },
  passed: {
    kind: 'resultPublished',
    facts: { ...exam, outcome: 'passed', retakeUntil: null, paperBy: '2020-08-24' },
  },
  correctedToPassed: {
    kind: 'resultPublished',
    facts: { ...exam, outcome: 'passed', retakeUntil: null, paperBy: null, formerOutcome: 'failed' },
  },
  failed: {
    kind: 'resultPublished',
    facts: { ...exam, outcome: 'failed', retakeUntil: '2020-10-14T00:00:00+08:00', paperBy: null },
  },
  absentAgain: {
    kind: 'resultPublished',
    facts: { ...exam, outcome: 'absent', retakeUntil: null, paperBy: null },
  },
  posted: {
    kind: 'paperPosted',
    facts: {
      certificationName: '云架构工程师',
      carrier: '顺丰速运',
      trackingNumber: 'SF1234567890',
      postedOn: '2020-08-10',
    },
  },
  expiring: {
    kind: 'certificateExpiring',
    facts: {
      ...expiring,
      renewal: { lastSitting: '2022-06-25', closesAt: '2022-06-15T00:00:00+08:00' },
    },
  },
  expiringUnlisted: { kind: 'certificateExpiring', facts: { ...expiring, listedUntil: '2022-07-23' } },
  expiresToday: { kind: 'certificateExpiring', facts: { ...expiring, daysLeft: 0 } },
  test: { kind: 'channelTest', facts: { sentAt: '2020-07-06T10:00:00+08:00' } },
}
