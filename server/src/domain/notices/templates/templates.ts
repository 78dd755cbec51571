import type { NoticeKind } from '../kinds'
import { certificateExpiring, paperPosted } from './certificate'
import { dateChanged, deferralAccepted, retakeAccepted } from './change'
import { channelTest } from './channel-test'
import { examToday, examTomorrow, formalNotice } from './exam'
import { refundAccepted, refundPaid } from './refund'
import { registrationConfirmed } from './registration'
import { resultPublished } from './result'
import type { Versions } from './template'

/** Every kind's text, in all its versions. */
export const templates: { readonly [Kind in NoticeKind]: Versions<Kind> } = {
  registrationConfirmed,
  formalNotice,
  examTomorrow,
  examToday,
  dateChanged,
  deferralAccepted,
  retakeAccepted,
  refundAccepted,
  refundPaid,
  resultPublished,
  paperPosted,
  certificateExpiring,
  channelTest,
}
