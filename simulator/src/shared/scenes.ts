/** The client's scenes of a start, by the channel of the message that was tapped. */
const scenes: Record<string, number> = {
  officialAccount: 1043,
  subscription: 1107,
}

/** The scene in which the app starts by a message of this channel; the plain start for an unknown one. */
export const sceneOf = (channel: string): number => scenes[channel] ?? 1001
