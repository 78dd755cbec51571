import type { AsyncApi } from './call-api'

/** A part of `wx`: asynchronous APIs with the common calling convention, and everything else as it is. */
export interface ApiGroup {
  async?: Record<string, AsyncApi>
  direct?: Record<string, unknown>
}

/** An API that only succeeds. */
export const succeeds: AsyncApi = () => ({})
