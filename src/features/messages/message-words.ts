import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { known } from '../../format/known'
import type { IconName } from '../../ui/icon/icon-name'
import type { Tone } from '../../ui/tag/tag'

type Delivery = Schema<'Delivery'>
type Channel = Delivery['channel']
type Page = Schema<'Target'>['page']

const CHANNELS: Record<Channel, { name: string; icon: IconName }> = {
  sms: { name: '短信', icon: 'phone' },
  email: { name: '邮件', icon: 'mail' },
  officialAccount: { name: '公众号', icon: 'user' },
  subscription: { name: '订阅消息', icon: 'bell' },
}

/** What a channel is called and looks like. */
export const channelLook = (channel: Channel) => known(CHANNELS, channel, { name: '其他渠道', icon: 'bell' })

/** The words on the button to the page that a message is about. */
export const TO_PAGE: Record<Page, string> = {
  order: '查看订单',
  checklist: '查看报名资料',
  ticket: '查看准考证',
  examDay: '考试日指引',
  registration: '查看报名详情',
  result: '查看成绩',
  retake: '安排补考',
  certificate: '查看证书',
  paper: '查看纸质证书',
  message: '查看消息',
  channels: '查看通知渠道',
}

const STATES: Record<Delivery['state'], { words: string; tone: Tone }> = {
  waiting: { words: '等待发送', tone: 'accent' },
  sent: { words: '已发送', tone: 'ok' },
  skipped: { words: '未发送', tone: 'warning' },
  dead: { words: '没有送达', tone: 'danger' },
}

/** A delivery's state in a word or two, with its tone; one that was opened has done its work. */
export function deliveryState({ state, openedAt }: Delivery): { words: string; tone: Tone } {
  return openedAt
    ? { words: '已打开', tone: 'ok' }
    : known(STATES, state, { words: '状态未知', tone: 'neutral' })
}

/** What became of a message on a channel: 7月20日 10:02 发出 · 7月20日 10:05 打开, or why not. */
export function deliveryText({ state, at, reason, openedAt }: Delivery, say: DateWords): string {
  switch (state) {
    case 'sent': {
      const sent = at ? `${say(at, 'minute')} 发出` : '已交给渠道'
      return openedAt ? `${sent} · ${say(openedAt, 'minute')} 打开` : sent
    }
    case 'waiting':
      return reason ?? '正在排队，稍后发出'
    case 'skipped':
      return reason ?? '这个渠道收不到'
    case 'dead':
      return reason ?? '多次尝试没有成功，考务人员会处理'
  }
}
