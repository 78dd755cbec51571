import { type GatewayConfig, gatewayConfig } from './gateways/config'
import { type Config, configProblem, serverConfig, setVariables } from './lib/config'

/** Everything the environment decides, parsed and checked. */
export type ServerConfig = Config & { gateways: GatewayConfig }

/** Reads the environment once. Throws with a line for each variable that cannot be used, and never its value. */
export function readConfig(environment: NodeJS.ProcessEnv): ServerConfig {
  const set = setVariables(environment)
  const config = serverConfig.safeParse(set)
  const gateways = gatewayConfig.safeParse(set)
  if (config.success && gateways.success) return { ...config.data, gateways: gateways.data }
  throw configProblem([...(config.error?.issues ?? []), ...(gateways.error?.issues ?? [])])
}
