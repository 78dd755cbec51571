import { createLog } from './lib/log'
import { readConfig } from './read-config'
import { startServer } from './start-server'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const server = await startServer(config, createLog(config.logLevel))
  for (const line of server.lines) console.log(line)
  const stop = (signal: string) => {
    console.log(`stopping (${signal})`)
    server.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
