import { type Account, checklist } from '../domain/account'
import { Problem } from './problem'

/** WeChat does not know the wx.login code, or it was used before. */
export function loginCodeInvalid(): Problem {
  return new Problem(401, 'login-code-invalid', '登录没有成功', '微信登录凭证已失效，请重新点击登录。')
}

/** WeChat keeps this person out of every mini-program, for the sake of their own account. */
export function signInBlocked(): Problem {
  const detail =
    '微信认为这个账号存在安全风险。请在微信“我 - 设置 - 账号与安全 - 微信安全中心”解除限制后重新登录；急需报名或考试的，请联系考试服务热线。'
  return new Problem(403, 'sign-in-blocked', '微信限制了这个账号登录', detail)
}

/** SMS reach mainland numbers only. */
export function phoneNotSupported(): Problem {
  const detail = '请换一个中国大陆（+86）手机号重新授权；没有的，请联系考试服务热线。'
  const rule = '考试通知短信只发往中国大陆手机号'
  return new Problem(409, 'phone-not-supported', '暂不支持这个手机号', detail, { rule })
}

/** The phone code was not given out by WeChat, or it was used before. */
export function phoneCodeInvalid(): Problem {
  return new Problem(409, 'phone-code-invalid', '没有取到手机号', '授权已失效，请重新点击“获取手机号”。')
}

/** The identity provider does not know the authorisation code. */
export function authorizationCodeInvalid(): Problem {
  const detail = '授权已失效，请重新前往云平台授权。'
  return new Problem(409, 'authorization-code-invalid', '云账号没有绑定成功', detail)
}

/** One cloud account belongs to one candidate. */
export function cloudAccountInUse(): Problem {
  const detail = '请改用其他账号；如果该账号是你的，请联系考试服务热线。'
  const rule = '一个云账号只能绑定一名考生'
  return new Problem(409, 'cloud-account-in-use', '这个云账号已被其他考生绑定', detail, { rule })
}

/** The account would become another person's while something still needs the one who is bound. */
export function personDiffers(hold: { registrationId: string | null; orderId: string | null }): Problem {
  const { registrationId, orderId } = hold
  const detail = registrationId
    ? '请绑定报名本人的云账号。要换一位考生，请先退款，或等这次的成绩和证书办结后再绑定；证件号码有误，请联系考试服务热线。'
    : '请绑定下单本人的云账号。要换一位考生，请先取消待支付的订单。'
  const extras = {
    rule: '报名归付款时的实名本人，成绩和证书办结前不能换成别的证件号码',
    ...(registrationId && { registrationId }),
    ...(orderId && { orderId }),
  }
  return new Problem(409, 'person-differs', '这个云账号属于另一位考生', detail, extras)
}

/** One person can be bound to so many accounts. */
export function personAccountLimit(limit: number): Problem {
  const detail = '请改用已绑定的微信账号登录；不再使用的账号，请先登录并删除。'
  const extras = { rule: `同一证件号码最多绑定 ${limit} 个账号` }
  return new Problem(409, 'person-account-limit', '这个证件号码绑定的账号已达上限', detail, extras)
}

/** Five wrong tries are left at most; the code stays good until then. */
export function emailCodeWrong(triesLeft: number): Problem {
  const detail = `请核对邮件中的 6 位数字，还可以试 ${triesLeft} 次。`
  return new Problem(409, 'email-code-wrong', '验证码不对', detail)
}

/** Ten minutes have passed, or no code was asked for. */
export function emailCodeExpired(date: Date | undefined): Problem {
  const extras = { rule: '验证码 10 分钟内有效', ...(date && { date }) }
  return new Problem(409, 'email-code-expired', '验证码已过期', '请重新获取验证码。', extras)
}

/** Tried five times. */
export function emailCodeExhausted(): Problem {
  const extras = { rule: '一个验证码最多试 5 次' }
  return new Problem(409, 'email-code-exhausted', '验证码试错次数过多', '请重新获取验证码。', extras)
}

/** The mail server of the address, or ours, says that there is no such mailbox. */
export function emailRefused(): Problem {
  const detail = '请检查邮箱地址是否写对，或换一个邮箱。'
  return new Problem(409, 'email-refused', '这个邮箱收不到邮件', detail)
}

/** The ticket can only be sent to an address that was shown to be reachable. */
export function emailUnconfirmed(): Problem {
  return new Problem(409, 'email-unconfirmed', '邮箱尚未确认', '请先在“我的”中填写并确认邮箱。')
}

/** Registering needs a complete checklist. */
export function accountNotReady(account: Account): Problem {
  const open = checklist(account).filter((item) => item.state !== 'ok')
  const detail = open.map((item) => `${item.title}：${item.detail}`).join('')
  return new Problem(409, 'account-not-ready', '报名资料还不完整', detail, {
    rule: '报名须绑定已实名的个人云账号、手机号和已确认的邮箱',
    missing: open.map((item) => item.kind),
  })
}

/** Deleting would leave a registration without a candidate. */
export function accountHasLiveRegistration(registrationId: string): Problem {
  const detail = '请等考试结束并公布成绩后再删除账号。'
  const extras = { rule: '有进行中的报名时不能删除账号', registrationId }
  return new Problem(409, 'account-has-live-registration', '还有进行中的报名', detail, extras)
}

/** Deleting would leave an order to be paid by nobody. */
export function accountHasUnpaidOrder(orderId: string): Problem {
  const extras = { rule: '有待支付的订单时不能删除账号', orderId }
  return new Problem(409, 'account-has-unpaid-order', '还有待支付的订单', '请先支付或取消该订单。', extras)
}
