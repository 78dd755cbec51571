import { resolve } from 'node:path'
import { packSimulator } from './pack'

const [dist = 'dist', out = 'simulator/build'] = process.argv.slice(2)
const report = packSimulator(resolve(dist), resolve(out))
for (const warning of report.warnings) console.warn(warning)
console.log(`${out}: bundle ${Math.round(report.bundleBytes / 1024)} kB`)
