import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packSimulator } from '../../../simulator/src/pack/pack'
import ensureBuild from '../build'
import { handOver } from './packed'

const DIST = path.resolve(__dirname, '../../../dist')

/** Before the app tests: the package is built, and packed for the simulator once for all of them. */
export default async function prepare(): Promise<void> {
  await ensureBuild()
  const directory = mkdtempSync(path.join(tmpdir(), 'cert-exam-app-'))
  packSimulator(DIST, directory)
  handOver(directory)
}
