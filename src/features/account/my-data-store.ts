import type { Client } from '../../api/client'
import type { Outcome } from '../../platform/outcome'
import { PhoneTask } from '../../stores/phone-task'
import { Write } from '../../stores/write'

/** What my data needs of the app and the phone. */
export interface MyDataParts {
  api: Client
  copyText: (text: string) => Promise<Outcome>
}

/** Taking one's data along. */
export class MyDataStore {
  readonly write = new Write<'export'>()
  /** Copying the export, once it is here. */
  readonly copy = new PhoneTask<'copy'>()

  constructor(private readonly parts: MyDataParts) {}

  /** Copies everything stored about the candidate as readable JSON. */
  async export(): Promise<void> {
    const { api, copyText } = this.parts
    if (this.write.busy) return
    this.copy.forget()
    await this.write.run('export', async () => {
      const result = await api.get('/me/export')
      if (result.ok) await this.copy.run('copy', () => copyText(JSON.stringify(result.value, null, 2)))
      return result
    })
  }
}
