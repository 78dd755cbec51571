import { dateOf } from '../../lib/time'
import { type HelpRow, readHelp } from '../../repositories/help'
import type { Services } from '../../services'
import { type Handlers, UNCHANGED } from '../operation'
import { presentHelp } from '../present-help'
import { storedAnswer, VersionedCache } from '../stored-answer'

/** Contacts, questions and the exam rules. */
export function createHelpHandlers({ db, calendar }: Services): Handlers<'getHelp'> {
  const cache = new VersionedCache<HelpRow>()
  return {
    async getHelp(call) {
      const { versions } = await calendar.read()
      const help = await cache.get(versions.help, 'all', () => readHelp(db))
      const { body, version } = storedAnswer(presentHelp(help, dateOf(call.now)))
      return call.matches(version) ? UNCHANGED : body
    },
  }
}
