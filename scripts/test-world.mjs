// `npm run test:world`: a seeded world on the embedded and on a real PostgreSQL, a rush, and seeds that once failed.
import { conclude, test } from './counted.mjs'

await test('--selectProjects=world', '--maxWorkers=1')
conclude()
