import type { SentMessage } from '../../../simulator/src/host/demo-api'
import { groupByNotice } from '../../../simulator/src/host/grouping'

let lastId = 0

const sent = (
  noticeId: string | null,
  channel: string,
  sentAt = '2020-07-20T10:02:00+08:00',
): SentMessage => ({
  id: `m${++lastId}`,
  noticeId,
  channel,
  title: `准考证已发放（${channel}）`,
  text: '',
  html: null,
  link: null,
  sentAt,
})

describe('what was sent, in the panel', () => {
  it('is one entry for each notice, whose channels stand in a fixed order', () => {
    const [notice, ...others] = groupByNotice([
      sent('n1', 'email'),
      sent('n1', 'sms'),
      sent('n1', 'subscription'),
      sent('n1', 'officialAccount'),
    ])
    expect(others).toEqual([])
    expect(notice?.messages.map(({ message }) => message.channel)).toEqual([
      'subscription',
      'officialAccount',
      'sms',
      'email',
    ])
    expect(notice?.title).toBe('准考证已发放（subscription）')
  })

  it('puts the notice with the newest message first and tells when that was', () => {
    const notices = groupByNotice([
      sent('late', 'email', '2020-07-20T10:05:00+08:00'),
      sent('early', 'sms', '2020-07-20T10:04:00+08:00'),
      sent('late', 'sms', '2020-07-20T10:03:00+08:00'),
    ])
    expect(notices.map(({ key, sentAt }) => [key, sentAt])).toEqual([
      ['late', '2020-07-20T10:05:00+08:00'],
      ['early', '2020-07-20T10:04:00+08:00'],
    ])
  })

  it('keeps mails that carry no notice apart', () => {
    expect(groupByNotice([sent(null, 'email'), sent(null, 'email')])).toHaveLength(2)
  })

  it('counts a message that was handed over twice', () => {
    const [notice] = groupByNotice([sent('n1', 'sms'), sent('n1', 'sms'), sent('n1', 'email')])
    expect(notice?.messages.map(({ times }) => times)).toEqual([2, 1])
  })
})
