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
