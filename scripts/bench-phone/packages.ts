import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { packSimulator } from '../../simulator/src/pack/pack'

/** A mini-program to start, packed for the simulator, and what stands on its page once it is complete. */
export interface Contender {
  name: 'hello' | 'native' | 'product'
  directory: string
  complete: string
}

const here = (folder: string) => resolve(__dirname, folder)

function build(source: string, output: string): void {
  const env = { ...process.env, SOURCE_ROOT: source, OUTPUT_ROOT: output, NODE_ENV: 'production' }
  execFileSync('npx', ['taro', 'build', '--type', 'weapp'], { env, stdio: 'ignore' })
}

/** Builds what the same Taro configuration makes of a hello-world and of the product, and packs them beside a native home. */
export function contenders(): Contender[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-phone-'))
  build('scripts/bench-phone/hello', 'build/bench-hello')
  build('src', 'build/bench-product')
  const pack = (dist: string, name: Contender['name'], complete: string): Contender => {
    const directory = join(folder, name)
    packSimulator(dist, directory)
    return { name, directory, complete }
  }
  return [
    pack('build/bench-hello', 'hello', 'Hello, world'),
    pack(here('native'), 'native', '全年考期'),
    pack('build/bench-product', 'product', '全年考期'),
  ]
}
