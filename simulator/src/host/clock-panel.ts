import { beijingField, beijingText, fromBeijingField } from './beijing-time'
import { type DemoState, demoApi } from './demo-api'
import { attempt, button, choose, element, onChoice } from './elements'
import type { PhoneFrame } from './phone-frame'

/** Moves the backend's clock and sets how exams end. */
export class ClockPanel {
  private readonly shown = element('clock-now', HTMLOutputElement)
  private readonly field = element('clock-field', HTMLInputElement)
  /** Milliseconds by which the demo time is ahead of this browser's. */
  private ahead = 0
  /** What the waypoints were drawn from. */
  private drawn = ''

  constructor(
    private readonly phone: PhoneFrame,
    private readonly changed: () => void,
  ) {
    element('clock-form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault()
      if (this.field.value) void this.move(fromBeijingField(this.field.value))
    })
    element('clock-reset', HTMLButtonElement).addEventListener('click', () => void this.move(null))
    onChoice('outcome', (outcome) => void attempt(async () => this.show(await demoApi.setOutcome(outcome))))
    setInterval(() => this.tick(), 1000)
  }

  async refresh(): Promise<void> {
    await attempt(async () => this.show(await demoApi.state()))
  }

  private async move(instant: string | null): Promise<void> {
    await attempt(async () => {
      this.show(await demoApi.setClock(instant))
      this.phone.reshow()
      this.changed()
    })
  }

  private show(state: DemoState): void {
    const now = new Date(state.now)
    this.ahead = now.getTime() - Date.now()
    element('clock-moved', HTMLSpanElement).hidden = !state.moved
    choose('outcome', state.outcome)
    this.tick()
    const drawn = JSON.stringify([state.waypoints, state.moved])
    // Redrawing would take the focus from a keyboard user and overwrite what is being typed.
    if (drawn === this.drawn) return
    this.drawn = drawn
    this.field.value = beijingField(now)
    const waypoints = state.waypoints.map(({ label, at }) => {
      const jump = button(label, () => void this.move(at))
      jump.title = beijingText(new Date(at))
      return jump
    })
    element('waypoints', HTMLDivElement).replaceChildren(...waypoints)
  }

  private tick(): void {
    this.shown.textContent = beijingText(new Date(Date.now() + this.ahead))
  }
}
