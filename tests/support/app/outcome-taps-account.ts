import { routes } from '../../../src/platform/routes'
import { REFUSAL, type TapEntry } from './outcome-table'

/** Taps of the inbox, the public lookup, help and the account, each in the way that says most. */
export const accountTaps: readonly TapEntry[] = [
  { name: 'mark everything read', page: 'inbox', refused: '/messages/read', tap: '全部已读', words: REFUSAL },
  {
    name: 'verify a certificate',
    page: 'lookup',
    refused: '/lookup',
    before: async (phone) => {
      await phone.fill('证书编号', 'CA2007-4F8Q-19TZ')
      await phone.fill('持证人姓名', '演示考生')
    },
    tap: '查证',
    words: REFUSAL,
  },
  { name: 'scan', page: 'lookup', phone: ['scanCode', 'fail'], tap: /二维码/, words: '扫码没有成功' },
  {
    name: 'scan at home',
    page: 'home-visitor',
    phone: ['scanCode', 'fail'],
    tap: '扫码查证',
    words: '扫码没有成功',
  },
  {
    name: 'find a centre',
    page: 'test-centres',
    phone: ['openLocation', 'fail'],
    tap: /^导航/,
    words: '打开地图没有成功',
  },
  {
    name: 'call a centre',
    page: 'test-centres',
    phone: ['makePhoneCall', 'fail'],
    tap: /^致电/,
    words: '拨打电话没有成功',
  },
  {
    name: 'copy the trial link',
    page: 'device-check',
    phone: ['setClipboardData', 'fail'],
    tap: '复制链接',
    words: '复制没有成功',
  },
  {
    name: 'give an order back',
    page: 'order-refundable',
    refused: '/refund',
    tap: '申请退款',
    inSheet: '确认退款',
    words: REFUSAL,
  },
  {
    name: 'delete the account',
    page: 'deletion-free',
    refused: '/v1/me',
    before: (phone) => phone.tapRole('checkbox', '我知道删除后无法恢复。'),
    tap: '确认删除',
    words: REFUSAL,
  },
  {
    name: 'copy the name to follow',
    page: 'follow',
    phone: ['setClipboardData', 'fail'],
    tap: '复制名称',
    words: '复制没有成功',
  },
  {
    name: 'call the hotline',
    page: 'help',
    phone: ['makePhoneCall', 'fail'],
    tap: /^考试服务热线.*拨打$/,
    words: '拨打没有成功',
  },
  {
    name: 'copy an address to write to',
    page: 'help',
    phone: ['setClipboardData', 'fail'],
    tap: /^服务邮箱.*复制$/,
    words: '复制没有成功',
  },
  {
    name: 'clear what is kept on the phone',
    page: 'settings',
    before: async (phone) => {
      await phone.relaunch({ path: routes.exams() })
      await phone.waitText('云架构工程师')
      await phone.relaunch({ path: routes.settings() })
      await phone.waitText('清除本机内容')
    },
    tap: '清除本机内容',
    inSheet: '确认清除',
    words: '已清除本机保存的内容',
  },
  { name: 'sign in', page: 'sign-in', refused: '/session', tap: '微信登录', words: REFUSAL },
]
