// `npm run test:postgres`: races, locks and outages on a real PostgreSQL with two server processes.
import { conclude, test } from './counted.mjs'

// One file after another: each has a PostgreSQL of its own, and bounds in time that a busy machine would break.
await test('--selectProjects=postgres', '--maxWorkers=1')
conclude()
