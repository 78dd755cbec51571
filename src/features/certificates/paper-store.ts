import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { chooseAddress } from '../../platform/address-book'
import type { AppStores } from '../../stores/app-stores'
import { PhoneTask } from '../../stores/phone-task'
import { Resource } from '../../stores/resource'
import { Write } from '../../stores/write'
import { type Address, type AddressField, EMPTY_ADDRESS, faultsOf, tidied } from './postal-address'

type Paper = Schema<'PaperCertificate'>

/** Where the paper certificate goes. What is typed survives failures and a restart, until it is saved. */
export class PaperStore {
  readonly paper: Resource<Paper>
  address: Address
  faults: Partial<Record<AddressField, string>> = {}
  readonly write = new Write()
  /** Choosing in WeChat's address book. */
  readonly book = new PhoneTask<'address'>()
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
      write: false,
      book: false,
    })
  }

  type(field: AddressField, text: string): void {
    this.address[field] = text
    delete this.faults[field]
    this.app.personal.set(this.draftKey, this.address)
  }

  /** Fills in an address out of WeChat's address book; what is too long for us is kept and said. */
  fromAddressBook(): Promise<void> {
    return this.book.run('address', async () => {
      const chosen = await chooseAddress()
      if (typeof chosen === 'string') return chosen
      this.take(chosen)
      return 'done'
    })
  }

  /** Fills in the address that was given last. */
  fromLast(): void {
    const last = this.paper.value?.lastAddress
    if (last) this.take({ ...last.address })
  }

  /** Saves the address; true once the backend has it. */
  async save(): Promise<boolean> {
    const body = tidied(this.address)
    this.faults = faultsOf(body)
    if (Object.keys(this.faults).length > 0) return false
    const { api, intentions, personal } = this.app
    const path = { number: this.number }
    const asked = [body, this.paper.value]
    const put = (idempotencyKey: string) =>
      api.put('/certificates/{number}/paper', { path, body, idempotencyKey })
    const save = () => intentions.carryOut(`paper:${this.number}`, put, asked)
    const saved = await this.write.run('save', save, {
      accept: (paper) => this.paper.accept(paper),
      refused: () => this.paper.load(),
    })
    if (saved) personal.remove(this.draftKey)
    return saved !== null
  }

  private take(address: Address): void {
    this.address = address
    this.faults = {}
    this.app.personal.set(this.draftKey, address)
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
