import { ServerClock } from '../../../src/api/server-clock'
import type { RegistrationKeepers } from '../../../src/stores/kept-registration'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { MemoryStorage } from './memory-storage'

/** A phone that keeps a former registration and its dates, and what it has read anew since. */
export function registrationKeepers() {
  const personal = new PersonalStorage(new MemoryStorage())
  for (const kind of ['registration', 'calendar', 'ticket', 'result'])
    personal.set(`${kind}:reg-1`, { value: 'former', savedAt: 0 })
  const read: string[] = []
  const list = { refresh: async () => read.push('registrations') }
  const home = { load: async () => read.push('home') }
  const parts = { personal, clock: new ServerClock(), registrations: { list }, home: { home } }
  // Of the stores that list registrations nothing else is asked.
  return { keepers: parts as unknown as RegistrationKeepers, personal, read }
}
