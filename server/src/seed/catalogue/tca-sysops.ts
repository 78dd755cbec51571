import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud SysOps Associate, as shipped. */
export const tcaSysops: CertificationSeed = {
  ...common,
  code: 'tca-sysops',
  position: 5,
  track: 'cloud',
  direction: 'sysops',
  level: 'associate',
  shortName: 'TCA',
  name: '云运维工程师',
  nameEn: 'Cloud SysOps Associate',
  priceFen: 60_000,
  questionCount: 60,
  passingScore: 70,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'monthly',
  description: '面向云上日常运维人员，确认能否完成资源开通、监控告警、备份恢复与常见故障处理。',
  outline: [
    section('资源与账号', 20, ['云服务器的规格与镜像', '标签与资源分组', '子账号与操作审计']),
    section('网络运维', 25, [
      '私有网络、路由表与网关',
      '安全组与网络访问控制列表',
      '负载均衡健康检查',
      '域名解析与证书更新',
    ]),
    section('监控与告警', 20, ['基础指标与自定义指标', '告警分级与收敛', '日志采集与检索']),
    section('备份与恢复', 20, ['快照策略', '数据库的全量与增量备份', '恢复演练与恢复目标']),
    section('自动化与成本', 15, ['批量命令与定时任务', '弹性伸缩组', '闲置资源的发现']),
  ],
  samples: [
    sample(
      '云服务器能访问外网，但外部无法访问其 443 端口，首先应检查什么？',
      '安全组的入站规则是否放通 443',
      ['系统盘的剩余空间', '镜像的创建时间', '账号余额的提醒阈值'],
      1,
      '出站正常而入站不通，最常见的原因是安全组没有放通对应端口。',
    ),
    sample(
      '恢复点目标（RPO）为 15 分钟，意味着什么？',
      '故障后最多丢失 15 分钟的数据',
      ['故障后 15 分钟内必须恢复服务', '每天只能备份 15 分钟', '备份文件保留 15 分钟'],
      0,
      'RPO 描述可以接受的数据丢失时间；恢复服务所需的时间是 RTO。',
    ),
    sample(
      '负载均衡显示后端“异常”，而在服务器上访问应用正常，最可能的原因是？',
      '健康检查的端口或路径与应用不一致',
      ['服务器的主机名不同', '浏览器缓存未清理', '磁盘类型不是固态硬盘'],
      2,
      '健康检查请求得不到预期响应就会判为异常，应先核对端口、路径与期望状态码。',
    ),
  ],
}
