import { makeAutoObservable } from 'mobx'

/** Whether the phone is connected, as the client reports it. */
export class NetworkStore {
  connected = true

  constructor() {
    makeAutoObservable(this)
  }

  report(connected: boolean): void {
    this.connected = connected
  }
}
