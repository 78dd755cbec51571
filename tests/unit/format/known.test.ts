import { channelLook, deliveryState } from '../../../src/features/messages/message-words'
import { known } from '../../../src/format/known'

test('what a newer backend has added is called something, and breaks nothing', () => {
  expect(known({ order: '查看订单' }, 'order', '查看')).toBe('查看订单')
  expect(known({ order: '查看订单' }, 'somewhere', '查看')).toBe('查看')
  const newer = { channel: 'carrierPigeon', state: 'flying', at: null, reason: null, openedAt: null } as never
  expect(channelLook('carrierPigeon' as never).name).toBe('其他渠道')
  expect(deliveryState(newer).words).toBe('状态未知')
})
