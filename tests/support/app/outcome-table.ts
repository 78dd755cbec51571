import { routes } from '../../../src/platform/routes'
import type { Phone } from './phone'
import type { ScriptName } from './phone-options'
import type { PreparedPeople } from './prepared'

/** A tap that asks the phone or the backend for something, and the words its outcome is told in. */
export interface TapEntry {
  name: string
  /** A name of the page table, or one of `otherPages`. */
  page: string
  /** What the phone answers instead. */
  phone?: [api: string, answer: ScriptName]
  /** The end of the address whose request the backend refuses. */
  refused?: string
  /** What comes before the tap. */
  before?: (phone: Phone) => Promise<void>
  /** The button; a sheet's is found in the sheet. */
  tap: string | RegExp
  /** What follows the tap before there is an outcome, in the sheet that it opened. */
  inSheet?: string | RegExp
  words: string | RegExp
}

/** Pages in states that the page table does not show, and who sees them so. */
export function otherPages({ ids }: PreparedPeople): {
  name: string
  path: string
  content: string
  who: 'retaker' | 'newcomer'
}[] {
  return [
    { name: 'order-refundable', path: routes.order(ids.refundable), content: '申请退款', who: 'retaker' },
    { name: 'deletion-free', path: routes.deletion(), content: '我知道删除后无法恢复', who: 'newcomer' },
    { name: 'follow', path: routes.channels(), content: '关注公众号', who: 'newcomer' },
  ]
}

/** What the backend says where it refuses, in this table. */
export const REFUSAL = '操作太频繁'

const unfoldCoupon = async (phone: Phone) => {
  await phone.tapRole('button', /^优惠码/)
  await phone.fill('有优惠码请填在这里', 'NONE-2020')
}

/** Every such tap of the package, in the way that says most. */
export const tapTable: readonly TapEntry[] = [
  { name: 'save the ticket', page: 'ticket', tap: '保存图片', words: '已保存到相册' },
  {
    name: 'save the ticket, which fails',
    page: 'ticket',
    phone: ['saveImageToPhotosAlbum', 'fail'],
    tap: '保存图片',
    words: '保存图片没有成功',
  },
  {
    name: 'add the exam to the calendar',
    page: 'ticket',
    phone: ['addPhoneCalendar', 'refuse'],
    tap: '加入日历',
    words: '没有加入日历的权限',
  },
  {
    name: 'copy the entrance',
    page: 'ticket',
    phone: ['setClipboardData', 'fail'],
    tap: '复制链接',
    words: '复制没有成功',
  },
  { name: 'mail the entrance', page: 'ticket', tap: '发到邮箱', words: '考试入口已发送' },
  {
    name: 'mail the entrance, which fails',
    page: 'ticket',
    refused: '/ticket/email',
    tap: '发到邮箱',
    words: REFUSAL,
  },
  {
    name: 'add the next date of the journey',
    page: 'journey-calendar',
    phone: ['addPhoneCalendar', 'fail'],
    tap: /^加入下一个/,
    words: '加入日历没有成功',
  },
  {
    name: 'sign out everywhere',
    page: 'settings',
    refused: '/me/sessions',
    tap: '登录的设备',
    inSheet: '退出全部设备',
    words: REFUSAL,
  },
  { name: 'export the data', page: 'privacy', refused: '/me/export', tap: '导出我的数据', words: REFUSAL },
  {
    name: 'save the certificate',
    page: 'certificate',
    phone: ['saveImageToPhotosAlbum', 'fail'],
    tap: '保存图片',
    words: '保存图片没有成功',
  },
  {
    name: 'make a share link',
    page: 'certificate',
    refused: '/shares',
    tap: '分享证书',
    inSheet: '生成分享链接',
    words: REFUSAL,
  },
  {
    name: 'pay without having read the rules',
    page: 'confirm',
    tap: '确认并支付',
    words: '请先阅读并同意考试规则',
  },
  {
    name: 'order',
    page: 'confirm',
    refused: '/v1/orders',
    before: (phone) => phone.tapRole('checkbox', /^以上信息无误/),
    tap: '确认并支付',
    words: REFUSAL,
  },
  {
    name: 'check a coupon',
    page: 'confirm',
    before: unfoldCoupon,
    tap: '验证',
    words: /没有找到|无效|不存在/,
  },
  {
    name: 'check a coupon, which fails',
    page: 'confirm',
    refused: '/coupons/check',
    before: unfoldCoupon,
    tap: '验证',
    words: REFUSAL,
  },
  {
    name: 'pay, and close the cashier',
    page: 'order-unpaid',
    phone: ['requestPayment', 'cancel'],
    tap: '立即支付',
    words: '你取消了支付',
  },
  {
    name: 'cancel an order',
    page: 'order-unpaid',
    refused: '/cancellation',
    tap: '取消订单',
    inSheet: '确认取消',
    words: REFUSAL,
  },
  {
    name: 'defer',
    page: 'deferral',
    refused: '/deferral',
    before: async (phone) => phone.top.getByRole('radio').first().tap(),
    tap: /^延期到/,
    inSheet: '确认延期',
    words: REFUSAL,
  },
  {
    name: 'retake',
    page: 'retake',
    refused: '/retake',
    before: async (phone) => phone.top.getByRole('radio').first().tap(),
    tap: /^补考选在/,
    inSheet: /^确认补考/,
    words: REFUSAL,
  },
  {
    name: 'keep the address',
    page: 'paper',
    refused: '/paper',
    before: async (phone) => {
      await phone.fill('收件人', '演示考生')
      await phone.fill('手机号码', '13800000001')
      await phone.tapRole('button', /^省、市、区/)
      await phone.answer('完成')
      await phone.top.getByRole('button', { name: /^省、市、区，(?!请选择)/ }).waitFor()
      await phone.fill('详细地址', '科技路 1 号')
    },
    tap: '保存地址',
    words: REFUSAL,
  },
  {
    name: 'have a code sent',
    page: 'email',
    refused: '/me/email',
    before: (phone) => phone.fill('邮箱地址', 'candidate@example.com'),
    tap: '发送验证码',
    words: REFUSAL,
  },
  { name: 'test a channel', page: 'channels', refused: '/test', tap: /测试/, words: REFUSAL },
  {
    name: 'allow messages once more',
    page: 'channels',
    phone: ['requestSubscribeMessage', 'switchedOff'],
    tap: '再允许一次',
    words: '订阅消息的总开关已关闭',
  },
  {
    name: 'be reminded',
    page: 'ticket',
    phone: ['requestSubscribeMessage', 'fail'],
    tap: /^考试前提醒我/,
    words: '订阅消息没有成功',
  },
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
    tap: /^拨打/,
    words: '拨打没有成功',
  },
  {
    name: 'copy an address to write to',
    page: 'help',
    phone: ['setClipboardData', 'fail'],
    tap: /^复制/,
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
