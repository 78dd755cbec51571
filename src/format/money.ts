/** ¥600.00, from fen. */
export function moneyText(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`
}
