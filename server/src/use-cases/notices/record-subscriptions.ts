import type { NoticeTopic } from '../../domain/notices/kinds'
import { invalidRequest } from '../../problems/general'
import { lockCandidate } from '../../repositories/account/candidates'
import { forgetFailure } from '../../repositories/notice-channels'
import { allowOne, refuseTopic } from '../../repositories/subscription-allowances'
import type { Services } from '../../services'

/** What WeChat says of one template: `filter` is WeChat's own doing and says nothing of the candidate. */
export interface SubscriptionAnswer {
  templateId: string
  answer: 'accept' | 'reject' | 'ban' | 'filter'
}

/** Keeps what the candidate answered. Throws the problem for a template that nobody is asked for. */
export async function recordSubscriptions(
  { db, gateways }: Services,
  candidateId: string,
  answers: readonly SubscriptionAnswer[],
): Promise<void> {
  const byTopic = new Map<NoticeTopic, SubscriptionAnswer['answer']>()
  for (const { templateId, answer } of answers) {
    const topic = gateways.templates.subscriptionTopic(templateId)
    if (!topic || byTopic.has(topic)) {
      throw invalidRequest('订阅消息模板不存在或重复，请重新打开本页后再试。', ['answers'])
    }
    byTopic.set(topic, answer)
  }
  const given = [...byTopic.values()]
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    for (const [topic, answer] of byTopic) {
      if (answer === 'accept') await allowOne(trx, candidateId, topic)
      else if (answer !== 'filter') await refuseTopic(trx, candidateId, topic)
    }
    // A fresh yes mends what an earlier message was refused for.
    if (given.includes('accept')) {
      await forgetFailure(trx, candidateId, 'subscription')
    }
  })
}
