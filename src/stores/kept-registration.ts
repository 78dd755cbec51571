import type { Schema } from '../api/contract-types'
import type { AppStores } from './app-stores'
import { Snapshot } from './snapshot'

/** Where the phone keeps what it knows of registrations. */
export type RegistrationKeepers = Pick<AppStores, 'clock' | 'home' | 'personal' | 'registrations'>

/** What the phone keeps of a registration, each under its id. */
const KEPT = ['registration', 'calendar', 'ticket', 'result']

/**
 * A write has changed a registration: what the phone keeps of the former one goes, and what the backend has answered
 * instead takes its place, where it has. Without a network, a former date would else be read as the exam's.
 */
export function keepChanged(
  { clock, home, personal, registrations }: RegistrationKeepers,
  id: string,
  after?: Schema<'Registration'>,
): void {
  for (const kind of KEPT) personal.remove(`${kind}:${id}`)
  if (after) new Snapshot(personal, `registration:${after.id}`).write({ value: after, savedAt: clock.now() })
  void registrations.list.refresh()
  void home.home.load()
}
