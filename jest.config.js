/** One jest project per layer; the sequencer says which comes first. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
const layer = (name, options = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  // A timer may outlive its file. The default guards every global it left behind, and a value that is set through
  // two of those guards calls itself for ever: the next file of that worker fails.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  transform,
  ...options,
})

/** Phones in a browser, with the built package and a real server. */
const PHONES = {
  testEnvironment: '<rootDir>/tests/support/server-environment.cjs',
  globalSetup: '<rootDir>/tests/support/app/setup.ts',
  globalTeardown: '<rootDir>/tests/support/app/teardown.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
}

module.exports = {
  // Every server and every browser of a test is a process of its own: more workers than this crowd a small machine.
  maxWorkers: 2,
  // A worker that has grown is replaced between two files: collecting its garbage would take longer.
  workerIdleMemoryLimit: '600MB',
  testSequencer: '<rootDir>/tests/support/sequencer.cjs',
  projects: [
    layer('unit', { setupFiles: ['<rootDir>/tests/support/strict-mobx.ts'] }),
    layer('server', {
      testEnvironment: '<rootDir>/tests/support/server-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    }),
    layer('contract', {
      testEnvironment: '<rootDir>/tests/support/server-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    }),
    // Only with `npm run test:postgres`.
    layer('postgres', {
      globalSetup: '<rootDir>/tests/support/postgres/find-postgres.ts',
      testEnvironment: '<rootDir>/tests/support/server-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    }),
    // Only with `npm run test:world`.
    layer('world', {
      globalSetup: '<rootDir>/tests/support/postgres/find-postgres.ts',
      testEnvironment: '<rootDir>/tests/support/server-environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    }),
    layer('package', { globalSetup: '<rootDir>/tests/support/build.ts' }),
    layer('page', {
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/tests/support/page/backend/setup.ts',
      globalTeardown: '<rootDir>/tests/support/page/backend/teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/page/patience.ts'],
    }),
    layer('app', PHONES),
    // Only with `npm run test:journeys`.
    layer('journeys', PHONES),
    // Only with `npm run test:typing`.
    layer('typing', PHONES),
    // Only with `npm run a11y`.
    layer('a11y', PHONES),
  ],
}
