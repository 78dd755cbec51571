import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Big Data Developer, as shipped. */
export const bigData: CertificationSeed = {
  ...common,
  code: 'big-data',
  position: 11,
  track: 'specialty',
  direction: null,
  level: 'specialty',
  shortName: '大数据开发',
  name: '大数据开发工程师',
  nameEn: 'Big Data Developer',
  priceFen: 80_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'listed',
  description: '面向数据开发人员，确认能否在云上完成数据采集、离线与实时计算、数据建模与质量治理。',
  outline: [
    section('数据采集与存储', 20, ['日志与数据库变更采集', '列式存储与压缩', '分区设计']),
    section('离线计算', 25, ['分布式计算的洗牌过程', '数据倾斜的处理', '结构化查询优化', '调度依赖']),
    section('实时计算', 25, ['事件时间与水位线', '窗口与状态', '端到端的一致性']),
    section('数据仓库建模', 20, ['分层设计', '维度建模与缓慢变化维', '指标口径']),
    section('质量与安全', 10, ['质量规则与告警', '脱敏与权限']),
  ],
  samples: [
    sample(
      '按用户聚合时，个别任务运行时间远高于其他任务，最可能的原因和处理是？',
      '数据倾斜：对热点键加盐做两阶段聚合',
      ['磁盘已满：删除历史分区', '网络中断：重启集群', '内存泄漏：升级浏览器'],
      1,
      '少数键的数据量过大使单个任务变慢，加盐打散后再聚合可以均衡负载。',
    ),
    sample(
      '实时统计每分钟订单数，订单可能迟到 30 秒，应如何设置？',
      '按事件时间开窗，水位线允许 30 秒延迟',
      ['按处理时间开窗', '关闭窗口改为全量统计', '丢弃所有迟到数据'],
      0,
      '事件时间加上允许的延迟，能把迟到 30 秒以内的订单计入正确的窗口。',
    ),
  ],
}
