import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'

const outputRoot = process.env.OUTPUT_ROOT ?? 'dist'

/** Origin of the backend that the package asks; phones take https alone. */
const API_BASE = process.env.API_BASE ?? 'http://127.0.0.1:8787'

export default defineConfig<'webpack5'>((_merge, { mode }) => {
  console.log(
    `The package asks ${API_BASE}${API_BASE.startsWith('https:') ? '' : ', for this machine alone: set API_BASE for phones'}`,
  )
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'cert-exam-miniprogram',
    // Sizes are written in px and stay px: a phone's logical pixels, not a share of the screen's width.
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: process.env.SOURCE_ROOT ?? 'src',
    outputRoot,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: [
      path.resolve(__dirname, 'plugins/templates/index.js'),
      path.resolve(__dirname, 'plugins/waiting.js'),
      path.resolve(__dirname, 'plugins/packages.js'),
      path.resolve(__dirname, 'plugins/package-table.js'),
    ],
    alias: {
      // By their modules, of which plugins/trims leaves some out.
      '@tarojs/runtime$': require.resolve('@tarojs/runtime/dist/index.js'),
      '@tarojs/shared$': require.resolve('@tarojs/shared/dist/index.js'),
      '@tarojs/api$': require.resolve('@tarojs/api/dist/index.js'),
      ...(mode === 'production' ? { mobx: require.resolve('mobx/dist/mobx.esm.js') } : {}),
    },
    defineConstants: {
      APP_VERSION: JSON.stringify(version),
      API_BASE: JSON.stringify(API_BASE),
    },
    copy: {
      patterns: ['assets/', 'features/help/assets/', 'sitemap.json'].map((name) => ({
        from: `src/${name}`,
        to: `${outputRoot}/${name}`,
      })),
      options: {},
    },
    cache: { enable: false },
    ...(mode === 'production' ? { logger: { quiet: true, stats: false } } : {}),
    terser: {
      enable: true,
      config: {
        ecma: 2020,
        module: true,
        // MobX marks its private names so, and they are 14 kB; webpack's own short names of exports stay as they are.
        mangle: { properties: { regex: /^\w{3,}_$/ } },
        // A function expression without `this` becomes an arrow: 15 kB. tests/package/arrows.test.ts: nothing makes objects of one.
        compress: { passes: 2, ecma: 2020, unsafe_arrows: true },
        // Chinese text as UTF-8 is half as long as its escapes.
        output: { ascii_only: false, comments: false },
      },
    },
    // The deepest page has nine levels below its root; each further one repeats every template.
    baseLevel: 11,
    mini: {
      // Taro leaves node_modules as they are; this one ships class fields, newer than the package's ES2020.
      compile: { include: [path.dirname(require.resolve('uqr'))] },
      optimizeMainPackage: { enable: true },
      minifyXML: { collapseWhitespace: true },
      // No page writes markup into a node: the HTML parser stays out of the package.
      runtime: { enableInnerHTML: false },
      // Every sheet is a CSS module or the one of the app: their order in a common chunk means nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: {
          enable: true,
          config: {
            namingPattern: 'module',
            generateScopedName: mode === 'production' ? '[hash:base64:4]' : '[name]_[local]_[hash:base64:3]',
          },
        },
      },
    },
  }
  return config
})
