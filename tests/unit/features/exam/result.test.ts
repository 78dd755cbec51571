import { ServerClock } from '../../../../src/api/server-clock'
import { resultResource, unpublishedOf } from '../../../../src/features/exam/result-store'
import { distanceText, onwardsOf, outcomeWords, percentOf } from '../../../../src/features/exam/result-words'
import { routes } from '../../../../src/platform/routes'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { next, result } from '../../support/results'

test('a result that was seen once is there without network', async () => {
  const storage = new MemoryStorage()
  const backend = { away: false }
  const { client } = fakeClient({
    get: { '/registrations/{id}/result': () => (backend.away ? offline() : ok(result())) },
  })
  const visit = () =>
    resultResource({ api: client, clock: new ServerClock(), personal: new PersonalStorage(storage) }, 'reg-1')
  await visit().load()
  backend.away = true
  const second = visit()
  await second.load()
  expect([second.value?.score, second.failure?.kind]).toEqual([760, 'offline'])
})

test('a result that is not out is told apart, in the words of the backend', () => {
  expect(unpublishedOf(refused('result-not-published').failure)?.code).toBe('result-not-published')
  expect(unpublishedOf(refused('not-found').failure)).toBeNull()
  expect(unpublishedOf(offline().failure)).toBeNull()
  expect(unpublishedOf(null)).toBeNull()
})

test.each([
  [{ ...next, kind: 'certificate', certificateNumber: 'CA2007-1' } as const, routes.certificate('CA2007-1')],
  [{ ...next, kind: 'retake', until: '2020-10-25T00:00:00+08:00' } as const, routes.retake('reg-1')],
  [{ ...next, kind: 'retake', until: null } as const, routes.exams()],
  [{ ...next, kind: 'registerAgain' } as const, routes.certification('tca-architect')],
])('the way on after a result leads to its page', (step, url) => {
  expect(onwardsOf(result({ next: step })).url).toBe(url)
})

test('a missed exam reads as missed, not as failed', () => {
  expect(outcomeWords('absent').title).toBe('缺考')
})

test('the score says how far it is from passing', () => {
  expect(distanceText(760, 700)).toBe('高出合格线 60 分')
  expect(distanceText(660, 700)).toBe('距合格线还差 40 分')
  expect(distanceText(700, 700)).toBe('刚好达到合格线')
})

test('a bar is never longer than its room', () => {
  expect([percentOf(700, 1000), percentOf(1200, 1000), percentOf(-1, 1000), percentOf(1, 0)]).toEqual([
    70, 100, 0, 0,
  ])
})
