import fastify, { type FastifyBaseLogger } from 'fastify'

/** Where everything writes what happens. */
export type Log = FastifyBaseLogger

/**
 * The structured log (JSON lines on standard output). Requests are logged by their route's pattern only: no address,
 * query, header or body ever reaches it.
 */
export function createLog(level: string): FastifyBaseLogger {
  return fastify({
    logger: {
      level,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: {
        req: ({ id }) => ({ id }),
        res: ({ statusCode }) => ({ statusCode }),
        // Errors of the database carry the values of the row in `detail`; only what names the place is logged.
        err: ({ name, message, stack }) => ({ type: name, message, stack: stack ?? '' }),
      },
    },
  }).log
}
