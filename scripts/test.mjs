// `npm test`: a production build, then every layer of tests, and beside them the checks, which fill the time in which tests
// wait for browsers and databases; ends with the counts on a line of its own.
import { check, conclude, test } from './counted.mjs'

const checks = [
  check('types', 'check:types'),
  check('lint and format', 'check:lint'),
  check('import directions', 'check:imports'),
  check('generated files in step with the contract', 'check:generated'),
  check('the contract against the released one', 'check:contract'),
  check('spelling', 'check:spelling'),
]
await check('production build', 'build:weapp')
await Promise.all([
  ...checks,
  // Named, not left out: a layer with a command of its own stood here twice, unseen, for as long as it was only not excluded.
  test(...['unit', 'package', 'contract', 'server', 'page', 'app'].map((name) => `--selectProjects=${name}`)),
])
conclude()
