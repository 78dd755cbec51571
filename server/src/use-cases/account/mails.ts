import type { Mail } from '../../gateways/mail/mail-gateway'

/** The mail that shows an address to be reachable. */
export function codeMail(to: string, code: string): Mail {
  return {
    to,
    subject: `邮箱验证码 ${code}`,
    text: [
      `你的邮箱验证码是 ${code}，10 分钟内有效。`,
      '请回到小程序“认证考试助手”填写。',
      '如果不是你本人操作，请忽略这封邮件。',
    ].join('\n\n'),
    link: null,
  }
}
