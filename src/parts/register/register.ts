import type { Schema } from '../../api/contract-types'
import { routes } from '../../platform/routes'
import type { SessionStore } from '../../stores/session-store'
import { type WayPast, wayPast } from './way-past'

type Certification = Schema<'Certification'>

/** The way from a sitting to its order: past what stands against it, to what is missing, or straight to confirming. */
export function wayToOrder({ code, registering }: Certification, sittingId: string | null): WayPast {
  if (registering?.hindrance) return wayPast(registering.hindrance)
  const words = registering ? '报名' : '登录并报名'
  if (!registering?.ready) return { words, url: routes.checklist(code, sittingId) }
  return { words, url: sittingId ? routes.confirm(code, sittingId) : routes.sitting(code) }
}

/**
 * Where a tap on registering leads; a visitor is signed in by it. Null: something stands against it, which the visitor
 * could not know before and now reads on the page.
 */
export async function register(
  session: Pick<SessionStore, 'signedIn' | 'signIn'>,
  certification: Certification,
  sittingId: string | null,
  readAgain: () => Promise<Certification | null>,
): Promise<string | null> {
  if (session.signedIn) return wayToOrder(certification, sittingId).url
  // Where signing in fails, the checklist asks for it and says why.
  if (await session.signIn()) return routes.checklist(certification.code, sittingId)
  const known = await readAgain()
  return known?.registering?.hindrance ? null : wayToOrder(known ?? certification, sittingId).url
}
