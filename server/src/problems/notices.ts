import { Problem } from './problem'

/** A test message would reach nobody; `detail` says why and what mends it. */
export function channelUnreachable(detail: string): Problem {
  return new Problem(409, 'channel-unreachable', '这个渠道现在收不到', detail)
}

/** The candidate's word on a test that was never sent. */
export function noTestSent(): Problem {
  return new Problem(409, 'no-test-sent', '还没有发送测试', '请先发送一条测试消息，收到后再确认。')
}
