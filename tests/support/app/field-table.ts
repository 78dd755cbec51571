import type { Request } from 'playwright-core'
import { routes } from '../../../src/platform/routes'
import type { PreparedIds } from './page-table'
import type { Phone } from './phone'
import type { World } from './world'

/** What a person who types needs. */
export interface TypingPlace {
  world: World
  phone: Phone
  ids: PreparedIds
}

/** A field of the app, how a candidate comes to it, and where what they typed has to arrive. */
export interface FieldEntry {
  /** Its file below `src`. */
  source: string
  label: string
  who: 'visitor' | 'holder'
  path: (ids: PreparedIds) => string
  /** Brings the field on the screen. */
  open?: (place: TypingPlace) => Promise<void>
  /** What is typed, sixteen characters at least. */
  text: string
  /** Ends the typing; what arrived of it, in the form of `arrives`. */
  finish: (place: TypingPlace) => Promise<string>
  /** What has to arrive, where that is not `text` itself. */
  arrives?: string
}

/** What a request says, in its address and in its body. */
const wordsOf = (request: Request) => `${decodeURIComponent(request.url())} ${request.postData() ?? ''}`

/** Taps a button, and answers `expected` where the request that follows says it, else the whole of what it says. */
async function sentBy(
  { phone }: TypingPlace,
  button: string,
  path: RegExp,
  expected: string,
): Promise<string> {
  const sending = phone.page.waitForRequest((request) => path.test(request.url()))
  await phone.tapRole('button', button)
  const words = wordsOf(await sending)
  return words.includes(expected) ? expected : words
}

/** The words of the page that match, once they are there. */
async function shown({ phone }: TypingPlace, words: string | RegExp): Promise<string> {
  await phone.waitText(words)
  return phone.top.getByText(words).first().innerText()
}

const LOOKUP = 'features/certificates/components/lookup-form.tsx'
const NUMBER = 'CA2008-CRK6-3NGW'
const HOLDER = '阿卜杜热合曼买买提依明江阿里木江'
const lookUp = (text: string) => (place: TypingPlace) => sentBy(place, '查证', /certificates\/lookup/, text)
const lookupFields: FieldEntry[] = [
  {
    source: LOOKUP,
    label: '证书编号',
    who: 'visitor',
    path: () => routes.lookup(),
    // The empty field is found wanting first: its error goes with the first letter.
    open: async (place) => {
      await place.phone.fill('持证人姓名', HOLDER)
      await place.phone.tapRole('button', '查证')
      await place.phone.waitText('请填写完整的证书编号')
    },
    text: NUMBER,
    finish: lookUp(NUMBER),
  },
  {
    source: LOOKUP,
    label: '持证人姓名',
    who: 'visitor',
    path: () => routes.lookup(),
    open: (place) => place.phone.fill('证书编号', NUMBER),
    text: HOLDER,
    finish: lookUp(HOLDER),
  },
]

/** By label: the field of the contract, what is typed, and what is sent where that is another text. */
const ADDRESS: Record<string, { field: string; text: string; sent?: string }> = {
  收件人: { field: 'recipient', text: HOLDER },
  手机号码: { field: 'phone', text: '0086 13800138000', sent: '13800138000' },
  详细地址: { field: 'street', text: '解放西路三百二十号二栋三单元五零二' },
}
const addressFields = Object.entries(ADDRESS).map(
  ([label, { field, text, sent = text }]): FieldEntry => ({
    source: 'features/certificates/pages/paper/index.tsx',
    label,
    who: 'holder',
    path: (ids) => routes.paper(ids.certificate),
    open: async (place) => {
      await place.phone.tapRole('button', '保存地址')
      await place.phone.waitText('请填写收件人姓名')
      for (const [other, { text: words }] of Object.entries(ADDRESS)) {
        if (other !== label) await place.phone.fill(other, words)
      }
      await place.phone.tapRole('button', /^省、市、区/)
      await place.phone.answer('完成')
      await place.phone.top.getByRole('button', { name: /^省、市、区，(?!请选择)/ }).waitFor()
    },
    text,
    finish: (place) => sentBy(place, '保存地址', /\/paper$/, `"${field}":"${sent}"`),
    arrives: `"${field}":"${sent}"`,
  }),
)

