import { ApiFailure } from '../api-failure'
import { SCOPES } from '../permissions'
import type { Phone } from '../phone'
import type { ApiOptions } from '../scripts'
import { openSettingsSheet } from '../sheets/settings-sheet'
import { subscriptions } from '../subscriptions'
import { flag, text } from '../values'
import type { ApiGroup } from './api-group'

/** What getSetting and openSetting tell; subscriptions only when asked for. */
const settings = (phone: Phone, options: ApiOptions) => ({
  authSetting: phone.permissions.all(),
  ...(flag(options.withSubscriptions) ? { subscriptionsSetting: subscriptions.setting() } : {}),
})

/** Privacy contract and permissions. */
export const privacyGroup = (phone: Phone): ApiGroup => ({
  async: {
    getPrivacySetting: () => ({
      needAuthorization: !phone.privacy.agreed,
      privacyContractName: phone.privacy.contractName,
    }),
    requirePrivacyAuthorize: async () => {
      if (!(await phone.privacy.require('requirePrivacyAuthorize'))) {
        throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
      }
    },
    openPrivacyContract: () => phone.layer.toast('已打开隐私保护指引', 'none', 1500),
    getSetting: (options) => settings(phone, options),
    openSetting: async (options) => {
      await openSettingsSheet(phone.layer, phone.permissions)
      return settings(phone, options)
    },
    authorize: async ({ scope }) => {
      if (!SCOPES[text(scope)]) throw new ApiFailure('invalid scope')
      if (!(await phone.permissions.ask(text(scope)))) throw new ApiFailure('auth deny')
    },
  },
  direct: {
    onNeedPrivacyAuthorization: (listener: Parameters<typeof phone.privacy.listen>[0]) =>
      phone.privacy.listen(listener),
  },
})
