export default defineAppConfig({
  pages: ['pages/home/index', 'pages/exams/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'features/certifications',
      name: 'certifications',
      pages: ['pages/catalogue/index', 'pages/detail/index', 'pages/calendar/index'],
    },
    { root: 'features/help', name: 'help', pages: ['pages/help/index'] },
    {
      root: 'features/registration',
      name: 'registration',
      pages: [
        'pages/checklist/index',
        'pages/sitting/index',
        'pages/confirm/index',
        'pages/order/index',
        'pages/orders/index',
      ],
    },
    { root: 'features/account', name: 'account', pages: ['pages/email/index', 'pages/privacy/index'] },
    {
      root: 'features/exam',
      name: 'exam',
      pages: ['pages/journey/index', 'pages/ticket/index', 'pages/exam-day/index'],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['certifications'] },
    'pages/me/index': { network: 'wifi', packages: ['account', 'help'] },
    'pages/exams/index': { network: 'all', packages: ['exam', 'registration'] },
    'features/certifications/pages/detail/index': { network: 'all', packages: ['registration'] },
  },
  window: {
    navigationBarTitleText: '认证考试助手',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@background',
    backgroundTextStyle: '@backgroundText',
  },
  tabBar: {
    color: '@tabColor',
    selectedColor: '@tabSelectedColor',
    backgroundColor: '@tabBackground',
    borderStyle: 'black',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: '@tabHome',
        selectedIconPath: '@tabHomeSelected',
      },
      {
        pagePath: 'pages/exams/index',
        text: '考试',
        iconPath: '@tabExams',
        selectedIconPath: '@tabExamsSelected',
      },
      { pagePath: 'pages/me/index', text: '我的', iconPath: '@tabMe', selectedIconPath: '@tabMeSelected' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})
