// Longer than `until` waits, so that a test fails with what it waited for.
jest.setTimeout(30_000)
