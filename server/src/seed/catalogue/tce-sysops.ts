import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud SysOps Expert, as shipped. */
export const tceSysops: CertificationSeed = {
  ...common,
  code: 'tce-sysops',
  position: 7,
  track: 'cloud',
  direction: 'sysops',
  level: 'expert',
  shortName: 'TCE',
  name: '云运维专家工程师',
  nameEn: 'Cloud SysOps Expert',
  priceFen: 300_000,
  questionCount: 50,
  passingScore: 75,
  mockExam: false,
  prerequisiteCode: 'tcp-sysops',
  schedule: 'monthly',
  description: '面向主导大规模平台运维的专家，确认能否建立体系化的稳定性、容灾与成本治理能力。',
  outline: [
    section('容灾体系', 30, ['同城双活与异地灾备', '恢复目标的分级', '容灾切换的决策与演练', '数据校验']),
    section('大规模运维平台', 25, ['配置管理数据库的准确性', '事件、问题与变更的闭环', '智能告警与根因定位']),
    section('性能与容量治理', 25, ['全链路压测', '资源超卖与混部', '瓶颈定位方法']),
    section('成本与组织', 20, ['成本分摊与单位成本', '值班与应急指挥', '安全合规的持续检查']),
  ],
  samples: [
    sample(
      '容灾演练中，备用站点切换成功但交易金额对不上。最应先补强的环节是？',
      '切换前后的数据一致性校验与补偿流程',
      ['增加备用站点的服务器数量', '缩短域名解析的缓存时间', '更换监控大屏'],
      2,
      '业务恢复不仅是服务可用，数据正确同样是前提；切换流程需要包含校验与补偿。',
    ),
    sample(
      '大量告警同时触发时，哪种机制最有助于快速定位根因？',
      '按拓扑与时间关联告警，收敛为少数事件',
      ['把所有告警都提升为最高级别', '关闭重复出现的告警', '只保留主机层面的告警'],
      0,
      '依赖关系与时间相关性能把症状归并到源头，避免被告警淹没。',
    ),
  ],
}
