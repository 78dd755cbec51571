// `npm run test:typing`: every field, and an order, on phones whose logic lags behind their view, at a person's pace.
import { conclude, test } from './counted.mjs'

await test('--selectProjects=typing')
conclude()
