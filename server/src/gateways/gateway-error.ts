/** An outside service did not answer, or not as agreed; nothing was changed and the candidate may try again. */
export class GatewayUnavailable extends Error {
  /** @param service Which one, in a word for the log. @param cause What happened, without personal data. */
  constructor(
    readonly service: string,
    cause: unknown,
  ) {
    super(`${service} is unavailable`, { cause })
    this.name = 'GatewayUnavailable'
  }
}

/** The outside service does not know the one-time code, or it was used before. */
export class CodeRefused extends Error {
  constructor(readonly service: string) {
    super(`${service} refused the code`)
    this.name = 'CodeRefused'
  }
}

/** The outside service takes no more for now; asking earlier would only make it worse. */
export class GatewayBusy extends Error {
  /** @param seconds Until it may be asked again. */
  constructor(
    readonly service: string,
    readonly seconds: number,
    cause: unknown,
  ) {
    super(`${service} is busy`, { cause })
    this.name = 'GatewayBusy'
  }
}

/** Why a receiver cannot be reached, whatever is sent to them. */
export type RefusalReason = 'unknown-address' | 'not-following' | 'not-subscribed' | 'blocked'

/** The outside service will not deliver to this receiver; trying again is useless until they change something. */
export class RecipientRefused extends Error {
  constructor(
    readonly service: string,
    readonly reason: RefusalReason,
    cause: unknown,
  ) {
    super(`${service} refused the receiver`, { cause })
    this.name = 'RecipientRefused'
  }
}
