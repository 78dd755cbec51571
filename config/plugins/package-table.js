const path = require('node:path')

/** Taro plugin: after a production build, prints what each package of the mini-program weighs. */
module.exports = (ctx) => {
  ctx.onBuildFinish(async () => {
    if (ctx.runOpts.isWatch || process.env.NODE_ENV === 'development') return
    const { packageSizes, formatSizes } = await import(
      path.resolve(__dirname, '../../scripts/package-sizes.mjs')
    )
    console.log(formatSizes(packageSizes(ctx.paths.outputPath)))
  })
}
