import { becomePerson, DEMO_PERSON } from '../phone/person'
import { forgetPhone, phoneStorage, storedTexts } from '../phone/phone-storage'
import { storeValue } from '../phone/wx/storage'
import { ClockPanel } from './clock-panel'
import { attempt, onConnection } from './connection'
import { demoApi } from './demo-api'
import { element, onChoice } from './elements'
import { InsightPanel } from './insight-panel'
import { OutboxPanel } from './outbox-panel'
import { PhoneFrame } from './phone-frame'
import { Poller } from './poller'
import { ReceivingPanel } from './receiving-panel'
import { WhoPanel } from './who-panel'

/**
 * Puts the phone into the demo candidate's hands: their WeChat, and the session that the backend gave, where the
 * app keeps its own (src/stores/session-store.ts). It counts from the app's next start.
 */
async function handToDemoCandidate(): Promise<void> {
  const { accessToken, refreshToken, prefetchToken } = await demoApi.signIn()
  forgetPhone()
  becomePerson(DEMO_PERSON)
  storeValue(storedTexts, 'session', { accessToken, refreshToken, prefetchToken })
  phoneStorage.set('fetch-token', prefetchToken ?? '')
}

const phone = new PhoneFrame()
const outbox = new OutboxPanel(phone)
const awake = () => !document.hidden
const sent = new Poller(() => outbox.refresh(), awake)
const receiving = new ReceivingPanel(phone)
const who = new WhoPanel()
// Moving the clock sends what was due by then.
const clock = new ClockPanel(phone, () => sent.hurry())
new InsightPanel(phone)

onChoice('network', (value) => {
  if (value === 'normal' || value === 'slow' || value === 'offline' || value === 'down')
    phone.setNetwork(value)
})
onChoice('theme', (value) => phone.setTheme(value === 'light' || value === 'dark' ? value : null))
onChoice('font', (value) => phone.setFontScale(value))
onChoice('bridge', (value) => phone.setBridge(value))
onChoice('width', (value) => phone.setWidth(value))

const profile = element('profile', HTMLSelectElement)
profile.addEventListener('change', () => phone.setProfile(profile.value))

element('link-form', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  phone.open(element('link-field', HTMLInputElement).value.trim())
})
element('restart', HTMLButtonElement).addEventListener('click', () => phone.open())
element('background', HTMLButtonElement).addEventListener('click', () => phone.reshow())
/** After this window has changed who holds the phone. */
function showHolder(): void {
  receiving.show()
  who.show()
}

element('forget', HTMLButtonElement).addEventListener('click', () => {
  phone.forget()
  showHolder()
})
element('demo-candidate', HTMLButtonElement).addEventListener('click', () => {
  void attempt(async () => {
    await handToDemoCandidate()
    phone.open()
    showHolder()
  })
})

const question = element('reset-question', HTMLDialogElement)
element('reset', HTMLButtonElement).addEventListener('click', () => question.showModal())
question.addEventListener('close', () => {
  if (question.returnValue !== 'reset') return
  void attempt(async () => {
    await demoApi.reset()
    // The backend has forgotten who follows, too.
    localStorage.clear()
    phone.forget()
    showHolder()
    await clock.refresh()
    await outbox.refresh()
  })
})

// What the candidate does on the phone sends messages and gives the clock new places to go.
const places = new Poller(() => clock.refresh(), awake)
onConnection({
  // Looking often, so that it goes on as soon as it can.
  lost: () => places.hurry(),
  back: () => {
    sent.hurry()
    phone.resume()
  },
})
document.addEventListener('visibilitychange', () => {
  if (awake()) sent.hurry()
})

phone.open(new URLSearchParams(location.search).get('path') ?? '')
void places.run()
void sent.run()
