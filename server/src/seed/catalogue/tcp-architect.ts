import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud Architect Professional, as shipped. */
export const tcpArchitect: CertificationSeed = {
  ...common,
  code: 'tcp-architect',
  position: 9,
  track: 'cloud',
  direction: 'architect',
  level: 'professional',
  shortName: 'TCP',
  name: '云架构高级工程师',
  nameEn: 'Cloud Architect Professional',
  priceFen: 120_000,
  questionCount: 70,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: 'tca-architect',
  schedule: 'monthly',
  description: '面向独立负责复杂方案的架构师，确认能否把业务目标转化为可落地、可验证的云上架构。',
  outline: [
    section('需求与目标', 15, ['业务连续性指标', '非功能需求的量化', '约束与假设的管理']),
    section('高可用与容灾', 25, ['同城多可用区', '异地容灾与数据复制', '降级与限流策略', '恢复演练']),
    section('混合云与迁移', 25, ['迁移评估与分批', '网络互通与域名切换', '数据库在线迁移', '回退方案']),
    section('性能与扩展', 20, ['缓存层次', '异步与削峰', '数据分片', '压测与容量模型']),
    section('安全合规与成本', 15, ['纵深防御与零信任', '数据分级与加密', '成本模型与优化']),
  ],
  samples: [
    sample(
      '数据库在线迁移要求停机不超过 5 分钟，正确的步骤是？',
      '全量加增量同步，校验一致后短暂停写，切换应用连接并保留回退',
      ['停机导出再导入', '先切换应用再同步数据', '同步完成后立即删除源库'],
      1,
      '增量同步把停机缩短到追平最后变更的时间；校验和可回退是切换的前提。',
    ),
    sample(
      '要求 RTO 30 分钟、RPO 5 分钟的核心系统，哪种容灾方式成本合适？',
      '异地温备：数据持续复制，备用环境以较小规模运行并可快速扩容',
      ['只做每日离线备份', '两地全量双活', '仅保留架构文档'],
      0,
      '每日备份达不到 RPO；双活可满足但成本更高；温备能在目标时间内扩容接管。',
    ),
  ],
}
