const { default: Sequencer } = require('@jest/test-sequencer')

/** The page tests' unpaid orders run out in a quarter of an hour; then the dearest, so that no worker ends up idle. */
const LAYERS = ['page', 'app', 'server', 'contract', 'package', 'unit']

/** Waits for its browser half of its time, as the page tests do for their backend: side by side they fill two cores. */
const FIRST = /tests[\\/]app[\\/]pages\.test\.ts$/

/** Which test file a free worker takes next: by layer, within a layer as Jest sees fit. */
module.exports = class extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests)
    return sorted.sort((a, b) => rankOf(a) - rankOf(b))
  }
}

function rankOf({ path, context }) {
  return FIRST.test(path) ? -1 : LAYERS.indexOf(context.config.displayName.name)
}
