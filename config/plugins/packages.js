const path = require('node:path')
const { readFileSync } = require('node:fs')

/** The rule of an icon, as `Icon` asks for it by name. */
const ruleOf = ([name, drawing]) => `.icon-${name}{--ce-icon:url("${drawing}")}`

/** The icons whose names stand as texts in scripts: TypeScript lets no other text be one. */
const namedIn = (icons, scripts) => icons.filter(([name]) => new RegExp(`(["'\`])${name}\\1`).test(scripts))

/** What Taro calls the modules that several pages of a package share: a file for each set of pages. */
const SHARED = /^sub-(common\/\w+|vendors)\.(js|wxss)$/
const REQUIRES = /(require\(|@import )"[./]*\/sub-(common\/\w+|vendors)\.(js|wxss)"\)?;/g
// The minifier writes 4000 as 4e3.
const CHUNK =
  /^"use strict";\(wx\["webpackJsonp"\]=wx\["webpackJsonp"\]\|\|\[\]\)\.push\(\[\[([\de]+)\],\{([\s\S]*)\}\]\);?\s*$/

/** Gaps and sizes of letters are named 700 times in the sheets: by short names they are 6 kB less. */
const shortNamed = (sheet) =>
  sheet.replace(/--ce-(space|size)-(?=\d)/g, (_, kind) => (kind === 'space' ? '--s' : '--f'))

/** Chunks of webpack as one: the frame around each and the lines that ask for them are as long as some of what they hold. */
function joinChunks(files) {
  const chunks = files.map((file) => CHUNK.exec(file))
  if (!chunks.every(Boolean)) throw new Error('a shared file is no chunk of webpack')
  const ids = chunks.map(([, id]) => id)
  const modules = chunks.map(([, , held]) => held)
  return `"use strict";(wx["webpackJsonp"]=wx["webpackJsonp"]||[]).push([[${ids}],{${modules}}]);`
}

/** The files of one package while it is put together. */
class Package {
  constructor(compilation, root, names) {
    this.compilation = compilation
    this.root = root
    this.names = names
  }

  read(name) {
    return this.compilation.assets[name].source()
  }

  endingIn(ending) {
    return this.names.filter((name) => name.endsWith(ending))
  }

  get scripts() {
    return this.endingIn('.js')
      .map((name) => this.read(name))
      .join('\n')
  }

  /** Takes out what pages share by ending, in the order of their names. */
  takeShared(ending) {
    const shared = this.endingIn(ending).filter((name) => SHARED.test(path.posix.relative(this.root, name)))
    const texts = shared.map((name) => this.read(name))
    for (const name of shared) this.compilation.deleteAsset(name)
    return texts
  }
}

/** Webpack plugin: gives each package one script and one sheet that its pages share, with the icons that it alone names. */
class Packages {
  constructor(file, joins) {
    this.file = file
    this.joins = joins
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Packages', (compilation) => {
      compilation.fileDependencies.add(this.file)
      this.Source = compiler.webpack.sources.RawSource
      // After the last of what Taro does to the files.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT + 1
      compilation.hooks.processAssets.tap({ name: 'Packages', stage }, () => this.write(compilation))
    })
  }

  write(compilation) {
    const names = Object.keys(compilation.assets)
    const { subPackages = [] } = JSON.parse(compilation.assets['app.json'].source())
    const roots = subPackages.map(({ root }) => root)
    const ownerOf = (name) => roots.find((root) => name.startsWith(`${root}/`)) ?? ''
    const [main, ...others] = ['', ...roots].map(
      (root) =>
        new Package(
          compilation,
          root,
          names.filter((name) => ownerOf(name) === root),
        ),
    )
    const icons = Object.entries(JSON.parse(readFileSync(this.file, 'utf8')))
    const inMain = namedIn(icons, main.scripts)
    this.put(compilation, 'app.wxss', main.read('app.wxss') + inMain.map(ruleOf).join(''))
    for (const part of others) {
      const own = namedIn(icons, part.scripts).filter((icon) => !inMain.includes(icon))
      this.join(compilation, part, own.map(ruleOf).join(''))
    }
    if (this.joins) this.shortenNames(compilation)
  }

  shortenNames(compilation) {
    for (const [name, sheet] of Object.entries(compilation.assets))
      if (name.endsWith('.wxss')) this.put(compilation, name, shortNamed(sheet.source()))
  }

  join(compilation, part, iconRules) {
    const scripts = this.joins ? part.takeShared('.js') : []
    const sheet = iconRules + (this.joins ? part.takeShared('.wxss') : []).join('')
    if (scripts.length > 0) this.put(compilation, `${part.root}/shared.js`, joinChunks(scripts))
    if (sheet) this.put(compilation, `${part.root}/shared.wxss`, sheet)
    for (const name of part.endingIn('.js').filter((file) => file.includes('/pages/'))) {
      const shared = path.posix.relative(path.posix.dirname(name), `${part.root}/shared`)
      if (scripts.length > 0) {
        const own = part.read(name).replace('"use strict";', '').replace(REQUIRES, '')
        this.put(compilation, name, `"use strict";require("${shared}.js");${own}`)
      }
      if (sheet) this.prefixSheet(compilation, name.replace(/js$/, 'wxss'), shared)
    }
  }

  prefixSheet(compilation, page, shared) {
    const own = compilation.assets[page]?.source() ?? ''
    const rest = this.joins ? own.replace(REQUIRES, '') : own
    this.put(compilation, page, `@import "${shared}.wxss";${rest}`)
  }

  put(compilation, name, text) {
    const source = new this.Source(text)
    if (compilation.assets[name]) compilation.updateAsset(name, source)
    else compilation.emitAsset(name, source)
  }
}

/** Taro plugin: what the pages of a package share, in as few files as can be, and icons where they are used. */
module.exports = (ctx) => {
  const file = path.join(ctx.paths.sourcePath, 'ui/icon/icons.json')
  ctx.modifyWebpackChain(({ chain }) =>
    chain.plugin('packages').use(Packages, [file, process.env.NODE_ENV === 'production']),
  )
}
