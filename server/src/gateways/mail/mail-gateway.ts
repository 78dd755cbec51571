/** A plain-text mail. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** Page of the mini-program the mail is about, for the demo panel; not part of a real mail. */
  link: string | null
}

/** Hands mails over for delivery; throws `GatewayUnavailable` when they are not taken. */
export interface MailGateway {
  send(mail: Mail): Promise<void>
}
