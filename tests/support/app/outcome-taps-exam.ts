import { REFUSAL, type TapEntry } from './outcome-table'
import type { Phone } from './phone'

const unfoldCoupon = async (phone: Phone) => {
  await phone.tapRole('button', /^优惠码/)
  await phone.fill('有优惠码请填在这里', 'NONE-2020')
}

/** Taps from registering to the certificate and its notices, each in the way that says most. */
export const examTaps: readonly TapEntry[] = [
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
    name: 'call the hotline on the day of the exam',
    page: 'exam-day',
    phone: ['makePhoneCall', 'fail'],
    tap: /^拨打/,
    words: '拨打电话没有成功',
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
]
