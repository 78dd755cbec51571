const { TestEnvironment } = require('jest-environment-node')

/** Processes that wait for their next server; one list for all test files that a worker runs. */
const idleServers = []

/** Node, with what outlives a test file: loading a server's program costs seconds, which one process spends once. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.idleServers = idleServers
  }
}
