/**
 * Which properties the templates of built-in components bind, where we differ from Taro. Build and runtime
 * read the same lists: both number the properties, and the numbers have to agree.
 */
const named = { 'aria-role': '', 'aria-label': '' }
const stateful = { ...named, 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '', 'aria-selected': '' }

/** Taro leaves aria attributes out for size; without these every `ariaLabel` in JSX is silently lost. */
const added = {
  View: { ...stateful, 'aria-live': '', 'aria-modal': '', 'aria-expanded': '' },
  Text: named,
  Button: { ...named, 'aria-disabled': '' },
  Image: { ...named, 'aria-hidden': '' },
  Input: named,
}

/** Bound on every view of every level by default, used nowhere here: 15 kB of the main package. */
const dropped = {
  View: [
    'animation',
    'bindAnimationStart',
    'bindAnimationIteration',
    'bindAnimationEnd',
    'bindTransitionEnd',
    'bindTouchStart',
    'bindTouchEnd',
    'bindTouchCancel',
    'bindLongTap',
    'hover-stop-propagation',
    'hover-start-time',
    'hover-stay-time',
  ],
}

/** In every package by default, used nowhere here: 9 kB of the main package. */
const unused = ['ScrollView']

/** Applies the lists to Taro's table of components. */
function adjust(components) {
  for (const [name, properties] of Object.entries(added)) Object.assign(components[name], properties)
  for (const [name, properties] of Object.entries(dropped)) {
    for (const property of properties) delete components[name][property]
  }
  for (const name of unused) {
    for (const property of Object.keys(components[name])) delete components[name][property]
  }
}

module.exports = { adjust }
