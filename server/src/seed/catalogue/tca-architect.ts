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
