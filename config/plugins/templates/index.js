const path = require('node:path')
const { trim } = require('../trims')
const { adjust } = require('./properties')

/** Elements that hold one text have it in themselves: see folded-text.js. */
const FOLDING = /<(view|text|button) [^>]*>(?=\s*<template )/
const foldTexts = (template) => template.replace(FOLDING, "$&{{i.v||''}}")

/** The HTML minifier drops `</input>`, without which WeChat compiles no template at all; it keeps a slash. */
const closeInputs = (template, name) => (name === 'input' ? template.replaceAll('></input>', '/>') : template)

/** Taro plugin: our properties in the built templates and in the runtime's table, which holds nothing else. */
module.exports = (ctx) => {
  let components
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      components = platform.template.internalComponents
      adjust(components)
      const { modifyTemplateResult } = platform.template
      platform.template.modifyTemplateResult = (template, name, level, children) =>
        foldTexts(closeInputs(modifyTemplateResult(template, name, level, children), name))
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
  ctx.modifyWebpackChain(({ chain }) => trim(chain, () => components, ctx.paths.sourcePath))
}
