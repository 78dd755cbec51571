/** What the openids of demo people begin with at the stand-in official account; the person's name follows. */
export const STANDIN_FOLLOWER = 'standin-oa-'

/** What the unionids of demo people begin with, at every stand-in of WeChat; the person's name follows. */
export const STANDIN_UNIONID = 'standin-union-'
