/** What a test asks of the server's process. */
export interface Command {
  kind: 'start' | 'clock' | 'stand' | 'jobs' | 'settle' | 'work' | 'statements' | 'stop'
  id: number
  /** An instant for the clock, or null for the real time; `stand` holds the clock there. */
  now?: string | null
  /** The environment of the server to `start`. */
  env?: Record<string, string>
}

/** What the server's process tells the test. */
export type Report =
  | { kind: 'ready'; url: string; databaseUrl: string; lines: string[] }
  | { kind: 'done'; id: number; value: number | null }
  | { kind: 'failed'; id: number; error: string }
