import { makeAutoObservable, runInAction } from 'mobx'
import type { Schema } from '../../api/contract-types'
import type { Failure } from '../../api/failure'
import type { AppStores } from '../../stores/app-stores'
import { Resource } from '../../stores/resource'
import { type Address, type AddressField, EMPTY_ADDRESS, faultsOf, tidied } from './postal-address'

type Paper = Schema<'PaperCertificate'>

/** Where the paper certificate goes. What is typed survives failures and a restart, until it is saved. */
export class PaperStore {
  readonly paper: Resource<Paper>
  address: Address
  faults: Partial<Record<AddressField, string>> = {}
  failure: Failure | null = null
  busy = false
  private readonly draftKey: string

  constructor(
    private readonly app: Pick<AppStores, 'api' | 'clock' | 'intentions' | 'personal'>,
    private readonly number: string,
  ) {
    this.draftKey = `paper-draft:${number}`
    this.address = draftFrom(app.personal.get(this.draftKey))
    this.paper = new Resource<Paper>(
      () => app.api.get('/certificates/{number}/paper', { path: { number } }),
      app.clock,
    )
    makeAutoObservable<this, 'app' | 'number' | 'draftKey'>(this, {
      app: false,
      number: false,
      draftKey: false,
      paper: false,
    })
  }

  type(field: AddressField, text: string): void {
    this.address[field] = text
    delete this.faults[field]
    this.app.personal.set(this.draftKey, this.address)
  }

  /** Saves the address; true once the backend has it. */
  async save(): Promise<boolean> {
    const body = tidied(this.address)
    this.faults = faultsOf(body)
    if (this.busy || Object.keys(this.faults).length > 0) return false
    this.busy = true
    this.failure = null
    const { api, intentions, personal } = this.app
    const path = { number: this.number }
    const intention = `paper:${this.number}:${Object.values(body).join(' ')}`
    const result = await intentions.carryOut(intention, (idempotencyKey) =>
      api.put('/certificates/{number}/paper', { path, body, idempotencyKey }),
    )
    runInAction(() => {
      this.busy = false
      this.failure = result.ok ? null : result.failure
    })
    if (result.ok) {
      personal.remove(this.draftKey)
      this.paper.accept(result.value)
    } else if (result.failure.kind === 'problem') await this.paper.load()
    return result.ok
  }
}

function draftFrom(stored: unknown): Address {
  const address = { ...EMPTY_ADDRESS }
  if (typeof stored !== 'object' || stored === null) return address
  for (const [field, text] of Object.entries(stored)) {
    if (isField(field) && typeof text === 'string') address[field] = text
  }
  return address
}

function isField(name: string): name is AddressField {
  return name in EMPTY_ADDRESS
}
