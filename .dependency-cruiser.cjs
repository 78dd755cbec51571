/** Imports run one way: api ← platform ← stores ← ui ← features and pages; never across features. */
const layer = (name, from, forbidden, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: forbidden },
})

/** The server's floors, the lowest first: each uses only those below it, in values and in types. */
const FLOORS = [
  'lib',
  'database',
  'domain',
  'problems',
  'gateways',
  'repositories',
  'use-cases',
  'jobs',
  'http',
]
/** What stands beside the floors: the seed and the operator's command line, and the files that compose a server. */
const ABOVE = '(seed|cli)/|[^/]+\\.ts$'

const floors = FLOORS.map((floor, index) =>
  layer(
    `server-${floor}-uses-what-is-below`,
    `^server/src/${floor}/`,
    `^server/src/((${FLOORS.slice(index + 1).join('|') || 'nothing-above'})/|${ABOVE})`,
    'Floors: http, jobs, use-cases, repositories, gateways, problems, domain, database and lib.',
  ),
)

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Of types neither: whoever reads one file would have to read the other.',
      from: {},
      to: { circular: true },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer(
      'api-stands-alone',
      '^src/api/',
      '^src/(platform|stores|ui|features|pages|app)|^node_modules/(@tarojs|react|mobx)',
      'The client knows the contract and nothing of the phone.',
    ),
    layer(
      'format-stands-alone',
      '^src/format/',
      '^src/(platform|stores|ui|features|pages|app)',
      'Pure functions.',
    ),
    layer(
      'platform-is-below-stores',
      '^src/platform/',
      '^src/(stores|ui|features|pages|app)',
      'It says wx, no more.',
    ),
    layer(
      'stores-are-below-ui',
      '^src/stores/',
      '^src/(ui|features|pages|app)',
      'Stores never see a component.',
    ),
    layer('ui-is-below-pages', '^src/ui/', '^src/(features|pages|app)', 'The kit serves every page.'),
    layer(
      'tabs-leave-features-alone',
      '^src/pages/',
      '^src/features/',
      'Sub-packages stay out of the main package.',
    ),
    {
      name: 'features-leave-each-other-alone',
      severity: 'error',
      comment: 'What two features need is shared below them.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/(features|pages)/', pathNot: '^src/features/$1/' },
    },
    layer(
      'only-platform-says-wx',
      '^src/(api|stores|format)/',
      '^node_modules/@tarojs/',
      'Hooks of the page life cycle aside, wx and Taro are called in src/platform; which names are hooks, biome.json knows.',
    ),
    layer(
      'pages-know-hooks-and-components',
      '^src/(ui|features|pages|app)',
      '^node_modules/@tarojs/(?!taro/|components/)',
      'What lies below Taro would be a way around src/platform.',
    ),
    layer(
      'app-leaves-server-alone',
      '^src/',
      '^(server|simulator|tests|scripts)/',
      'The contract lies between them.',
    ),
    layer(
      'server-leaves-app-alone',
      '^server/',
      '^(src|simulator|tests)/',
      'The contract lies between them.',
    ),
    ...floors,
    layer(
      'simulator-stands-alone',
      '^simulator/',
      '^(src|server|tests)/',
      'It knows the built package only.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|simulator/build)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
