import { GatewayUnavailable } from '../gateway-error'
import type { OutgoingNotice } from './notice-gateway'
import type { WechatTemplate } from './notice-templates'
import { fitValue } from './template-values'

/** The part of a message that both of WeChat's templates have: which one, and its keywords filled from the notice. */
export function templateMessage(
  service: string,
  template: WechatTemplate | undefined,
  { topic, fields }: OutgoingNotice,
): { template_id: string; data: Record<string, { value: string }> } {
  if (!template) throw new GatewayUnavailable(service, `no template for ${topic}`)
  const data = Object.entries(template.data).map(([keyword, field]) => [
    keyword,
    { value: fitValue(keyword, fields[field]) },
  ])
  return { template_id: template.id, data: Object.fromEntries(data) }
}
