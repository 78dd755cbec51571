// `npm run test:journeys`: longer ways through the app, what goes wrong on them, and every tap's outcome on a small phone.
import { conclude, test } from './counted.mjs'

await test('--selectProjects=journeys')
conclude()
