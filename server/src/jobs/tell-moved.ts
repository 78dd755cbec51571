import { tellMoved } from '../use-cases/schedule/tell-moved'
import type { Job } from './job'

/** Sends the notices that a moved sitting owes. */
export const tellMovedJob: Job = { name: 'tell-moved', run: tellMoved }
