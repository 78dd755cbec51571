import { certificatePicture } from '../../../../src/features/certificates/certificate-picture'
import { warningOf } from '../../../../src/features/certificates/certificate-words'
import { daysLeftText, standingAt, statusTag } from '../../../../src/format/certificate'
import { routes } from '../../../../src/platform/routes'
import { LONG_NAMES, recordedPicture } from '../../../support/recorded-picture'
import { certificate } from '../../support/certificates'

describe('how long a certificate holds', () => {
  test.each([
    [91, null],
    [90, 'accent'],
    [60, 'warning'],
    [30, 'danger'],
    [0, 'danger'],
  ] as const)('with %s days left the reminder is %s', (daysLeft, tone) => {
    expect(warningOf(certificate({ daysLeft }))?.tone ?? null).toBe(tone)
  })

  test('the last day says today', () => {
    expect(warningOf(certificate({ daysLeft: 0 }))?.title).toBe('证书今天到期')
    expect(daysLeftText(certificate({ daysLeft: 0 }))).toBe('今天到期')
  })

  describe('kept with 7 days left', () => {
    const kept = certificate({ daysLeft: 7, expiresOn: '2022-07-28' })
    const at = (time: string | null) => standingAt(kept, time === null ? null : Date.parse(time))

    test('it counts against the day on which it is looked at', () => {
      expect(warningOf(at('2022-07-25T23:59:00+08:00'))?.title).toBe('证书还有 3 天到期')
      expect(daysLeftText(at('2022-07-28T23:59:00+08:00'))).toBe('今天到期')
    })

    test('it is over once its last day has passed in Beijing', () => {
      const over = at('2022-07-29T00:00:00+08:00')
      expect([statusTag(over).text, warningOf(over)?.title, daysLeftText(over)]).toEqual([
        '已过期',
        '证书已过期',
        null,
      ])
    })

    test('without knowing the day nothing is counted or called over', () => {
      const unknown = at(null)
      expect([statusTag(unknown).text, warningOf(unknown), daysLeftText(unknown)]).toEqual([
        '有效',
        null,
        null,
      ])
    })

    test('a revocation outweighs its last day', () => {
      const revoked = standingAt({ ...kept, status: 'revoked' }, Date.parse('2022-08-07T10:00:00+08:00'))
      expect(statusTag(revoked).text).toBe('已撤销')
    })
  })

  test.each([
    [{ daysLeft: 20 }, '已有新的证书'],
    [{ daysLeft: 400 }, '已有新的证书'],
    [{ daysLeft: -1, status: 'expired' }, '证书已过期'],
  ] as const)(
    'one that a newer has replaced leads to that, and nobody has to renew it: %p',
    (state, title) => {
      const warning = warningOf(certificate({ ...state, replacedBy: 'CA2205-AAAA-BBBB' }))
      expect([warning?.title, warning?.way?.words]).toEqual([title, '查看新证书'])
      expect(warning?.detail).not.toMatch(/请|重新通过/)
    },
  )

  test.each([
    [{ daysLeft: 50 }, '证书还有 50 天到期'],
    [{ status: 'expired', daysLeft: -3 }, '证书已过期'],
  ] as const)('who is registered to renew it is led there, and asked for nothing: %p', (state, title) => {
    const warning = warningOf(certificate({ ...state, registeredAs: 'reg_1' }))
    expect(warning).toMatchObject({ title, way: { words: '查看报名', url: routes.registration('reg_1') } })
    expect(warning?.detail).not.toMatch(/请/)
  })

  test('a revoked one gives the reason and offers no exam', () => {
    const warning = warningOf(certificate({ status: 'revoked', revokedReason: '考试违规' }))
    expect(warning).toMatchObject({ title: '证书已撤销', detail: '原因：考试违规', way: null })
  })

  test('an expired one offers the exam again and counts no days', () => {
    const expired = certificate({ status: 'expired', daysLeft: -3 })
    expect(warningOf(expired)?.way?.words).toBe('查看考期')
    expect(daysLeftText(expired)).toBeNull()
    expect(statusTag(expired).text).toBe('已过期')
  })
})

test("the holder's picture says who, what, until when and how it stood", () => {
  const { words } = recordedPicture((ruler) => certificatePicture(ruler, certificate()))
  for (const text of [
    '李明',
    '云架构工程师',
    'CA2007-4F8Q-19TZ',
    '工程师级',
    '2022年7月28日',
    '保存时状态\n有效',
    'TCA',
  ])
    expect(words).toContain(text)
})

test.each(LONG_NAMES)('the picture of “%s” lets no text leave it or stand upon another', (name) => {
  const long = certificate({ holderName: name, nameAtIssue: name })
  const { faults, words } = recordedPicture((ruler) => certificatePicture(ruler, long))
  expect(faults).toEqual([])
  expect(words.replaceAll(/\s/g, '').split(name.replaceAll(/\s/g, ''))).toHaveLength(3)
})
