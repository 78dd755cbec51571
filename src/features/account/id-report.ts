import type { Schema } from '../../api/contract-types'
import type { Tone } from '../../ui/tag/tag'
import { checkName, maskName, type NameFinding } from './holder-name'
import { checkIdNumber, type IdNumberFinding, maskIdNumber } from './id-number'

/** One thing found, in a candidate's words. */
export interface ReportLine {
  tone: Extract<Tone, 'ok' | 'accent' | 'warning' | 'danger'>
  title: string
  detail: string
}

/** What the pre-check found; it holds nothing in full. */
export interface IdReport {
  nameMasked: string
  numberMasked: string
  lines: readonly ReportLine[]
}

/** What the account has of its holder, masked; null where nobody is signed in or nothing is bound. */
export type Registered = Pick<
  NonNullable<Schema<'Me'>['cloudAccount']>,
  'nameMasked' | 'idNumberMasked'
> | null

const line = (tone: ReportLine['tone'], title: string, detail: string): ReportLine => ({
  tone,
  title,
  detail,
})

const NAME_WORDS: Record<NameFinding, ReportLine> = {
  empty: line('danger', '没有填写姓名', '请填写证件上的姓名。'),
  normalised: line('accent', '姓名已换成规范写法', '去掉了多余的空格，间隔号换成“·”。请按证件上的写法填写。'),
  tooShort: line('danger', '姓名不完整', '请填写证件上的全名。'),
  characters: line('danger', '姓名里有不能出现的字符', '只能有汉字、字母和间隔号“·”，不能有数字和其他符号。'),
}

const NUMBER_WORDS: Record<IdNumberFinding, ReportLine> = {
  empty: line('danger', '没有填写证件号', '请填写居民身份证号。'),
  normalised: line(
    'accent',
    '证件号已换成规范写法',
    '全角换成半角，x 换成大写 X，并去掉空格。登录考试系统时请用半角数字和大写 X。',
  ),
  length: line('danger', '证件号不是 18 位', '居民身份证号为 18 位，请看看是否多了或少了一位。'),
  characters: line('danger', '证件号里有不能出现的字符', '前 17 位是数字，最后一位是数字或 X。'),
  region: line('danger', '地区代码不存在', '前两位是省级行政区代码，请核对开头几位。'),
  birthDate: line('danger', '出生日期不存在', '第 7 至 14 位是出生年月日，请核对这 8 位。'),
  checksum: line(
    'danger',
    '校验位不符',
    '最后一位由前 17 位算出，现在对不上，多半是抄错了一位，请逐位核对。',
  ),
}

const DIFFERENT_NAME = line(
  'warning',
  '姓名与报名资料不同',
  '考试日按证件核对身份。若报名资料有误，请在云平台更正实名认证，再到“我的”重新绑定云账号。',
)
const DIFFERENT_NUMBER = line(
  'warning',
  '证件号与报名资料不同',
  '考试系统用报名时的证件号登录。若换过证件，已有报名的请联系考试服务热线；没有报名的，更正实名认证后重新绑定云账号。',
)
const MATCHES = line('ok', '与报名资料一致', '姓名和证件号的可见部分与报名资料相同。')
const PLAUSIBLE = line('ok', '格式正确', '位数、地区、出生日期和校验位都没有问题。')

/** Checks what was typed and, where both are plausible, compares it with the masked data of the account. */
export function reportOf(
  typed: { name: string; number: string },
  registered: Registered,
  today: string,
): IdReport {
  const name = checkName(typed.name)
  const number = checkIdNumber(typed.number, today)
  const nameMasked = maskName(name.name)
  const numberMasked = maskIdNumber(number.number)
  const lines = [
    ...name.findings.map((finding) => NAME_WORDS[finding]),
    ...number.findings.map((finding) => NUMBER_WORDS[finding]),
  ]
  if (name.plausible && number.plausible) {
    lines.push(PLAUSIBLE)
    // A company's or an unverified account says neither.
    if (registered?.nameMasked && registered.idNumberMasked)
      lines.push(...comparison(nameMasked, numberMasked, registered))
  }
  return { nameMasked, numberMasked, lines }
}

function comparison(name: string, number: string, registered: NonNullable<Registered>): ReportLine[] {
  const sameName = name === registered.nameMasked
  // The last sign is written both ways.
  const sameNumber = number === registered.idNumberMasked?.toUpperCase()
  if (sameName && sameNumber) return [MATCHES]
  return [...(sameName ? [] : [DIFFERENT_NAME]), ...(sameNumber ? [] : [DIFFERENT_NUMBER])]
}
