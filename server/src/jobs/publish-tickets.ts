import { publishTickets } from '../use-cases/exams/tickets'
import type { Job } from './job'

/** Publishes admission tickets from the exam week's Monday 10:00 on. */
export const publishTicketsJob: Job = {
  name: 'publish-tickets',
  run: publishTickets,
}
