import type { FastifyInstance } from 'fastify'
import { buildApp } from './app'
import { createServices } from './create-services'
import type { HttpServices } from './http/services'
import { startRunner } from './jobs/runner'
import { type Config, publicUrlOf } from './lib/config'
import type { Log } from './lib/log'
import type { Clock } from './lib/time'
import type { ServerConfig } from './read-config'

/** A server that listens. */
export interface RunningServer {
  url: string
  databaseUrl: string
  services: HttpServices
  /** What an operator reads at start-up: the address, the database and which gateways are real. */
  lines: string[]
  /** Finishes open requests and running jobs, then closes the database. */
  close(): Promise<void>
}

const PORTS_TRIED = 20

async function listen(app: FastifyInstance, { host, port, portFixed }: Config): Promise<number> {
  const tries = portFixed ? 1 : PORTS_TRIED
  for (let next = port; ; next += 1) {
    try {
      return Number(new URL(await app.listen({ host, port: next })).port)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (taken && next < port + tries - 1) continue
      throw taken && portFixed ? new Error(`port ${port} is taken`) : error
    }
  }
}

function startLines({ config, gateways }: HttpServices, url: string): string[] {
  const lines = [config.databaseUrl ? 'database: DATABASE_URL' : `database: embedded, in ${config.dataDir}`]
  const missing = config.demo ? 'stand-in' : 'off'
  for (const { name, real } of gateways.lines) lines.push(`${name}: ${real ? 'real' : missing}`)
  if (config.demo) lines.push('demo: the clock can be moved, demo endpoints are open')
  return [...lines, `listening on ${url}`]
}

/** Starts the whole backend. Tests replace the clock and keep jobs from running by themselves (`sweep` false). */
export async function startServer(
  config: ServerConfig,
  log: Log,
  clock?: Clock,
  sweep = true,
): Promise<RunningServer> {
  const address = { port: config.port }
  const { services, databaseUrl, close } = await createServices(config, log, address, clock)
  try {
    const app = await buildApp(services)
    address.port = await listen(app, config)
    const runner = sweep ? await startRunner(services) : null
    const url = publicUrlOf({ ...config, publicUrl: undefined }, address.port)
    return {
      url,
      databaseUrl,
      services,
      lines: startLines(services, url),
      async close() {
        await app.close()
        await runner?.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
