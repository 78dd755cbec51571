/** Imports run one way: api ← platform ← stores ← ui ← parts ← features and pages; never across features. */
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
      '^src/(platform|stores|ui|parts|features|pages|app)|^node_modules/(@tarojs|react|mobx)',
      'The client knows the contract and nothing of the phone.',
    ),
    layer(
      'format-stands-alone',
      '^src/format/',
      '^src/(platform|stores|ui|parts|features|pages|app)',
      'Pure functions.',
    ),
    layer(
      'platform-is-below-stores',
      '^src/platform/',
      '^src/(stores|ui|parts|features|pages|app)',
      'It says wx, no more.',
    ),
    layer(
      'stores-are-below-ui',
      '^src/stores/',
      '^src/(ui|parts|features|pages|app)',
      'Stores never see a component.',
    ),
    layer(
      'kit-is-below-parts',
      '^src/ui/',
      '^src/(parts|features|pages|app)',
      'The kit knows no word of the domain.',
    ),
    layer('parts-are-below-pages', '^src/parts/', '^src/(features|pages|app)', 'What several domains show.'),
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
      '^src/(ui|parts|features|pages|app)',
      '^node_modules/@tarojs/(?!taro/|components/)',
      'What lies below Taro would be a way around src/platform.',
    ),
    layer(
      'dates-are-said-in-one-place',
      '^src/(?!format/date\\.ts)',
      '^node_modules/dayjs/',
      'Who formats a date by itself forgets its year, its zone or that it is provisional.',
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
      'server-rules-are-pure',
      '^server/src/(domain|problems)/',
      '(^|/)node_modules/(pg|kysely|fastify|@electric-sql)/',
      'Rules and refusals need neither HTTP nor SQL.',
    ),
    layer(
      'server-flows-know-no-http',
      '^server/src/(repositories|use-cases|jobs|gateways)/',
      '(^|/)node_modules/fastify/',
      'A flow is the same whoever starts it: a request, a callback or a job.',
    ),
    layer(
      'server-sql-and-gateways-refuse-nothing',
      '^server/src/(repositories|gateways)/',
      '^server/src/problems/',
      'What a candidate is told is decided above them.',
    ),
    {
      name: 'server-private-files',
      severity: 'error',
      comment: 'A folder of a room opens by its noun; what serves its other files alone stays inside.',
      from: { pathNot: '^server/src/(domain/notices/templates|gateways/payment)/' },
      to: {
        path: '^server/src/(domain/notices/templates/(?!render|template)|gateways/payment/(v3|records))',
      },
    },
    layer(
      'wx-serves-every-engine',
      '^simulator/src/phone/wx/',
      '^simulator/src/(host|phone/(app|bars|components|sheets)/|phone/(browser-network|dom|person|phone|phone-storage|settings|shown-pages)\\.ts)|^node_modules/glass-easel',
      'What only a browser can do is handed in: the page tests run the same wx without one.',
    ),
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
