/**
 * Which properties the templates of built-in components bind, where we differ from Taro. Build and runtime
 * read the same lists: both number the properties, and the numbers have to agree.
 */
const named = { 'aria-role': '', 'aria-label': '' }
const stateful = { ...named, 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '' }

/** Taro leaves aria attributes out for size; without these every `ariaLabel` in JSX is silently lost. */
const added = {
  // What takes a tap shows that it is held.
  View: { ...stateful, 'hover-class': "'held'", 'aria-live': '', 'aria-modal': '', 'aria-expanded': '' },
  Text: { ...named, 'aria-level': '' },
  Button: { 'aria-role': "'button'", 'aria-label': '', 'aria-disabled': '', 'hover-class': "'held'" },
  Image: { ...named, 'aria-hidden': '' },
  Picker: named,
  Map: { 'aria-label': '' },
  // The hint's colour is every field's: here it costs nothing in what each of them hands to the view.
  Input: { ...named, 'placeholder-style': "'color:var(--ce-hint)'" },
}

/** Where a long press is bound, the client takes a finger that rests on a button for no tap. */
const touches = ['bindTouchStart', 'bindTouchMove', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap']

/** Bound by default, used nowhere here: on every view of every level 15 kB of the main package, on fields 2 kB. */
const dropped = {
  Text: [...touches, 'max-lines', 'selectable', 'space', 'decode', 'overflow'],
  Image: [...touches, 'lazy-load', 'webp', 'fade-in', 'bindError', 'bindLoad'],
  Button: [
    ...touches,
    'size',
    'type',
    'plain',
    'form-type',
    'hover-stop-propagation',
    'hover-start-time',
    'hover-stay-time',
    'name',
    'lang',
    'session-from',
    'send-message-title',
    'send-message-path',
    'send-message-img',
    'app-parameter',
    'show-message-card',
    'business-id',
    'bindGetUserInfo',
    'bindContact',
    'bindGetRealTimePhoneNumber',
    'bindChooseAvatar',
    'bindError',
    'bindOpenSetting',
    'bindLaunchApp',
  ],
  Input: [
    'password',
    'selection-start',
    'selection-end',
    'name',
    'always-embed',
    'adjust-position',
    'hold-keyboard',
    'safe-password-cert-path',
    'safe-password-length',
    'safe-password-time-stamp',
    'safe-password-nonce',
    'safe-password-salt',
    'safe-password-custom-hash',
    'auto-fill',
    'cursor-color',
    'bindKeyboardHeightChange',
    'bindNicknameReview',
    'bindSelectionChange',
    'bindKeyboardCompositionStart',
    'bindKeyboardCompositionUpdate',
    'bindKeyboardCompositionEnd',
  ],
  Picker: [
    'range',
    'range-key',
    'start',
    'end',
    'fields',
    'custom-item',
    'name',
    'bindCancel',
    'bindColumnChange',
  ],
  View: [
    'animation',
    'bindAnimationStart',
    'bindAnimationIteration',
    'bindAnimationEnd',
    'bindTransitionEnd',
    ...touches.filter((name) => name !== 'bindTouchMove'),
    'hover-stop-propagation',
    'hover-start-time',
    'hover-stay-time',
  ],
}

/** In every package by default, used nowhere here: 9 kB of the main package. */
const unused = ['ScrollView']

/** Of forty properties of the map. */
const mapped = [
  'longitude',
  'latitude',
  'markers',
  'include-points',
  'bindMarkerTap',
  'bindError',
  'aria-label',
]

/** Applies the lists to Taro's table of components. */
function adjust(components) {
  for (const [name, properties] of Object.entries(added)) Object.assign(components[name], properties)
  for (const [name, properties] of Object.entries(dropped)) {
    for (const property of properties) delete components[name][property]
  }
  for (const property of Object.keys(components.Map)) {
    if (!mapped.includes(property)) delete components.Map[property]
  }
  for (const name of unused) {
    for (const property of Object.keys(components[name])) delete components[name][property]
  }
}

module.exports = { adjust }
