import { becomePerson } from '../phone/person'
import { forgetPhone, storedTexts } from '../phone/phone-storage'
import { storeValue } from '../phone/wx/storage'
import { ClockPanel } from './clock-panel'
import { demoApi } from './demo-api'
import { attempt, element, onChoice } from './elements'
import { InsightPanel } from './insight-panel'
import { OutboxPanel } from './outbox-panel'
import { PhoneFrame } from './phone-frame'
import { Poller } from './poller'
import { ReceivingPanel } from './receiving-panel'

/** The person of the backend's demo candidate: what follows the colon in their wx.login codes. */
const DEMO_PERSON = 'demo-candidate'

/**
 * Puts the phone into the demo candidate's hands: their WeChat, and the session that the backend gave, where the
 * app keeps its own (src/stores/session-store.ts). It counts from the app's next start.
 */
async function handToDemoCandidate(): Promise<void> {
  const { accessToken, refreshToken } = await demoApi.signIn()
  forgetPhone()
  becomePerson(DEMO_PERSON)
  storeValue(storedTexts, 'session', { accessToken, refreshToken })
}

const phone = new PhoneFrame()
const outbox = new OutboxPanel(phone)
const awake = () => !document.hidden
const sent = new Poller(() => outbox.refresh(), awake)
const receiving = new ReceivingPanel(phone)
// Moving the clock sends what was due by then.
const clock = new ClockPanel(phone, () => sent.hurry())
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
element('forget', HTMLButtonElement).addEventListener('click', () => {
  phone.forget()
  receiving.show()
})
element('demo-candidate', HTMLButtonElement).addEventListener('click', () => {
  void attempt(async () => {
    await handToDemoCandidate()
    phone.open()
    receiving.show()
  })
})
element('reset', HTMLButtonElement).addEventListener('click', () => {
  void attempt(async () => {
    await demoApi.reset()
    // The backend has forgotten who follows, too.
    localStorage.clear()
    phone.forget()
    receiving.show()
    await clock.refresh()
    await outbox.refresh()
  })
})

// What the candidate does on the phone sends messages and gives the clock new places to go.
const places = new Poller(() => clock.refresh(), awake)
document.addEventListener('visibilitychange', () => {
  if (awake()) sent.hurry()
})

phone.open(new URLSearchParams(location.search).get('path') ?? '')
void places.run()
void sent.run()
