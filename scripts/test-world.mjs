// `npm run test:world`: a seeded world on the embedded and on a real PostgreSQL, a rush, and seeds that once failed; and what of
// the backend takes long: the server as a program, deliveries that fail for days, bills, backups.
import { conclude, test } from './counted.mjs'

await test('--selectProjects=world', '--maxWorkers=1')
conclude()
