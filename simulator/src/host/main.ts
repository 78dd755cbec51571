import { ClockPanel } from './clock-panel'
import { demoApi } from './demo-api'
import { attempt, element, onChoice } from './elements'
import { InsightPanel } from './insight-panel'
import { OutboxPanel } from './outbox-panel'
import { PhoneFrame } from './phone-frame'

const phone = new PhoneFrame()
const outbox = new OutboxPanel(phone)
const clock = new ClockPanel(phone, () => void outbox.refresh())
new InsightPanel(phone)

onChoice('network', (value) => {
  if (value === 'normal' || value === 'slow' || value === 'offline' || value === 'down')
    phone.setNetwork(value)
})
onChoice('theme', (value) => phone.setTheme(value === 'light' || value === 'dark' ? value : null))
onChoice('font', (value) => phone.setFontScale(value))
onChoice('width', (value) => phone.setWidth(value))

element('link-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  phone.open(element('link-field', HTMLInputElement).value.trim())
})
element('restart', HTMLButtonElement).addEventListener('click', () => phone.open())
element('background', HTMLButtonElement).addEventListener('click', () => phone.reshow())
element('forget', HTMLButtonElement).addEventListener('click', () => phone.forget())
element('reset', HTMLButtonElement).addEventListener('click', () => {
  void attempt(async () => {
    await demoApi.reset()
    phone.forget()
    await clock.refresh()
    await outbox.refresh()
  })
})

/** What the candidate does on the phone sends messages and gives the clock new places to go. */
const followEvery = 4000

function follow(): void {
  if (document.hidden) return
  void clock.refresh()
  void outbox.refresh()
}

phone.open(new URLSearchParams(location.search).get('path') ?? '')
follow()
setInterval(follow, followEvery)
