// `npm test`: a production build, then every layer of tests, and beside them the checks, which fill the time in which tests
// wait for browsers and databases; ends with the counts on a line of its own.
import { check, conclude, test } from './counted.mjs'

await check('production build', 'build:weapp')
await Promise.all([
  check('types', 'check:types'),
  check('lint and format', 'check:lint'),
  check('import directions', 'check:imports'),
  check('generated files in step with the contract', 'check:generated'),
  check('the contract against the released one', 'check:contract'),
  check('spelling', 'check:spelling'),
  test(...['postgres', 'journeys', 'typing', 'a11y'].map((name) => `--ignoreProjects=${name}`)),
])
conclude()
