import type { Schema } from '../../api/contract-types'

type Item = Schema<'ChecklistItem'>

/** How an item of the checklist is mended, and what its button says. `change` marks one that is fine as it is. */
export interface Mending {
  by: 'identityProvider' | 'phone' | 'email'
  words: string
  change: boolean
}

/** What can be done about an item; null where nothing can or need be done. */
export function mendingOf({ kind, state }: Item, personalAccountBound: boolean): Mending | null {
  const fine = state === 'ok'
  switch (kind) {
    case 'cloudAccount':
      // A name that was corrected there comes over by binding anew.
      return {
        by: 'identityProvider',
        words: fine ? '重新绑定' : state === 'refused' ? '更换云账号' : '绑定云账号',
        change: fine,
      }
    case 'realName':
      // Without a personal cloud account that one's button comes first.
      if (fine || !personalAccountBound) return null
      return { by: 'identityProvider', words: '去实名认证', change: false }
    case 'phone':
      return { by: 'phone', words: fine ? '更换' : '绑定手机号', change: fine }
    case 'email':
      return {
        by: 'email',
        words: fine ? '更换' : state === 'missing' ? '绑定邮箱' : '确认邮箱',
        change: fine,
      }
  }
}
