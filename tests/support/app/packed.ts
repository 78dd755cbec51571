const VARIABLE = 'APP_TESTS_PACKED'

/** Hands the directory of the packed simulator to the processes of the tests. */
export function handOver(directory: string): void {
  process.env[VARIABLE] = directory
}

/** Where the built package is, packed for the simulator. */
export function packed(): string {
  const directory = process.env[VARIABLE]
  if (!directory) throw new Error('The app tests run with their global setup only')
  return directory
}
