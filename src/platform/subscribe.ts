import Taro from '@tarojs/taro'
import { type Outcome, outcomeOfError } from './outcome'

/** What the candidate answered for one template; `ban` and `filter` are WeChat's own answers. */
export type SubscriptionAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** What came of asking; `switchedOff`: subscription messages are off in the settings of this mini-program. */
export interface Asked {
  outcome: Outcome | 'switchedOff'
  answers: { templateId: string; answer: SubscriptionAnswer }[]
}

/** Templates in one question: clients of today take five, older ones three. */
export const MOST_TEMPLATES = 3

const MAIN_SWITCH_OFF = 20004

/**
 * Asks whether messages of these templates may be sent. WeChat shows the question only when this is called in the
 * tap itself, before anything is waited for.
 */
export async function requestSubscriptions(templateIds: readonly string[]): Promise<Asked> {
  if (!Taro.canIUse('requestSubscribeMessage')) return { outcome: 'unsupported', answers: [] }
  try {
    const tmplIds = templateIds.slice(0, MOST_TEMPLATES)
    // Taro's type wants what another platform calls its templates, too.
    const options = { tmplIds } as unknown as Taro.requestSubscribeMessage.Option
    // The answer's keys are the templates, which Taro's type does not say of every answer.
    const given = (await Taro.requestSubscribeMessage(options)) as unknown as Record<string, unknown>
    const answers = tmplIds.flatMap((templateId) => {
      const answer = answerOf(given[templateId])
      return answer ? [{ templateId, answer }] : []
    })
    return { outcome: 'done', answers }
  } catch (error) {
    return { outcome: isSwitchedOff(error) ? 'switchedOff' : outcomeOfError(error), answers: [] }
  }
}

/** WeChat has kinds of acceptance, `acceptWithAudio` for one. */
function answerOf(given: unknown): SubscriptionAnswer | null {
  if (typeof given !== 'string') return null
  if (given.startsWith('accept')) return 'accept'
  return given === 'reject' || given === 'ban' || given === 'filter' ? given : null
}

function isSwitchedOff(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'errCode' in error && error.errCode === MAIN_SWITCH_OFF
  )
}
