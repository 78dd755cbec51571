import type { Schema } from '../../../src/api/contract-types'

/** What comes after a passed exam whose certificate is issued. */
export const next: Schema<'Result'>['next'] = {
  kind: 'certificate',
  title: '证书已颁发',
  detail: '可查看和分享电子证书。',
  until: null,
  explanation: null,
  certificateNumber: 'CA2007-4F8Q-19TZ',
}

/** A passed exam; `changes` makes it another. */
export function result(changes: Partial<Schema<'Result'>> = {}): Schema<'Result'> {
  return {
    registrationId: 'reg-1',
    certification: { code: 'tca-architect', name: '云架构工程师', shortName: 'TCA', level: 'associate' },
    examDate: '2020-07-25',
    outcome: 'passed',
    score: 760,
    passingScore: 700,
    maximumScore: 1000,
    sections: [],
    publishedAt: '2020-07-29T10:00:00+08:00',
    next,
    ...changes,
  }
}
