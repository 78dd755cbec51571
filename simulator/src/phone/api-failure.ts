/** Why an API failed: `reason` follows `<api>:fail`, `extra` are further fields of the failure object. */
export class ApiFailure extends Error {
  constructor(
    readonly reason = '',
    readonly extra: Record<string, unknown> = {},
  ) {
    super(reason)
    this.name = 'ApiFailure'
  }

  /** The object the client hands to `fail`. */
  result(api: string): { errMsg: string } & Record<string, unknown> {
    return { errMsg: this.reason ? `${api}:fail ${this.reason}` : `${api}:fail`, ...this.extra }
  }
}
