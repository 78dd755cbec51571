import { explainRefundEnd } from '../../../../server/src/domain/calendar/explanations'
import { firstPolicy } from '../../../../server/src/seed/settings'

const at = new Date('2020-07-15T00:00:00+08:00')

test.each([
  [false, false, '之后不能退款，报名截止前仍可申请延期'],
  [true, false, '之后不能退款，也不能申请延期'],
  [false, true, '之后不能退款，延期机会已使用'],
  [true, true, '之后不能退款，延期机会已使用'],
])('after a refund’s end that is the closing (%s), deferred (%s): %s', (capped, deferred, afterwards) => {
  expect(explainRefundEnd(firstPolicy.body, at, capped, deferred, at)).toMatchObject({ afterwards })
})
