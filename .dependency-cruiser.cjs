/** Imports run one way: api ← platform ← stores ← ui ← features and pages; never across features. */
const layer = (name, from, forbidden, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: forbidden },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Types may refer to each other; values may not.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
    layer(
      'server-domain-is-pure',
      '^server/src/domain/',
      '^server/src/(?!domain/|lib/)|(^|/)node_modules/(pg|kysely|fastify|@electric-sql)',
      'Rules need neither HTTP nor SQL; of the wire they know the words of the contract.',
    ),
    layer(
      'server-problems-stand-alone',
      '^server/src/problems/',
      '^server/src/(?!problems/|domain/|lib/)|(^|/)node_modules/(pg|kysely|fastify|@electric-sql)',
      'A refusal is words and dates; who sends it does not matter.',
    ),
    layer(
      'server-use-cases-below-http',
      '^server/src/use-cases/',
      '^server/src/(http|jobs|migrations|seed)/|(^|/)node_modules/(pg|fastify|@electric-sql)',
      'A flow is the same whoever starts it: a request, a callback or a job.',
    ),
    layer(
      'server-repositories-below-use-cases',
      '^server/src/repositories/',
      '^server/src/(http|use-cases|problems|jobs)/|(^|/)node_modules/fastify',
      'SQL knows no HTTP and refuses nothing.',
    ),
    layer(
      'server-gateways-below-use-cases',
      '^server/src/gateways/',
      '^server/src/(http|use-cases|problems|repositories|jobs)/',
      'A gateway speaks to the outside and to nobody here.',
    ),
    layer(
      'server-jobs-leave-http-alone',
      '^server/src/jobs/',
      '^server/src/http/|(^|/)node_modules/fastify',
      'What falls due needs no request.',
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
