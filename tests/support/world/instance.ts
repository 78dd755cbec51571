import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../../server/src/app'
import { createServices, type RunningServices } from '../../../server/src/create-services'
import { runDueJobs } from '../../../server/src/jobs/jobs'
import type { Log } from '../../../server/src/lib/log'
import { systemClock } from '../../../server/src/lib/time'
import { parseConfig } from '../../../server/src/read-config'
import { type Line, layLine } from './line'
import type { Outside } from './outside'

/** What the library's own declaration leaves out. */
type Compiling = { getAjvValidator(version: string): unknown }
const compiling = Validator.prototype as unknown as Compiling

/** OpenAPI's own schema is compiled once: all the starts of a world hold the same contract against it. */
const { getAjvValidator } = compiling
const compiled = new Map<string, unknown>()
compiling.getAjvValidator = function once(this: Compiling, version) {
  const validate = compiled.get(version) ?? getAjvValidator.call(this, version)
  compiled.set(version, validate)
  return validate
}

/** One of the servers on the world's database. */
export interface Instance {
  name: string
  app: FastifyInstance
  line: Line
  /** A crashed one does nothing any more, whatever its functions still try. */
  dead: boolean
  /** Runs what is due. */
  sweep(): Promise<void>
  /** Sends what is owed. */
  send(): Promise<void>
  /** Dies on the spot: connections gone, nothing finished, nothing said. */
  crash(): void
  stop(): Promise<void>
}

/** What every server of the world is told. */
export interface InstanceSettings {
  databaseUrl: string
  env: Record<string, string>
  log: Log
  outside: Outside
}

/** Composes a server as its process would, on a line of its own. */
export async function startInstance(name: string, settings: InstanceSettings): Promise<Instance> {
  const line = layLine(settings.databaseUrl)
  const config = parseConfig({ ...settings.env, DATABASE_URL: line.url, PORT: '0' })
  let running: RunningServices
  try {
    running = await createServices(config, settings.log, { port: 1 })
  } catch (error) {
    line.close()
    throw error
  }
  const { services } = running
  const instance: Instance = {
    name,
    app: await buildApp(services),
    line,
    dead: false,
    sweep: () => runDueJobs(services, systemClock.now()),
    send: () => services.notices.drain(systemClock.now()),
    crash() {
      instance.dead = true
      line.dead = true
      line.cut()
      graveyard.push(instance.stop())
    },
    async stop() {
      instance.dead = true
      await instance.app.close().catch(() => undefined)
      await running.close().catch(() => undefined)
      line.close()
    },
  }
  settings.outside.connect(services.gateways, instance)
  return instance
}

/** What is left of crashed servers, on its way out. */
const graveyard: Promise<void>[] = []

/** Waits until nothing is left of crashed servers. */
export async function bury(): Promise<void> {
  await Promise.all(graveyard.splice(0))
}
