import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud Developer Professional, as shipped. */
export const tcpDeveloper: CertificationSeed = {
  ...common,
  code: 'tcp-developer',
  position: 3,
  track: 'cloud',
  direction: 'developer',
  level: 'professional',
  shortName: 'TCP',
  name: '云开发高级工程师',
  nameEn: 'Cloud Developer Professional',
  priceFen: 120_000,
  questionCount: 70,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: 'tca-developer',
  schedule: 'monthly',
  description: '面向负责分布式应用设计与开发的工程师，确认能否在一致性、性能与成本之间作出有依据的取舍。',
  outline: [
    section('微服务设计', 25, [
      '按业务边界划分服务',
      '同步调用与事件驱动的取舍',
      '接口版本的兼容演进',
      '超时、熔断与限流',
    ]),
    section('数据一致性', 25, [
      '分库分表与全局标识',
      '本地消息表与最终一致',
      '缓存与数据库的一致策略',
      '读写分离的延迟',
    ]),
    section('容器平台', 20, ['工作负载的滚动更新', '就绪与存活探针', '资源请求、限制与自动伸缩']),
    section('性能与可观测', 20, ['压测方法与容量估算', '链路追踪的采样', '火焰图与慢查询分析']),
    section('交付与安全', 10, ['基础设施即代码', '镜像扫描与依赖治理']),
  ],
  samples: [
    sample(
      '订单服务写库后需通知库存服务，要求不丢消息且不引入分布式事务，最合适的是？',
      '在同一本地事务中写订单和消息表，再由任务投递消息',
      ['先发消息再写数据库', '写库后直接调用库存接口，失败则忽略', '用定时全量对账代替通知'],
      0,
      '本地消息表保证业务数据和待发消息同时成功，投递可重试，消费端幂等即可达到最终一致。',
    ),
    sample(
      '滚动更新时出现短时 502，实例本身启动正常，首先应检查什么？',
      '就绪探针与下线前的连接排空设置',
      ['镜像的文件大小', '数据库的字符集', '日志的保留天数'],
      2,
      '未就绪的实例接到流量，或实例退出时连接未排空，都会在更新期间产生 502。',
    ),
  ],
}
