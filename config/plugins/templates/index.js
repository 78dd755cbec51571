const path = require('node:path')
const { trim } = require('../trims')
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

/**
 * An event says which element it came from by its id, too: an attribute less for every node of the view. The name of that
 * id goes over with every node, and is a letter. An id of our own is one for the whole program, not for its page: what bears
 * one takes no events, or it would lose them to an element of the same id on another page.
 */
const byIdAlone = (template) =>
  template
    .replaceAll(' data-sid="{{i.sid}}"', '')
    .replaceAll('i.sid', 'i.s')
    .replaceAll('wx:key="sid"', 'wx:key="s"')

/** These hold nothing; nobody scrolls a part of a page, and Taro writes that template four times. */
const CHILDLESS = ['image', 'static-image', 'map']
const UNUSED = ['scroll-view']
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
      platform.template.modifyTemplateResult = (template, name, level, children) =>
        byIdAlone(
          trimmed(
            foldTexts(
              closeInputs(leaveOut(modifyTemplateResult(template, name, level, children), name), name),
            ),
            name,
            children,
          ),
        )
      const { template } = platform
      for (const name of ['buildXSTmplName', 'buildXSTmpExtra']) {
        const build = template[name]
        template[name] = () => readTemplate(build.call(template), template.componentsAlias['pure-view']._num)
      }
      const buildBase = template.buildBaseTemplate
      template.buildBaseTemplate = () => byIdAlone(buildBase.call(template))
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'runtime.js'))
    },
  })
  ctx.modifyWebpackChain(({ chain }) => trim(chain, () => components, ctx.paths.sourcePath))
}
