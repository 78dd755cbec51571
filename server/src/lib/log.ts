import { type Logger, pino } from 'pino'

/** Where everything writes what happens. */
export type Log = Logger

/**
 * The structured log (JSON lines on standard output). Requests are logged by their route's pattern only: no address,
 * query, header or body ever reaches it.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      req: ({ id }) => ({ id }),
      res: ({ statusCode }) => ({ statusCode }),
      // Errors of the database carry the values of the row in `detail`; only what names the place is logged.
      err: ({ name, message, stack }) => ({ type: name, message, stack: stack ?? '' }),
    },
  })
}
