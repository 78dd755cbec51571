import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AES_KEY } from '../gateways/encrypted-event'
import { configuredTemplates } from '../gateways/notice-templates'

/** Where nothing answers: no gateway is asked for anything at a start. */
const NOWHERE = 'http://127.0.0.1:9'

/** The environment of a server whose gateways are all real; its keys lie in a folder. */
export function productionEnvironment(folder: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const file = (name: string, pem: string | Buffer) => {
    writeFileSync(join(folder, name), pem)
    return join(folder, name)
  }
  return {
    PUBLIC_URL: 'https://exam.example.com',
    TRUST_PROXY: '10.0.0.0/8',
    WECHAT_APPID: 'wx-app',
    WECHAT_SECRET: 'secret-of-wechat',
    WECHAT_BASE_URL: NOWHERE,
    IDENTITY_TOKEN_URL: `${NOWHERE}/token`,
    IDENTITY_CLIENT_ID: 'exam',
    IDENTITY_CLIENT_SECRET: 'secret-of-identity',
    IDENTITY_APP_ID: 'wx-identity',
    WECHAT_PAY_MERCHANT_ID: '1900000001',
    WECHAT_PAY_CERTIFICATE_SERIAL: 'MERCHANT-SERIAL',
    WECHAT_PAY_PRIVATE_KEY_FILE: file('merchant.pem', privateKey.export({ type: 'pkcs8', format: 'pem' })),
    WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0000000000000001',
    WECHAT_PAY_PUBLIC_KEY_FILE: file('platform.pem', publicKey.export({ type: 'spki', format: 'pem' })),
    WECHAT_PAY_API_V3_KEY: '0123456789abcdef0123456789abcdef',
    WECHAT_PAY_BASE_URL: NOWHERE,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'exam@example.com',
    SMS_SECRET_ID: 'AKIDexample',
    SMS_SECRET_KEY: 'secret-of-sms',
    SMS_SDK_APP_ID: '1400000000',
    SMS_SIGN_NAME: '认证考试',
    SMS_BASE_URL: NOWHERE,
    OFFICIAL_ACCOUNT_APPID: 'wx-official',
    OFFICIAL_ACCOUNT_SECRET: 'secret-of-account',
    OFFICIAL_ACCOUNT_TOKEN: 'event-token',
    OFFICIAL_ACCOUNT_AES_KEY: AES_KEY,
    OFFICIAL_ACCOUNT_BASE_URL: NOWHERE,
    NOTICE_TEMPLATES: configuredTemplates,
  }
}
