import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import development from './dev'
import production from './prod'

const node_module = (name: string) => path.resolve(__dirname, '..', 'node_modules', name)

/** Ships ES2015+ while Taro leaves node_modules alone: without this the package is not ES5. */
const transpiled = ['mobx', 'mobx-react-lite', 'uqr'].map(node_module)

export default defineConfig<'webpack5'>((merge, { mode }) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'cert-exam-miniprogram',
    // Sizes are written in px and stay px: a phone's logical pixels, not a share of the screen's width.
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot: 'dist',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    plugins: [
      path.resolve(__dirname, 'plugins/aria/index.js'),
      path.resolve(__dirname, 'plugins/package-table.js'),
    ],
    alias: { '@': path.resolve(__dirname, '..', 'src') },
    defineConstants: {
      API_BASE: JSON.stringify(process.env.API_BASE ?? 'http://127.0.0.1:8787'),
    },
    copy: { patterns: [{ from: 'src/assets/tab/', to: 'dist/assets/tab/' }], options: {} },
    cache: { enable: false },
    mini: {
      compile: { include: transpiled },
      optimizeMainPackage: { enable: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: {
          enable: true,
          config: { namingPattern: 'module', generateScopedName: '[name]_[local]_[hash:base64:3]' },
        },
      },
    },
  }
  return merge({}, base, mode === 'development' ? development : production)
})
