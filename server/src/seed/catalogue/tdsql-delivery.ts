import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Private Cloud Delivery Engineer - TDSQL, as shipped. */
export const tdsqlDelivery: CertificationSeed = {
  ...common,
  code: 'tdsql-delivery',
  position: 13,
  track: 'specialty',
  direction: null,
  level: 'specialty',
  shortName: '专有云交付 TDSQL',
  name: '专有云交付工程师-TDSQL',
  nameEn: 'Private Cloud Delivery Engineer - TDSQL',
  priceFen: 80_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: false,
  prerequisiteCode: null,
  schedule: 'listed',
  description: '面向专有云数据库交付人员，确认能否完成分布式数据库的规划、部署、迁移、验证与移交。',
  outline: [
    section('交付规划', 20, ['硬件与网络需求', '机房与机架的高可用布局', '容量估算']),
    section('安装部署', 25, ['操作系统与时间同步', '调度、管理与存储组件', '部署前检查清单']),
    section('分布式特性', 25, ['分片键的选择', '分布式事务', '强同步复制与切换', '全局唯一序列']),
    section('数据迁移', 20, ['兼容性评估', '全量与增量同步', '一致性校验']),
    section('验收与移交', 10, ['故障演练', '性能基线', '运维文档']),
  ],
  samples: [
    sample(
      '为订单表选择分片键，查询大多按用户进行，最合适的是？',
      '用户标识',
      ['订单状态', '下单日期的星期', '商品的颜色'],
      0,
      '按用户分片能使多数查询落在单个分片，且用户标识的基数高，数据分布均匀。',
    ),
    sample(
      '强同步复制下，备机全部不可用时主机的写入会怎样？',
      '等待直至有备机确认，或按策略降级为异步',
      ['立即删除数据', '继续写入并认为已强同步', '自动改为只写日志不写数据'],
      1,
      '强同步以备机确认为提交条件；没有备机时要么等待，要么按预先设定的策略降级。',
    ),
  ],
}
