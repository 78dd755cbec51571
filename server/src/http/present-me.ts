import type { components } from '../../../contract/schema'
import type { Account } from '../domain/account/account'
import { checklist, readyToRegister } from '../domain/account/checklist'
import { maskAccountId, maskEmail, maskIdNumber, maskName, maskPhone } from '../domain/account/masking'

/** The candidate as the contract shows them: masked, with the checklist. */
export type Me = components['schemas']['Me']

/** The mini-program that proves the cloud account. */
export type IdentityProvider = Me['identityProvider']

/** Masks an account for its holder's screen. */
export function presentMe(account: Account, identityProvider: IdentityProvider): Me {
  const items = checklist(account)
  const holderName = account.cloudAccount?.holderName ?? null
  return {
    displayName: holderName ? maskName(holderName) : '考生',
    cloudAccount: presentCloudAccount(account),
    phone: account.phone ? maskPhone(account.phone) : null,
    email: account.email && { address: maskEmail(account.email.address), confirmed: account.email.confirmed },
    checklist: items,
    readyToRegister: readyToRegister(items),
    identityProvider,
  }
}

function presentCloudAccount({ cloudAccount }: Account): Me['cloudAccount'] {
  if (!cloudAccount) return null
  return {
    accountId: maskAccountId(cloudAccount.accountId),
    kind: cloudAccount.kind,
    verified: cloudAccount.verified,
    nameMasked: cloudAccount.holderName && maskName(cloudAccount.holderName),
    idNumberMasked: cloudAccount.idNumber && maskIdNumber(cloudAccount.idNumber),
  }
}
