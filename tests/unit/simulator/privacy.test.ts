import { Privacy, type PrivacyAnswer } from '../../../simulator/src/phone/privacy'

/** A client that was asked for something private, and the app's way to answer. */
function asked() {
  const memory = new Map<string, string>()
  const privacy = new Privacy(
    { confirms: async () => false } as never,
    {
      get: (key: string) => memory.get(key) ?? null,
      set: (key: string, text: string) => memory.set(key, text),
      remove: (key: string) => memory.delete(key),
    } as never,
  )
  let answer: (answer: PrivacyAnswer) => void = () => undefined
  privacy.listen((resolve) => {
    answer = resolve
  })
  const outcome = privacy.require('setClipboardData')
  return { privacy, outcome, answer: (given: PrivacyAnswer) => answer(given) }
}

test('consent counts where the app names the agreeing button that was tapped', async () => {
  const { privacy, outcome, answer } = asked()
  privacy.tapped('privacy-agree')
  answer({ event: 'agree', buttonId: 'privacy-agree' })
  expect(await outcome).toBe(true)
  expect(privacy.agreed).toBe(true)
})

test.each<[string, string | null, PrivacyAnswer]>([
  ['no button was tapped', null, { event: 'agree', buttonId: 'privacy-agree' }],
  ['none is named', 'privacy-agree', { event: 'agree' }],
  ['another one is named', 'privacy-agree', { event: 'agree', buttonId: 'agree' }],
])('it does not where %s', async (_, tapped, given) => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const { privacy, outcome, answer } = asked()
  if (tapped) privacy.tapped(tapped)
  answer(given)
  expect(await outcome).toBe(false)
  expect([privacy.agreed, told.mock.calls.length]).toEqual([false, 1])
  told.mockRestore()
})
