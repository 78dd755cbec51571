// `npm run a11y`: who can use it: every page measured in light and dark, at every size of text and width, and in 长辈版.
import { conclude, test } from './counted.mjs'

await test('--selectProjects=a11y')
conclude()
