import { createLog } from './lib/log'
import { readConfig } from './read-config'
import { startServer } from './start-server'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const starting = startServer(config, createLog(config.logLevel))
  // Told to end while it starts, it answers and sends already, and does its first jobs: those end as later ones do.
  const stop = (signal: string) => {
    console.log(`stopping (${signal})`)
    const ended = starting.then((server) => server.close())
    ended.then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  for (const line of (await starting).lines) console.log(line)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
