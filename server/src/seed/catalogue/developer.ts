import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud Developer Associate, as shipped. */
export const tcaDeveloper: CertificationSeed = {
  ...common,
  code: 'tca-developer',
  position: 2,
  track: 'cloud',
  direction: 'developer',
  level: 'associate',
  shortName: 'TCA',
  name: '云开发工程师',
  nameEn: 'Cloud Developer Associate',
  priceFen: 60_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'monthly',
  description:
    '面向在云上开发应用的工程师，确认能否使用云服务接口、托管数据库与消息服务，完成应用的开发、部署与排错。',
  outline: [
    section('云上开发基础', 20, [
      '调用接口的签名与鉴权',
      '软件开发工具包的重试与超时',
      '环境变量与密钥管理',
      '命令行工具',
    ]),
    section('应用与数据', 30, [
      '关系型数据库连接池与事务',
      '缓存的过期与穿透',
      '对象存储的上传与临时授权',
      '消息队列的至少一次投递',
    ]),
    section('部署与交付', 20, ['容器镜像的构建与分层', '函数计算的触发器与冷启动', '持续集成与灰度发布']),
    section('可观测与排错', 15, ['结构化日志与链路标识', '指标与告警阈值', '常见 HTTP 状态码的含义']),
    section('应用安全', 15, ['注入与跨站脚本的防范', '最小权限的访问密钥', '传输加密与证书']),
  ],
  samples: [
    sample(
      '消息队列保证“至少一次”投递，消费者应如何避免重复扣款？',
      '以业务单号做幂等校验，处理过的消息直接确认',
      ['消费失败时丢弃消息', '只启动一个消费者', '把消息的保留时间设为零'],
      1,
      '至少一次意味着可能重复，处理逻辑需要幂等；单个消费者也会收到重复投递。',
    ),
    sample(
      '小程序要直接把图片上传到对象存储，怎样授权最安全？',
      '由后端签发只允许写入指定路径、很快过期的临时密钥',
      ['把长期密钥写在前端代码中', '将存储桶设为公有读写', '让所有用户共用一个子账号密码'],
      0,
      '临时密钥限定了权限、路径和有效期，泄露后的影响有限；长期密钥不能出现在前端。',
    ),
    sample(
      '某接口偶发返回 503，调用方应当怎样重试？',
      '对可重复的请求按指数退避并加随机抖动，限制次数',
      ['立即无限次重试', '把超时时间改为零', '改用另一种请求方法重试'],
      2,
      '退避和抖动能避免重试风暴；只有幂等请求才适合自动重试。',
    ),
  ],
}

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

/** Cloud Developer Expert, as shipped. */
export const tceDeveloper: CertificationSeed = {
  ...common,
  code: 'tce-developer',
  position: 4,
  track: 'cloud',
  direction: 'developer',
  level: 'expert',
  shortName: 'TCE',
  name: '云开发专家工程师',
  nameEn: 'Cloud Developer Expert',
  priceFen: 300_000,
  questionCount: 50,
  passingScore: 75,
  mockExam: false,
  prerequisiteCode: 'tcp-developer',
  schedule: 'monthly',
  description: '面向主导大型系统研发的专家，确认能否制定技术路线，处理多地域、高并发与复杂演进中的难题。',
  outline: [
    section('大型系统架构演进', 30, [
      '单体到服务化的拆分路径',
      '多活单元化与流量调度',
      '技术债的度量与偿还',
      '架构决策记录',
    ]),
    section('高并发与高可用', 30, ['热点数据与削峰', '过载保护与优先级', '故障注入与演练', '跨地域数据同步']),
    section('研发效能', 20, ['主干开发与特性开关', '质量门禁与发布节奏', '平台工程']),
    section('安全与合规', 20, ['威胁建模', '个人信息的分级与脱敏', '供应链安全']),
  ],
  samples: [
    sample(
      '秒杀场景中库存是单一热点行，数据库写入成为瓶颈。下列哪种方案能在不超卖的前提下提升吞吐？',
      '把库存拆成多个分桶并在分桶内条件扣减，耗尽后再合并',
      ['去掉库存校验，事后人工处理', '提高数据库的隔离级别到可串行化', '把库存只放在各个应用的内存中'],
      1,
      '分桶把单行竞争分散到多行，条件更新保证每个分桶不为负，总量因此不会超卖。',
    ),
    sample(
      '两个地域双活写入同一用户数据，最能避免冲突的做法是？',
      '按用户标识划分单元，同一用户的写入固定在一个地域',
      ['以客户端时间较晚者为准', '两地同时写入并忽略冲突', '每天夜间用一地覆盖另一地'],
      0,
      '单元化使同一数据同一时刻只有一个写入点，从源头避免冲突；依赖客户端时间会丢失更新。',
    ),
  ],
}
