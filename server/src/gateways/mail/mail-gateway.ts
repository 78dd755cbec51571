/** What makes a mail a notice. */
export interface MailNotice {
  /** The notice's own id, which becomes the mail's Message-ID. */
  id: string
  /** An iCalendar text to attach. */
  calendar: string | null
}

/** A plain-text mail. */
export interface Mail {
  to: string
  subject: string
  text: string
  /** Page of the mini-program the mail is about, for the demo panel; not part of a real mail. */
  link: string | null
  /** Absent for a mail that was asked for at once. */
  notice?: MailNotice
}

/**
 * Hands mails over for delivery; throws `GatewayUnavailable` when they are not taken, `GatewayBusy` when the server asks
 * for a pause, `RecipientRefused` when the address gets none.
 */
export interface MailGateway {
  send(mail: Mail): Promise<void>
  /** Ends what is kept open between mails. */
  close(): void
}
