import { whyNot } from '../../../../src/features/changes/option-words'
import { obstacleOf, wayOnAfter } from '../../../../src/features/changes/way-on'
import { routes } from '../../../../src/platform/routes'
import { tooLate } from '../../support/changes'
import { in2020 } from '../../support/dates'
import { offline, refused } from '../../support/fake-client'

test('a sitting that lies too late names the rule and what it leads to', () => {
  const { title, explanation } = whyNot(tooLate(), in2020)
  expect(title).toBe('10月31日 周六 为什么不可选')
  expect(explanation.rule).toBe('新考期在原考期后三个月内')
  expect(explanation.derivation).toContain('超出三个月（至 10月25日）')
})

test('after the three months of a retake the way on is to register again', () => {
  expect(wayOnAfter('retake-period-over', 'reg-1', 'tca-architect').url).toBe(
    routes.certification('tca-architect'),
  )
  expect(wayOnAfter('retake-used', 'reg-1', 'tca-architect').url).toBe(routes.exams())
  expect(wayOnAfter('deferral-used', 'reg-1', 'tca-architect').url).toBe(routes.registration('reg-1'))
})

test('a registration that stands in the way can be opened', () => {
  const blocked = refused('already-registered', { registrationId: 'reg-2' })
  expect(obstacleOf(blocked.failure)?.url).toBe(routes.registration('reg-2'))
  expect(obstacleOf(refused('sitting-closed').failure)).toBeNull()
  expect(obstacleOf(offline().failure)).toBeNull()
})
