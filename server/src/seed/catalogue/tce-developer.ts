import { type CertificationSeed, common, sample, section } from './certification-seed'

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
