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
    {
      name: 'only-platform-says-wx',
      severity: 'error',
      comment: 'Hooks of the page life cycle aside, wx and Taro are called in src/platform.',
      from: { path: '^src/(api|stores|format)/' },
      to: { path: '^node_modules/@tarojs/' },
    },
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
      '^server/src/(http|repositories|jobs|gateways|migrations|seed)/|^node_modules/(pg|kysely|fastify)',
      'Rules need neither HTTP nor SQL.',
    ),
    layer(
      'server-repositories-below-http',
      '^server/src/repositories/',
      '^server/src/(http|jobs)/',
      'SQL knows no HTTP.',
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
