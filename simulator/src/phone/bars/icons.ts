const svg = (body: string, box = '0 0 24 24') =>
  `<svg viewBox="${box}" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`

/** Line drawings of the client's own buttons; constant markup, safe for innerHTML. */
export const icons = {
  back: svg('<path d="M15 4 7 12l8 8"/>'),
  home: svg('<path d="M4 11 12 4l8 7v9h-5v-6H9v6H4z"/>'),
  more: svg(
    '<g fill="currentColor" stroke="none"><circle cx="5" cy="12" r="2"/><circle cx="12" cy="12" r="3"/><circle cx="19" cy="12" r="2"/></g>',
  ),
  close: svg(
    '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="2.5" fill="currentColor" stroke="none"/>',
  ),
} as const
