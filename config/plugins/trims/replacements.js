const { inRuntime } = require('../templates/keys')

const FOLDED_TEXT = require.resolve('../templates/folded-text.js')

const ofTaro = (file) => new RegExp(`[\\\\/]@tarojs[\\\\/]${file.replaceAll('/', '[\\\\/]')}$`)

/** A set of names as it stands in a module, with those alone that are used. */
const only = (isUsed) => (set) => set.replace(/ *'(\w+)',?\n/g, (line, name) => (isUsed(name) ? line : ''))

/** Built-in components as the runtime needs them: all names, whose order numbers them, and the properties of those in use. */
const needed = (table, isUsed) =>
  Object.fromEntries(
    Object.entries(table).map(([name, properties]) => [
      name,
      isUsed(name) ? Object.fromEntries(Object.keys(properties).map((property) => [property, 0])) : {},
    ]),
  )

/** What is changed in modules of Taro and MobX; the loader fails when a text is not there. */
const inModules = (tableOf, used) => [
  {
    // Sixty components with all their properties: 16 kB.
    module: ofTaro('shared/dist/components.js'),
    changes: [
      [
        /const View = Object[\s\S]*const internalComponents = \{[^}]*\};/,
        () => `const internalComponents = ${JSON.stringify(needed(tableOf(), used.component))};`,
      ],
    ],
  },
  {
    // The client's share of that table, and which of its functions give a promise.
    module: ofTaro('plugin-platform-weapp/dist/runtime.js'),
    changes: [
      ['mergeInternalComponents(components);', ''],
      [/const needPromiseApis = new Set\(\[[^\]]*\]\);/, only(used.api)],
    ],
  },
  {
    module: ofTaro('shared/dist/native-apis.js'),
    changes: [[/const needPromiseApis = new Set\(\[[^\]]*\]\);/, only(used.api)]],
  },
  {
    // A setter for each of four hundred properties: 4 kB. An element makes those that it is given.
    module: ofTaro('runtime/dist/dom/style.js'),
    changes: [
      inRuntime,
      ['initStyle(Style, styleProperties);', ''],
      [
        /if \(propertyName\[0\] === '-'\) \{[^}]*\}\s*else \{[^}]*\}/,
        "if (propertyName[0] !== '-') propertyName = toCamelCase(propertyName); this.setCssVariables(propertyName);",
      ],
      [/hooks\.tap\('injectNewStyleProperties'[\s\S]*?\n\}\);/, ''],
    ],
  },
  {
    // A text that its element holds (templates/folded-text.js), and no empty list where there are no children.
    module: ofTaro('runtime/dist/hydrate.js'),
    changes: [
      [/^/, `import { foldedText } from ${JSON.stringify(FOLDED_TEXT)};\n`],
      inRuntime,
      // What takes a tap is a view with a role; the template without one is left out.
      [/if \(nodeName === VIEW && node\.isOnlyClick[^}]*\}/, ''],
      [
        /data\["c"\][^\n]*/,
        `const text = foldedText(node);
        if (text !== null) data.v = text;
        else if (node.childNodes.length > 0) data.c = node.childNodes.map(hydrate);`,
      ],
      [/\bsid: node\.sid/g, 's: node.sid'],
      // Its template as a number, and none for a plain view: templates/index.js reads both.
      [
        'data["n"] = componentAlias._num;',
        'if (nn === PURE_VIEW) delete data.n; else data.n = +componentAlias._num || componentAlias._num;',
      ],
    ],
  },
  {
    module: ofTaro('runtime/dist/dom/node.js'),
    changes: [["'_' + nodeId()", 'nodeId()'], inRuntime, [/(\._path\}\.\$\{\w+\})\.(?=\$\{index)/, '$1']],
  },
  {
    module: ofTaro('runtime/dist/dom/element.js'),
    changes: [inRuntime, [/this\.isOnlyClick\w+\(\) && !isHasExtractProp\(this\) \? clickViewAlias : /g, '']],
  },
  { module: ofTaro('runtime/dist/utils/index.js'), changes: [inRuntime] },
  { module: ofTaro('runtime/dist/dsl/common.js'), changes: [inRuntime] },
  {
    // Wrappers of a part of a page, which no page has.
    module: ofTaro('runtime/dist/dom/root.js'),
    changes: [
      inRuntime,
      [/function findCustomWrapper[\s\S]*?\n\}\n(?=class)/, ''],
      ["['root.cn.[0]', 'root.cn[0]']", "['root.c[0]']"],
      ['let normalUpdate = {};', 'const normalUpdate = data;'],
      [/if \(initRender\) \{\s*\/\/[\s\S]*?customWrapperMap\.size;/, 'const customWrapperCount = 0;'],
      [/const customWrapperMap = [^\n]*/, ''],
      [/\/\/ custom-wrapper setData[\s\S]*?(?=\/\/ page setData)/, ''],
    ],
  },
  {
    module: ofTaro('react/dist/react.esm.js'),
    changes: [[/style\[key\] =\s*(isNumber\(value\)[^;]*);/, 'style.setProperty(key, $1);']],
  },
  {
    // Lengths by the width of a design, which are none of ours, and interceptors of requests.
    module: ofTaro('api/dist/index.js'),
    changes: [
      ['Taro.initPxTransform = getInitPxTransform(Taro);', ''],
      ['Taro.pxTransform = getPxTransform(Taro);', ''],
      [/\n *getInitPxTransform,\n/, '\n'],
      [/\n *interceptors,\n/, '\n'],
      [/\n *ENV_TYPE,\n/, '\n'],
      [/\n *getEnv,\n/, '\n'],
    ],
  },
  {
    // What it says to developers, which the minifier does not see to be unreachable, and maps, which no store holds.
    module: /[\\/]mobx[\\/]dist[\\/]mobx\.esm\.js$/,
    changes: [
      [/const __MOBX_DEV__ = .*/, ''],
      [/__MOBX_DEV__/g, 'false'],
      [/return observable\.map\([^;]*;/g, "throw new Error('no store holds a map');"],
      ['return new ObservableMap(', 'throw new Error('],
      [/var isObservableMap = .*/, 'function isObservableMap() { return false }'],
    ],
  },
]

/** In what Taro writes around the app: the whole app.json once more, and the width of a design. */
const inEntry = [
  [/var config = \{.*\};\nwindow\.__taroAppConfig = config/, 'var config = {};'],
  [/import \{ initPxTransform \}.*\n/, ''],
  [/initPxTransform\(\{[\s\S]*\}\)\n/, ''],
]

module.exports = { inEntry, inModules }
