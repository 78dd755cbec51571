import type { Schema } from '../../api/contract-types'
import { typedLine, typedMobile } from '../../format/typed'

/** Where the paper certificate is sent, within mainland China. */
export type Address = Schema<'PostalAddress'>

/** A field of the address. */
export type AddressField = keyof Address

/** An address of which nothing is typed yet. */
export const EMPTY_ADDRESS: Address = { recipient: '', phone: '', region: '', street: '' }

/** How many signs the contract takes of what is typed; a phone number is checked as a whole. */
export const LIMITS = { recipient: 40, phone: undefined, region: 60, street: 120 } as const

const MOBILE = /^1[3-9]\d{9}$/

/** The address without stray spaces; a phone number also without its separators and country code. */
export function tidied(address: Address): Address {
  return {
    recipient: typedLine(address.recipient),
    phone: typedMobile(address.phone),
    region: typedLine(address.region),
    street: typedLine(address.street),
  }
}

/** What is wrong with a tidied address, by field; empty when it can be sent to. */
export function faultsOf({
  recipient,
  phone,
  region,
  street,
}: Address): Partial<Record<AddressField, string>> {
  const faults: Partial<Record<AddressField, string>> = {}
  if (recipient === '') faults.recipient = '请填写收件人姓名'
  if (!MOBILE.test(phone)) faults.phone = '请填写 11 位手机号码'
  if (region.length < 2) faults.region = '请选择省、市、区'
  if (street.length < 4) faults.street = '请填写详细地址，至少 4 个字'
  const texts = { recipient, region, street }
  for (const field of ['recipient', 'region', 'street'] as const) {
    const limit = LIMITS[field]
    if ([...texts[field]].length > limit) faults[field] = `最多 ${limit} 个字，请缩短`
  }
  return faults
}
