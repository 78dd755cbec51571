import { rmSync } from 'node:fs'
import { packed } from './packed'

/** After the app tests: removes what was packed for them. */
export default function remove(): void {
  rmSync(packed(), { recursive: true, force: true })
}
