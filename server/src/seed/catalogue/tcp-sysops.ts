import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud SysOps Professional, as shipped. */
export const tcpSysops: CertificationSeed = {
  ...common,
  code: 'tcp-sysops',
  position: 6,
  track: 'cloud',
  direction: 'sysops',
  level: 'professional',
  shortName: 'TCP',
  name: '云运维高级工程师',
  nameEn: 'Cloud SysOps Professional',
  priceFen: 120_000,
  questionCount: 70,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: 'tca-sysops',
  schedule: 'monthly',
  description: '面向负责业务稳定性的运维工程师，确认能否设计监控体系、主导故障处理并用自动化降低风险。',
  outline: [
    section('稳定性工程', 30, ['服务等级目标与错误预算', '变更管理与回滚', '容量规划', '故障复盘']),
    section('自动化运维', 25, ['基础设施即代码与状态漂移', '配置管理的幂等', '流水线中的审批']),
    section('容器与集群运维', 20, ['节点维护与驱逐', '集群网络与域名解析排错', '存储卷的生命周期']),
    section('数据库与中间件运维', 15, ['主从延迟与切换', '慢查询治理', '消息积压处理']),
    section('安全运维', 10, ['漏洞修复的优先级', '堡垒机与审计', '密钥轮换']),
  ],
  samples: [
    sample(
      '某服务月度可用性目标为 99.9%，本月已不可用 50 分钟（按 30 天计）。应当怎样决策？',
      '错误预算已耗尽，暂停高风险变更，优先改进稳定性',
      ['预算尚有余量，照常发布', '立即把目标改为 99%', '关闭监控以避免继续计入'],
      1,
      '30 天的 0.1% 约为 43.2 分钟，50 分钟已超出预算，应以稳定性工作为先。',
    ),
    sample(
      '用代码管理基础设施时发现线上配置被手工修改，正确的处理是？',
      '确认修改的原因，把需要保留的写回代码，再由流水线统一应用',
      ['直接在线上继续手工修改', '删除代码仓库', '关闭状态检查'],
      0,
      '以代码为唯一来源才能重复和审计；先弄清差异，再让代码与线上一致。',
    ),
  ],
}
