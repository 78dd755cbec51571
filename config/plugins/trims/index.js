const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')
const webpack = require('webpack')
const { inEntry, inModules } = require('./replacements')

/** Modules of Taro's runtime that no page reaches, and what stands in their place. */
const STUBS = {
  'dom-external/inner-html/parser': 'html-parser',
  'dom-external/inner-html/html': 'html-parser',
  'dom-external/mutation-observer/index': 'mutation-observer',
  'bom/URL': 'window',
  'bom/URLSearchParams': 'window',
  'bom/getComputedStyle': 'window',
  'bom/history': 'window',
  'bom/location': 'window',
  'bom/navigator': 'window',
  'bom/window': 'window',
  'dom/anchor-element': 'anchor-element',
  'dom/class-list': 'class-list',
  perf: 'perf',
}
const runtime = path.dirname(require.resolve('@tarojs/runtime/dist/index.js'))
const stubOf = new Map(
  Object.entries(STUBS).map(([module, stub]) => [
    path.join(runtime, `${module}.js`),
    path.join(__dirname, `stubs/${stub}.js`),
  ]),
)

/** The sources as one text, to see which names are in use. */
const textOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n')

const loader = path.join(__dirname, 'loader.js')

/** Webpack plugin: changes what Taro's loader makes of the app's module, which no rule reaches. */
class EntryTrim {
  apply(compiler) {
    compiler.hooks.compilation.tap('EntryTrim', (compilation) => {
      webpack.NormalModule.getCompilationHooks(compilation).loader.tap(
        { name: 'EntryTrim', stage: 1 },
        (_context, { miniType, loaders }) => {
          const isNew = loaders.every((used) => used.loader !== loader)
          if (miniType === 'ENTRY' && isNew) loaders.unshift({ loader, options: { changes: inEntry } })
        },
      )
    })
  }
}

/**
 * Leaves out of Taro what this app never reaches. `chain` is webpack's configuration; `tableOf` gives the table of built-in
 * components once the templates are adjusted.
 */
function trim(chain, tableOf, folder) {
  chain.plugin('stubs').use(webpack.NormalModuleReplacementPlugin, [
    /\.js$/,
    (asked) => {
      const stub = stubOf.get(path.resolve(asked.context, asked.request))
      if (stub) asked.request = stub
    },
  ])
  chain.resolve.alias.set('taro-runtime', runtime)
  const sources = textOf(folder)
  const used = {
    component: (name) =>
      new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '@tarojs/components'`).test(sources),
    api: (name) => sources.includes(`Taro.${name}`),
  }
  for (const { module, changes } of inModules(tableOf, used)) {
    chain.module
      .rule(`trim ${module}`)
      .test(module)
      .enforce('pre')
      .use('trim')
      .loader(loader)
      .options({ changes })
  }
  chain.plugin('entry-trim').use(EntryTrim)
}

module.exports = { trim }
