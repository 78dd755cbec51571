/** Who signs in, as WeChat knows them. */
export interface WechatIdentity {
  openid: string
  unionid: string | null
}

/** What the backend asks of WeChat itself. Both throw `CodeRefused` for an unknown or used code. */
export interface WechatGateway {
  /** Turns a wx.login code into the person's openid. */
  identify(loginCode: string): Promise<WechatIdentity>
  /** Turns a getPhoneNumber code into the verified mainland phone number, 11 digits. */
  phoneNumber(phoneCode: string): Promise<string>
}
