import { makeAutoObservable, runInAction } from 'mobx'
import { copyText } from '../../platform/clipboard'
import type { Outcome } from '../../platform/outcome'
import { saveRemotePicture } from '../../platform/remote-picture'

/** What helps to follow the account outside this page. */
export type FollowTask = 'picture' | 'name'

/** Saving the account's QR code and copying its name, and what came of it. */
export class FollowStore {
  ended: { task: FollowTask; outcome: Outcome } | null = null
  private running = false

  constructor() {
    makeAutoObservable<this, 'running'>(this, { running: false })
  }

  savePicture(url: string): Promise<void> {
    return this.run('picture', () => saveRemotePicture(url))
  }

  copyName(name: string): Promise<void> {
    return this.run('name', () => copyText(name))
  }

  private async run(task: FollowTask, ask: () => Promise<Outcome>): Promise<void> {
    if (this.running) return
    this.running = true
    const outcome = await ask()
    this.running = false
    runInAction(() => {
      this.ended = { task, outcome }
    })
  }
}
