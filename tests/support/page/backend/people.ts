/** Everybody whom the backend knows before the tests, by the name under which they sign in. */
export const people = {
  /** Paid, with a published ticket; for looking only. */
  ticketHolder: 'ticket-holder',
  /** Paid for a later sitting; for looking only. */
  waiting: 'waiting',
  /** With a complete checklist and nothing bought; for looking only. */
  ready: 'ready',
  /** With a ticket, too; the tests read the messages, test the channels and answer what is asked. */
  reader: 'reader',
  /** With seventy messages and nothing else; for looking only. */
  veteran: 'veteran',
  /** With a complete checklist; the tests change what becomes of them. */
  buyer: 'buyer',
  leaver: 'leaver',
  /** With an unpaid order, too. */
  payer: 'payer',
  latePayer: 'late-payer',
  hesitant: 'hesitant',
  canceller: 'canceller',
  collector: 'collector',
  interrupted: 'interrupted',
  forgetful: 'forgetful',
  expelled: 'expelled',
  wanderer: 'wanderer',
  /** Paid for August, and about to leave it: by a deferral, by giving it back. */
  deferrer: 'deferrer',
  refunder: 'refunder',
  /** Failed in June, with the free retake still to be used; the first is for looking only. */
  failed: 'failed',
  retaker: 'retaker',
  /** Passed in June and hold the certificate; the first is for looking only. */
  certified: 'certified',
  /** Whose account is deleted on another device. */
  deletedElsewhere: 'deleted-elsewhere',
  sharer: 'sharer',
  addressee: 'addressee',
} as const

/** Who has an unpaid order before the tests. */
export const ordering = [
  'payer',
  'latePayer',
  'hesitant',
  'canceller',
  'collector',
  'interrupted',
  'forgetful',
  'expelled',
  'wanderer',
] as const

/** Who passed in June. */
export const passing = ['certified', 'sharer', 'addressee'] as const

/** Where the backend of the page tests is, and what was prepared there. */
export interface Prepared {
  backend: string
  /** The registration of `ticketHolder`: its ticket is published. */
  ticketRegistration: string
  /** The message that announced that ticket. */
  ticketMessage: string
  /** The registration of `reader`, its paid order and the message of its ticket. */
  reader: { registration: string; order: string; message: string }
  /** The registration of `waiting` and its paid order: its ticket is not published yet. */
  waitingRegistration: string
  waitingOrder: string
  /** The registrations of `deferrer`, `failed` and `retaker`. */
  deferrable: string
  failedRegistration: string
  retakeable: string
  /** The registration of `refunder` and its paid order. */
  refundable: { registration: string; order: string }
  /** The unpaid order of each who has one. */
  orders: Record<(typeof ordering)[number], string>
  /** The number of the certificate of each who passed. */
  certificates: Record<(typeof passing)[number], string>
}

/** Every page is tested at this instant: the July tickets are out, registering for August is open. */
export const NOW = '2020-07-20T10:02:00+08:00'

const VARIABLE = 'PAGE_TESTS_PREPARED'

/** Hands what was prepared to the processes of the tests. */
export function handOver(prepared: Prepared): void {
  process.env[VARIABLE] = JSON.stringify(prepared)
}

/** What was prepared before the tests. */
export function prepared(): Prepared {
  const text = process.env[VARIABLE]
  if (!text) throw new Error('The page tests run with their global setup only')
  // Written by handOver, above.
  return JSON.parse(text) as Prepared
}
