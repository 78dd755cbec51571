const { existsSync, readFileSync } = require('node:fs')
const path = require('node:path')

/** Webpack plugin: what stands on a page until the app draws it, from `waiting.wxml` beside the page's source. */
class Waiting {
  constructor(source) {
    this.source = source
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('Waiting', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'Waiting', stage }, (assets) => {
        for (const name of Object.keys(assets).filter((each) => each.endsWith('/index.wxml'))) {
          const file = path.join(this.source, path.dirname(name), 'waiting.wxml')
          if (!existsSync(file)) continue
          compilation.fileDependencies.add(file)
          const waiting = readFileSync(file, 'utf8').replace(/\n\s*/g, '')
          compilation.updateAsset(name, new sources.RawSource(assets[name].source() + waiting))
        }
      })
    })
  }
}

/** Taro plugin of the same. */
module.exports = (ctx) => {
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('waiting').use(Waiting, [ctx.paths.sourcePath]))
}
