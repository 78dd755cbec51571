import type { components } from '../../../contract/schema'
import type { Api } from './api'

type Schemas = components['schemas']
type Channels = Schemas['NoticeChannels']
type Channel = Schemas['NoticeChannelName']

/** The channels as their page shows them. */
export const read = async (api: Api) => (await api.get<Channels>('/v1/notice-channels')).body

/** One of them. */
export const pick = ({ channels }: Channels, name: Channel) => {
  const found = channels.find(({ channel }) => channel === name)
  if (!found) throw new Error(`there is no channel ${name}`)
  return found
}

/** Sends a test over a channel. */
export const testOf = (api: Api, channel: Channel, key?: string) =>
  api.post<Channels & Schemas['Problem']>(
    `/v1/notice-channels/${channel}/test`,
    undefined,
    key ? { key } : {},
  )

/** Says whether it arrived. */
export const confirm = (api: Api, channel: Channel, received: boolean) =>
  api.post<Channels & Schemas['Problem']>(`/v1/notice-channels/${channel}/confirmation`, { received })
