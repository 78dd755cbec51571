import { operations } from '../contract/document'
import { exampleOf } from '../contract/hostile-requests'
import { as, type Person } from './people'
import type { World } from './world'

/** It would end the world. */
const LEFT_OUT = ['resetDemo', 'setDemoClock', 'createDemoSession']

/** What nobody had a reason to ask in this year is asked as its example says: every operation of the contract has its turn. */
export async function others(world: World, person: Person): Promise<void> {
  for (const operation of operations) {
    const { id, security } = operation
    if (world.counts.operations.has(id) || LEFT_OUT.includes(id)) continue
    const query = Object.fromEntries(
      operation.parameters
        .filter(({ in: place, required }) => place === 'query' && required)
        .map(({ name, example }) => [name, String(example ?? '2020')]),
    )
    const asked = { query, ...(operation.body && { body: exampleOf(operation) }) }
    if (security === 'session' || security === 'optional') await as(world, person, id, asked)
    else await world.ask(id, asked)
  }
}
