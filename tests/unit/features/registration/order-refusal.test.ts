import { wayOn } from '../../../../src/features/registration/order-refusal'
import { routes } from '../../../../src/platform/routes'
import { offline, refused } from '../../support/fake-client'

const after = (code: string, extra = {}) => wayOn(refused(code, extra).failure, 'tca-architect', 'sit-08')

test.each([
  ['account-not-ready', {}, routes.checklist('tca-architect', 'sit-08')],
  ['order-unpaid', { orderId: 'ord-1' }, routes.order('ord-1')],
  // Under another account of the same person: nothing of it can be opened here.
  ['order-unpaid', {}, routes.help()],
  ['already-registered', { registrationId: 'reg-1' }, routes.registration('reg-1')],
  ['already-registered', {}, routes.help()],
  ['prerequisite-missing', { certificationCode: 'tca-developer' }, routes.certification('tca-developer')],
  ['sitting-closed', {}, routes.sitting('tca-architect')],
  ['sitting-sold-out', {}, routes.sitting('tca-architect')],
  ['sitting-limit-reached', {}, routes.sitting('tca-architect')],
])('after %s with %j the candidate goes to %s', (code, extra, url) => {
  expect(after(code, extra)).toMatchObject({ url })
})

test.each(['sitting-moved', 'price-changed', 'rules-changed', 'idempotency-key-reused'])(
  'after %s the details are read anew',
  (code) => {
    expect(after(code)).toMatchObject({ reload: true })
  },
)

test('a failure that no page can mend offers none', () => {
  expect(wayOn(offline().failure, 'tca-architect', 'sit-08')).toBeNull()
  expect(after('rate-limited')).toBeNull()
})
