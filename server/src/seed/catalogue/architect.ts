import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud Architect Associate, as shipped. */
export const tcaArchitect: CertificationSeed = {
  ...common,
  code: 'tca-architect',
  position: 8,
  track: 'cloud',
  direction: 'architect',
  level: 'associate',
  shortName: 'TCA',
  name: '云架构工程师',
  nameEn: 'Cloud Architect Associate',
  priceFen: 60_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'monthly',
  description:
    '面向参与云上方案设计的工程师，确认能否为常见业务选择合适的计算、存储、网络与数据库服务，并说明理由。',
  outline: [
    section('架构设计原则', 20, [
      '可用性、可靠性与可扩展性',
      '无状态与水平扩展',
      '松耦合与异步',
      '故障域与可用区',
    ]),
    section('计算与存储选型', 25, [
      '实例规格族的选择',
      '容器与函数的取舍',
      '块、文件与对象存储的比较',
      '冷热数据分层',
    ]),
    section('网络设计', 20, ['网段规划与子网划分', '负载均衡与跨可用区', '专线与虚拟专用网', '内容分发网络']),
    section('数据库选型', 20, ['关系型、文档型与键值型', '主从与读写分离', '备份与恢复目标']),
    section('安全与成本', 15, ['分层防护', '最小权限与审计', '计费方式与容量匹配']),
  ],
  samples: [
    sample(
      '三层网站要求单个可用区故障时仍可服务，最合适的设计是？',
      '应用实例分布在两个可用区，前置负载均衡，数据库跨可用区主备',
      ['所有实例放在同一可用区并加大规格', '每天备份一次到本地', '只在第二个可用区保留镜像'],
      0,
      '各层都跨可用区冗余，单区故障时流量由负载均衡切换，数据库主备切换。',
    ),
    sample(
      '日志写入后 30 天内常被查询，之后仅为合规保存三年，如何降低存储成本？',
      '用对象存储的生命周期规则，30 天后转入归档类型',
      ['全部保存在高性能云硬盘', '30 天后全部删除', '复制三份到不同地域的标准存储'],
      1,
      '访问频率下降后转入归档存储，保留合规所需的数据同时降低成本。',
    ),
    sample(
      '私有网络规划为 10.0.0.0/16，最多可划分多少个 /24 子网？',
      '256 个',
      ['16 个', '128 个', '65536 个'],
      3,
      '/16 到 /24 之间有 8 位可用于子网，2 的 8 次方为 256。',
    ),
  ],
}

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

/** Cloud Architect Expert, as shipped. */
export const tceArchitect: CertificationSeed = {
  ...common,
  code: 'tce-architect',
  position: 10,
  track: 'cloud',
  direction: 'architect',
  level: 'expert',
  shortName: 'TCE',
  name: '云架构专家工程师',
  nameEn: 'Cloud Architect Expert',
  priceFen: 300_000,
  questionCount: 50,
  passingScore: 75,
  mockExam: false,
  prerequisiteCode: 'tcp-architect',
  schedule: 'monthly',
  description: '面向规划企业级云战略的专家，确认能否治理多业务、多地域的整体架构，并推动其长期演进。',
  outline: [
    section('企业架构治理', 30, [
      '业务能力与应用地图',
      '架构原则与评审',
      '云上账号与网络的治理基线',
      '演进路线',
    ]),
    section('多地域与多活', 25, ['单元化与数据路由', '一致性模型的选择', '全球加速与就近接入']),
    section('数据架构', 25, ['数据湖与数据仓库', '实时与离线一体', '数据质量与血缘']),
    section('安全合规与价值', 20, ['监管要求的落地', '总体拥有成本', '组织与技能转型']),
  ],
  samples: [
    sample(
      '企业多个部门各自开通云账号，网段冲突且费用无法归集。首先应建立什么？',
      '统一的账号组织、网络规划与标签规范（治理基线）',
      ['为每个部门单独采购云服务商', '禁止新建任何资源', '把所有系统合并到一个账号'],
      0,
      '治理基线在不阻碍业务的前提下统一边界、网络和成本归集，是后续优化的基础。',
    ),
    sample(
      '跨地域多活系统中，账户余额应选择哪种一致性？',
      '单一写入点上的强一致，其他地域读取时接受延迟或转发',
      ['各地域独立写入、最终合并', '完全不复制', '以最后写入为准'],
      2,
      '余额不可超支，写入需要串行化；其他地域可以读副本或把请求转发到写入点。',
    ),
  ],
}
