import { type CertificationSeed, common, sample, section } from './certification-seed'

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
