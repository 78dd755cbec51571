import type { Route } from 'playwright-core'
import type { Phone } from './phone'

/** Lets no answer of the backend through until what comes back is called. */
export async function holdAnswers({ page }: Phone): Promise<() => Promise<void>> {
  const held: Route[] = []
  let open = false
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.route('**/v1/**', (route) => (open ? route.continue() : void held.push(route)))
  return async () => {
    open = true
    await Promise.all(held.map((route) => route.continue()))
  }
}
