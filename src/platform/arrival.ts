import type { Schema } from '../api/contract-types'

/** A push that was tapped: its notice, and the channel it came by. */
export interface Push {
  notice: string
  via: Schema<'NoticeChannelName'>
}

const CHANNELS: readonly string[] = [
  'sms',
  'email',
  'officialAccount',
  'subscription',
] satisfies Push['via'][]
const NOTICE = /^ntc_[\w-]{16,40}$/

/** The push that opened the app, from the parameters it was opened with; null when none did. */
export function pushOf(query: Readonly<Record<string, unknown>> | undefined): Push | null {
  const { notice, via } = query ?? {}
  if (typeof notice !== 'string' || !NOTICE.test(notice)) return null
  return typeof via === 'string' && CHANNELS.includes(via) ? { notice, via: via as Push['via'] } : null
}
