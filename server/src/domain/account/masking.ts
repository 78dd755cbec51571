/** First character of a name, the others hidden: 李*. */
export function maskName(name: string): string {
  const signs = [...name]
  return signs.length === 0 ? '*' : `${signs[0]}${'*'.repeat(Math.max(1, signs.length - 1))}`
}

/** First three and last four digits of a phone number: 138****0001. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** First character and the domain of an e-mail address: c***@example.com. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}***${email.slice(at)}`
}

/** First four and last three characters of an ID number: 4403 **** **** 12X. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 4)} **** **** ${idNumber.slice(-3)}`
}

/** First four and last four characters of a cloud account id: 1000****5678. */
export function maskAccountId(accountId: string): string {
  return accountId.length < 9
    ? `${accountId.slice(0, 1)}****`
    : `${accountId.slice(0, 4)}****${accountId.slice(-4)}`
}
