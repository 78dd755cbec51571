import { becomePerson } from '../phone/person'
import { appStorage, forgetPhone } from '../phone/phone-storage'
import { demoApi } from './demo-api'

/** The person of the backend's demo candidate: what follows the colon in their wx.login codes. */
const DEMO_PERSON = 'demo-candidate'

/**
 * Puts the phone into the demo candidate's hands: their WeChat, and the session that the backend gave, where the
 * app keeps its own (src/stores/session-store.ts). It counts from the app's next start.
 */
export async function handToDemoCandidate(): Promise<void> {
  const { accessToken, refreshToken } = await demoApi.signIn()
  forgetPhone()
  becomePerson(DEMO_PERSON)
  appStorage.set('session', { accessToken, refreshToken })
}
