import { type CertificationSeed, common, sample, section } from './certification-seed'

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
