import type { NoticeGateway } from '../notices/notice-gateway'

/** What WeChat sends along with each request to the event address, beside its body. */
export interface EventSignature {
  signature: string
  /** Seconds since 1970. */
  timestamp: string
  nonce: string
}

/** The official account that candidates follow; `send` takes the openid they have there. */
export interface OfficialAccountGateway extends NoticeGateway {
  /** How candidates find it in WeChat. */
  readonly name: string
  /** Picture of its QR code; null where none is configured. */
  readonly qrCodeUrl: string | null
  /**
   * Who follows, as known across the operator's accounts; null when they do not follow or the accounts are not joined.
   * Throws `GatewayUnavailable` or `GatewayBusy`.
   */
  unionidOf(openid: string): Promise<string | null>
  /** Whether a request to the event address is WeChat's. */
  verifySignature(signed: EventSignature): boolean
}
