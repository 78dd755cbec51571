const path = require('node:path')
const { trim } = require('../trims')
const { inTemplate } = require('./keys')
const { adjust } = require('./properties')

/** Elements that hold one text have it in themselves: see folded-text.js. */
const FOLDING = /<(view|text|button) [^>]*>(?=\s*<template )/
const foldTexts = (template) => template.replace(FOLDING, "$&{{i.v||''}}")

/** The HTML minifier drops `</input>`, without which WeChat compiles no template at all; it keeps a slash. */
const closeInputs = (template, name) => (name === 'input' ? template.replaceAll('></input>', '/>') : template)

/**
 * What only a view that takes a tap says, and what only one that takes none does: each of them stands in a template of its
 * own at every level, where the other's attributes would weigh 3 kB.
 */
const TAPPED = ['hover-class', 'aria-checked', 'aria-disabled', 'aria-expanded']
const LEFT_OUT = {
  'static-view': [...TAPPED, 'aria-modal'],
  'catch-view': [...TAPPED, 'aria-live'],
  view: ['aria-live', 'aria-modal'],
}
const leaveOut = (template, name) =>
  (LEFT_OUT[name] ?? []).reduce(
    (left, attribute) => left.replaceAll(new RegExp(` ${attribute}="[^"]*"`, 'g'), ''),
    template,
  )

/** A view that takes a tap is a button, unless it says what else. */
const asButton = (template, name) =>
  name === 'view' ? template.replace(/aria-role="{{(i\.p\d+)}}"/, `aria-role="{{$1||'button'}}"`) : template

/** These hold nothing; nobody scrolls a part of a page; what takes a tap has a role. Taro writes their templates again and again. */
const CHILDLESS = ['image', 'static-image', 'map']
const UNUSED = ['scroll-view', 'click-view']
const trimmed = (template, name, children) => {
  if (UNUSED.includes(name)) return ''
  return CHILDLESS.includes(name) ? template.replace(children.trim(), '') : template
}

/**
 * Reads the template of an element as it is handed over: a number, or nothing for a plain view; both tell them from texts.
 */
const readTemplate = (script, plain) => {
  const read = script.replace(/function \(l, n(, s)?\) \{/, `$&\n    n = n ? '' + n : '${plain}'`)
  if (read === script) throw new Error('no template is read there')
  return read
}

/** Taro plugin: our properties in the built templates and in the runtime's table, which holds nothing else. */
module.exports = (ctx) => {
  let components
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      components = platform.template.internalComponents
      adjust(components)
      const { modifyTemplateResult } = platform.template
      platform.template.modifyTemplateResult = (template, name, level, children) => {
        const built = closeInputs(modifyTemplateResult(template, name, level, children), name)
        return inTemplate(trimmed(foldTexts(asButton(leaveOut(built, name), name)), name, children))
      }
      const { template } = platform
      for (const name of ['buildXSTmplName', 'buildXSTmpExtra']) {
        const build = template[name]
        template[name] = () => readTemplate(build.call(template), template.componentsAlias['pure-view']._num)
      }
      for (const name of ['buildBaseTemplate', 'buildBaseComponentTemplate', 'buildXScript']) {
        const build = template[name]
        template[name] = (...args) => inTemplate(build.apply(template, args))
      }
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
  ctx.modifyWebpackChain(({ chain }) => trim(chain, () => components, ctx.paths.sourcePath))
}
