import { remindExams } from '../use-cases/notices/exams'
import type { Job } from './job'

/** Reminds candidates of their exams: from 18:00 of the day before, and from 08:00 of the day until it starts. */
export const remindExamsJob: Job = { name: 'remind-exams', run: remindExams }
