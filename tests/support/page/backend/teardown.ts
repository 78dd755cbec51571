/** After the page tests: ends the backend and what it stored. */
export default async function stop(): Promise<void> {
  await globalThis.pageTestServer?.stop()
}
