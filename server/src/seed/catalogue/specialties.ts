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

/** Machine Learning Application Engineer, as shipped. */
export const machineLearning: CertificationSeed = {
  ...common,
  code: 'machine-learning',
  position: 12,
  track: 'specialty',
  direction: null,
  level: 'specialty',
  shortName: '机器学习应用',
  name: '机器学习应用工程师',
  nameEn: 'Machine Learning Application Engineer',
  priceFen: 80_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'listed',
  description:
    '面向把机器学习用于业务的工程师，确认能否完成从问题定义、数据准备、训练评估到上线监控的全过程。',
  outline: [
    section('问题定义与数据', 25, [
      '选择合适的任务类型',
      '标注质量',
      '训练、验证与测试的划分',
      '数据泄漏的识别',
    ]),
    section('特征与模型', 25, ['特征处理与缺失值', '线性模型、树模型与神经网络', '过拟合与正则化']),
    section('评估', 20, ['精确率、召回率与阈值', '类别不平衡', '离线与在线指标的差异']),
    section('训练与部署', 20, ['分布式训练', '模型服务的伸缩', '灰度与回滚']),
    section('监控与责任', 10, ['数据漂移', '可解释与公平', '隐私保护']),
  ],
  samples: [
    sample(
      '欺诈样本占 0.5%，模型把所有样本判为正常时准确率为 99.5%。应改看什么指标？',
      '召回率与精确率（或其曲线下面积）',
      ['训练耗时', '模型文件大小', '特征数量'],
      0,
      '类别极不平衡时准确率没有意义，应关注对少数类的识别能力。',
    ),
    sample(
      '离线评估很好，上线后效果骤降，而代码未变。首先应检查什么？',
      '线上特征的分布和计算口径是否与训练时一致',
      ['增加神经网络层数', '更换编程语言', '提高服务器主频'],
      1,
      '训练与服务之间的特征偏差或数据漂移，是离线在线不一致最常见的原因。',
    ),
  ],
}

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
