/** One of several processes that send what is owed in the database of their environment. */
import { once } from 'node:events'
import { createServices } from '../../server/src/create-services'
import { createLog } from '../../server/src/lib/log'
import { parseConfig } from '../../server/src/read-config'
import { NOW } from './stages'

async function main(): Promise<void> {
  const { services, close } = await createServices(parseConfig(process.env), createLog('warn'), { port: 0 })
  process.send?.('ready')
  await once(process, 'message')
  await services.notices.drain(NOW)
  await close()
  process.disconnect()
}

void main()
