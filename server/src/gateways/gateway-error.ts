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
