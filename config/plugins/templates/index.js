const path = require('node:path')
const { adjust } = require('./properties')

/** Taro plugin: our properties in the built templates and in the runtime's table. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      adjust(platform.template.internalComponents)
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
}
