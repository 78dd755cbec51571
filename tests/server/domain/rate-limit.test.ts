import { RateLimiter } from '../../../server/src/lib/rate-limit'

test('tries beyond the burst wait, and each caller has a bucket of its own', () => {
  let now = 0
  const limiter = new RateLimiter({ burst: 2, intervalMs: 10_000 }, () => now)
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0])
  expect(limiter.take('a')).toBe(10)
  expect(limiter.take('b')).toBe(0)
  now = 4_000
  expect(limiter.take('a')).toBe(6)
  now = 10_000
  expect(limiter.take('a')).toBe(0)
  expect(limiter.take('a')).toBe(10)
})
