import { noticeChannels } from '../domain/notices/kinds'
import type { DeliveryCount } from '../repositories/delivery-counts'
import type { DeliveryState } from '../repositories/tables/notices'
import type { PromiseCounts } from '../use-cases/notices/promises'

/** What is measured. */
export interface Measured {
  promises: PromiseCounts
  deliveries: readonly DeliveryCount[]
  /** Seconds for which the oldest delivery has been on its way; 0 when none is. */
  oldestWaitingSeconds: number
}

const STATES: readonly DeliveryState[] = ['owed', 'queued', 'sent', 'skipped', 'dead']

function gauge(name: string, help: string, samples: readonly string[]): string {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map((sample) => `${name}${sample}`),
  ].join('\n')
}

/** The measurements in the text format of Prometheus; a state without deliveries is written as 0. */
export function metricsText({ promises, deliveries, oldestWaitingSeconds }: Measured): string {
  const countOf = (channel: string, state: string) =>
    deliveries.find((each) => each.channel === channel && each.state === state)?.count ?? 0
  const samples = noticeChannels.flatMap((channel) =>
    STATES.map((state) => `{channel="${channel}",state="${state}"} ${countOf(channel, state)}`),
  )
  return [
    gauge('notice_promises', 'Promises to candidates that are not kept yet.', [
      `{state="at_risk"} ${promises.atRisk}`,
      `{state="broken"} ${promises.broken}`,
    ]),
    gauge('notice_deliveries', 'Deliveries; those sent or skipped of the last 24 hours.', samples),
    gauge('notice_oldest_waiting_seconds', 'Age of the oldest delivery on its way.', [
      ` ${oldestWaitingSeconds}`,
    ]),
    '',
  ].join('\n')
}
