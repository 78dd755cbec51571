/**
 * The aria attributes that the templates of built-in components get back.
 * Taro leaves them out for size; without this list every `ariaLabel` in JSX is silently lost.
 */
const named = { 'aria-role': '', 'aria-label': '' }
const stateful = { ...named, 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '', 'aria-selected': '' }

module.exports = {
  View: { ...stateful, 'aria-live': '', 'aria-modal': '', 'aria-expanded': '' },
  Text: named,
  Button: { ...named, 'aria-disabled': '' },
  Image: { ...named, 'aria-hidden': '' },
  Input: named,
}
