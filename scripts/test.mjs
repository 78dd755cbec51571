// `npm test`: checks and a production build side by side, then every layer of tests; ends with the counts on a line of its own.
import { check, conclude, test } from './counted.mjs'

await Promise.all([
  check('types', 'check:types'),
  check('production build', 'build:weapp'),
  check('lint and format', 'check:lint'),
  check('import directions', 'check:imports'),
  check('generated files in step with the contract', 'check:generated'),
  check('the contract against the released one', 'check:contract'),
  check('spelling', 'check:spelling'),
])
await test('--ignoreProjects=postgres', '--ignoreProjects=typing')
conclude()
