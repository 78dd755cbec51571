import { type Logger, pino } from 'pino'

/** Where everything writes what happens. */
export type Log = Logger

/** So many bytes are written at once, or what there is after so many milliseconds. */
const TOGETHER = { minLength: 8_192, periodicFlush: 100 }

/**
 * The structured log (JSON lines on standard output). Requests are logged by their route's pattern only: no address,
 * query, header or body ever reaches it. Lines are written together, by the instant: nobody waits for one, and only SIGKILL
 * loses those of the last.
 */
export function createLog(level: string): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ id }: { id: string }) => ({ id }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      // Errors of the database carry the values of the row in `detail`; only what names the place is logged.
      err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
    },
  }
  return pino(options, pino.destination({ dest: 1, sync: false, ...TOGETHER }))
}