const ID_FIELDS = 'features/account/components/id-fields.tsx'
const idFields: FieldEntry[] = [
  {
    source: ID_FIELDS,
    label: '证件上的姓名',
    who: 'visitor',
    path: () => routes.idCheck(),
    text: HOLDER,
    finish: async (place) => {
      await place.phone.tapRole('button', '核对')
      return shown(place, /阿\*+/)
    },
    arrives: `阿${'*'.repeat(HOLDER.length - 1)}`,
  },
  {
    source: ID_FIELDS,
    label: '居民身份证号',
    who: 'visitor',
    path: () => routes.idCheck(),
    open: (place) => place.phone.fill('证件上的姓名', HOLDER),
    text: '110105199003072311',
    finish: async (place) => {
      await place.phone.tapRole('button', '核对')
      return shown(place, /格式正确|不是 18 位|校验位不符|不存在/)
    },
    arrives: '格式正确',
  },
]

async function haveCodeSent(place: TypingPlace, address: string): Promise<void> {
  // A code that another test has just asked for would keep this one waiting.
  await place.world.server.sql('delete from email_confirmations')
  await place.phone.fill('邮箱地址', address)
  await place.phone.tapRole('button', '发送验证码')
  await place.phone.waitText('验证码已发送到')
}

const ADDRESS_TYPED = 'c.2020@ex.orgorg'
const emailFields: FieldEntry[] = [
  {
    source: 'features/account/pages/email/index.tsx',
    label: '邮箱地址',
    who: 'holder',
    path: () => routes.email(),
    // A code is on its way to another address: what belongs to it goes with the first letter.
    open: (place) => haveCodeSent(place, 'first@example.com'),
    text: ADDRESS_TYPED,
    finish: (place) => sentBy(place, '发送验证码', /\/me\/email$/, ADDRESS_TYPED),
  },
]

const searches: FieldEntry[] = [
  {
    source: 'features/certifications/components/catalogue-filters.tsx',
    label: '搜索认证',
    who: 'visitor',
    path: () => routes.catalogue(),
    text: 'tca architect 云架',
    finish: (place) => shown(place, /找到 \d+ 项认证|没有符合的认证/),
    arrives: '找到 1 项认证',
  },
  {
    source: 'features/help/components/partner-filters.tsx',
    label: '搜索合作伙伴',
    who: 'visitor',
    path: () => routes.partners(),
    text: '示例培训机构（深圳） 深圳 示例',
    finish: async (place) => {
      await place.phone.waitGone('示例合作院校（深圳）')
      return shown(place, /^示例培训机构|没有找到合作伙伴/)
    },
    arrives: '示例培训机构（深圳）',
  },
  {
    source: 'features/help/components/questions.tsx',
    label: '搜索问题',
    who: 'visitor',
    path: () => routes.help(),
    text: '高级工程师 专家工程师 云从业者',
    finish: async (place) => {
      await place.phone.waitGone('谁可以报名？企业账号可以吗？')
      return shown(place, /可以直接报考高级工程师吗|没有找到相关问题/)
    },
    arrives: '可以直接报考高级工程师吗？',
  },
]

/** Every field of the app; a test holds the table against the sources. */
export const FIELDS: readonly FieldEntry[] = [
  ...lookupFields,
  ...addressFields,
  ...idFields,
  ...emailFields,
  {
    source: 'features/account/components/code-card.tsx',
    label: '6 位验证码',
    who: 'holder',
    path: () => routes.email(),
    open: (place) => haveCodeSent(place, 'second@example.com'),
    text: '验证码： 110 861 。',
    finish: (place) => sentBy(place, '确认邮箱', /\/confirmation$/, '"code":"110861"'),
    arrives: '"code":"110861"',
  },
  {
    source: 'features/registration/components/coupon-card.tsx',
    label: '有优惠码请填在这里',
    who: 'holder',
    path: (ids) => routes.confirm('tca-sysops', ids.sitting),
    // The coupon that is in use goes with the first letter.
    open: async (place) => {
      await place.phone.tapRole('button', /^优惠码/)
      await place.phone.fill('有优惠码请填在这里', 'DEMO-SAVE-100')
      await place.phone.tapRole('button', '验证')
      await place.phone.waitText('清除')
    },
    text: 'CLOUD-2020-ABCD1',
    finish: (place) => sentBy(place, '验证', /coupons\/check$/, 'CLOUD-2020-ABCD1'),
  },
  ...searches,
]
