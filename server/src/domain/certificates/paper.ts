import { maskName, maskPhone } from '../account'

/** How far a paper certificate is. */
export type PaperState = 'addressMissing' | 'addressGiven' | 'printed' | 'posted'

/** Where it goes. */
export interface PostalAddress {
  recipient: string
  phone: string
  region: string
  street: string
}

const NEXT: Record<PaperState, readonly PaperState[]> = {
  addressMissing: ['addressGiven'],
  addressGiven: ['addressGiven', 'printed'],
  printed: ['printed', 'posted'],
  posted: ['posted'],
}

/** Address, print, post, in this order; what was reached may be said again. */
export function mayBecome(from: PaperState, to: PaperState): boolean {
  return NEXT[from].includes(to)
}

/** The address can be changed until it is printed. */
export function isAddressEditable(state: PaperState): boolean {
  return mayBecome(state, 'addressGiven')
}

/** Recipient, phone and region of an address, the street hidden: `李* 138****0001 广东省深圳市 ****`. */
export function maskAddress({ recipient, phone, region }: PostalAddress): string {
  return `${maskName(recipient)} ${maskPhone(phone)} ${region} ****`
}
