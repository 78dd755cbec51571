import type { Services } from '../services'
import type { Handler, OperationId } from './operation'

/** Every operation of the contract with its handler; one line for each area. */
export function createOperations(_services: Services): Partial<{ [Id in OperationId]: Handler<Id> }> {
  return {}
}
