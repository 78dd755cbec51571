import { type CertificationSeed, common, sample, section } from './certification-seed'

/** Cloud Practitioner, as shipped. */
export const practitioner: CertificationSeed = {
  ...common,
  code: 'practitioner',
  position: 1,
  track: 'cloud',
  direction: null,
  level: 'foundation',
  shortName: '从业者',
  name: '云从业者',
  nameEn: 'Cloud Practitioner',
  priceFen: 30_000,
  questionCount: 60,
  passingScore: 60,
  mockExam: true,
  prerequisiteCode: null,
  schedule: 'monthly',
  description:
    '面向刚接触云计算的人员，确认是否理解云的基本概念、常见服务、计费与安全责任。不要求编程或运维经验。',
  outline: [
    section('云计算基础概念', 25, [
      '按需自助、弹性与资源池化',
      '公有云、私有云与混合云的区别',
      'IaaS、PaaS 与 SaaS 的责任边界',
      '地域与可用区',
    ]),
    section('常用云服务', 30, [
      '云服务器、容器与函数的适用场景',
      '块存储、文件存储与对象存储',
      '私有网络、子网与负载均衡',
      '关系型与非关系型数据库',
    ]),
    section('安全与责任', 20, ['责任共担模型', '账号、角色与最小权限', '安全组与访问控制', '数据备份与加密']),
    section('计费与成本', 15, ['包年包月、按量与竞价计费', '成本归集与预算提醒', '识别闲置资源']),
    section('上云与支持', 10, ['迁移的常见步骤', '服务等级协议的含义', '工单与监控告警']),
  ],
  samples: [
    sample(
      '某业务平时访问量稳定，每月只有两天访问量翻倍。哪种做法最符合云的弹性特点？',
      '平时保持基础容量，在高峰前按规则自动增加实例，高峰后释放',
      ['全年按高峰容量购买服务器', '高峰时手动关闭部分功能', '把数据迁回本地机房以便控制'],
      1,
      '弹性指按需求增减资源并只为使用的部分付费；按高峰全年购买会造成闲置。',
    ),
    sample(
      '在基础设施即服务（IaaS）模型中，下列哪一项由用户负责？',
      '云服务器内操作系统的补丁更新',
      ['机房供电', '物理服务器的硬件维修', '虚拟化层的安全'],
      0,
      '责任共担模型中，IaaS 用户负责操作系统及以上的部分，云服务商负责物理设施与虚拟化层。',
    ),
    sample(
      '需要长期保存大量图片，并通过网络地址直接访问，最合适的存储是？',
      '对象存储',
      ['云服务器的系统盘', '内存数据库', '本地临时盘'],
      2,
      '对象存储适合海量非结构化数据，可以通过 HTTP 地址访问，容量按需扩展。',
    ),
  ],
}
