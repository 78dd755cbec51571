/**
 * What goes to a friend. Without a picture WeChat takes one of the page, with whatever of the candidate stands on it: a full
 * name, what somebody has passed.
 */
export function shareCard(title: string, path: string) {
  return { title, path, imageUrl: '/assets/share.png' }
}
