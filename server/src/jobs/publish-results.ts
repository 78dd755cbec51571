import { publishResults } from '../use-cases/exams/results'
import type { Job } from './job'

/** Publishes results from 10:00 of the third working day after the exam on. */
export const publishResultsJob: Job = {
  name: 'publish-results',
  run: publishResults,
}
