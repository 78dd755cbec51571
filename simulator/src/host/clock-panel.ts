import { beijingField, beijingText, fromBeijingField } from './beijing-time'
import { attempt, look } from './connection'
import { CourseView } from './course-view'
import { type DemoState, demoApi } from './demo-api'
import { choose, element, onChoice } from './elements'
import type { PhoneFrame } from './phone-frame'

/** Moves the backend's clock and sets how exams end. */
export class ClockPanel {
  private readonly shown = element('clock-now', HTMLOutputElement)
  private readonly field = element('clock-field', HTMLInputElement)
  /** Milliseconds by which the demo time is ahead of this browser's. */
  private ahead = 0
  private readonly courses = new CourseView((at) => void this.move(at))

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
    await look(async () => this.show(await demoApi.state()))
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
    this.courses.show(state.courses, now.getTime())
    // What is being typed is left alone.
    if (document.activeElement !== this.field) this.field.value = beijingField(now)
  }

  private tick(): void {
    this.shown.textContent = beijingText(new Date(Date.now() + this.ahead))
  }
}
