import type { Schema } from '../../src/api/contract-types'

/** A published ticket of an online exam, as the contract has it. */
export const onlineTicket: Schema<'Ticket'> = {
  registrationId: 'reg_7fK2mQ9xTz4LpW8sVbN3cR',
  number: '2020 0725 0138',
  publishedAt: '2020-07-20T10:02:00+08:00',
  certification: { code: 'tca-architect', name: '云架构工程师', shortName: 'TCA', level: 'associate' },
  examDate: '2020-07-25',
  explanation: {
    rule: '当月最后一个周六；遇法定节假日提前 7 天',
    derivation: '7月最后一个周六 07-25 不是法定节假日，考期不变',
    afterwards: '当天两场',
  },
  slot: {
    index: 1,
    entersAt: '2020-07-25T13:30:00+08:00',
    startsAt: '2020-07-25T14:00:00+08:00',
    doorClosesAt: '2020-07-25T14:30:00+08:00',
    endsAt: '2020-07-25T15:30:00+08:00',
  },
  mode: 'online',
  holderMasked: '演**',
  idNumberMasked: '1101 **** **** 003X',
  entrance: {
    url: 'https://exam.example.com/e/K7M29Q',
    shortCode: 'K7M29Q',
    typedAddress: 'exam.example.com/e',
  },
  examLink: { state: 'toCome', next: '考试机构将在当天 13:30 入场前提供考试系统的链接' },
  centre: null,
  rules: ['携带有效身份证件'],
  hotline: null,
}
