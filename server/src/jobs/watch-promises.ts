import type { Services } from '../services'
import { countPromises, findPromises } from '../use-cases/notices/promises'
import type { Job } from './job'

const said = new WeakMap<Services, string>()

/** Warns of promises at risk and broken ones, and says when all is well again; only when the counts have changed. */
export const watchPromisesJob: Job = {
  name: 'watch-promises',
  async run(services, now) {
    const counts = countPromises(await findPromises(services, now))
    const text = `${counts.atRisk} ${counts.broken}`
    if (text === (said.get(services) ?? '0 0')) return
    said.set(services, text)
    if (counts.atRisk + counts.broken > 0) services.log.warn(counts, 'promises to candidates are at risk')
    else services.log.info(counts, 'all promises to candidates are kept')
  },
}
