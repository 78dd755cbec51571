import { type DoubleAnswer, type HttpDouble, type ReceivedRequest, startHttpDouble } from './http-double'

/** WeChat's server side, played by a real HTTP server: it issues tokens and refuses all but the newest. */
export interface WechatDouble extends HttpDouble {
  /** The token that counts; undefined before the first was asked for. */
  token(): string | undefined
  /** Ends the token that counts, as when another program forced a new one. */
  expireToken(): void
  /** Calls for a token, and whether each was forced. */
  forced(): boolean[]
  /** Calls of everything else. */
  calls(): ReceivedRequest[]
}

/** An answer of WeChat's: always 200, what happened is in the body. */
export function json(body: object): DoubleAnswer {
  return { status: 200, body: JSON.stringify(body) }
}

/**
 * Starts WeChat for one account (`app`, `s3cret`); `answer` plays the call once its token is good. Asked for a token in
 * the ordinary way, it answers the one that counts, as stable_token does, after `beforeToken`.
 */
export async function startWechatDouble(
  answer: (request: ReceivedRequest) => DoubleAnswer | Promise<DoubleAnswer>,
  beforeToken: () => Promise<void> = () => Promise.resolve(),
): Promise<WechatDouble> {
  const forced: boolean[] = []
  let issued = 0
  let good: string | undefined
  const issue = (request: ReceivedRequest) => {
    const { appid, secret, grant_type, force_refresh } = JSON.parse(request.body)
    if (appid !== 'app' || secret !== 's3cret' || grant_type !== 'client_credential')
      return json({ errcode: 40125, errmsg: 'invalid appsecret' })
    forced.push(force_refresh === true)
    if (!good || force_refresh) {
      issued += 1
      good = `token-${issued}`
    }
    return json({ access_token: good, expires_in: 7200 })
  }
  const double = await startHttpDouble(async (request) => {
    if (request.path === '/cgi-bin/stable_token') {
      await beforeToken()
      return issue(request)
    }
    if (request.query.get('access_token') === good) return answer(request)
    return json({ errcode: 42001, errmsg: 'access_token expired' })
  })
  return {
    ...double,
    token: () => good,
    expireToken: () => {
      good = undefined
    },
    forced: () => forced,
    calls: () => double.requests.filter(({ path }) => path !== '/cgi-bin/stable_token'),
  }
}

/** The account as its client is set up. */
export const credentialsAt = (url: string) => ({ appId: 'app', secret: 's3cret', baseUrl: url })
