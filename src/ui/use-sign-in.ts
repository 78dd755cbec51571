import { useState } from 'react'
import type { Failure } from '../api/failure'
import { useApp } from '../stores/app-context'

/** Signing in by a tap, and what follows it; `failure` is why the last try did not succeed. */
export function useSignIn(onSignedIn?: () => unknown) {
  const { session, pushes } = useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const signIn = async () => {
    setBusy(true)
    const problem = await session.signIn()
    setBusy(false)
    setFailure(problem)
    if (problem) return
    // One that was tapped before could not be told.
    void pushes.send()
    onSignedIn?.()
  }

  return { busy, failure, signIn }
}
