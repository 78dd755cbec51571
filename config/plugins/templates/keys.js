/** What a node's parts are called on their way to the view: Taro's names, and ours, which go over with every node. */
const KEYS = { cn: 'c', cl: 'l', nn: 'n', st: 't', sid: 's' }

/** The change of a module of Taro's runtime, in which each of those names is marked. */
const inRuntime = [/"(\w+)" \/\* Shortcuts\.\w+ \*\//g, (_, name) => `"${KEYS[name] ?? name}"`]

/**
 * A template, or the script that it calls, with our names. An event says which element it came from by its id, too: an
 * attribute less for every node of the view. An id of our own is one for the whole program, not for its page: what bears
 * one takes no events, or it would lose them to an element of the same id on another page.
 */
const inTemplate = (text) =>
  text
    .replaceAll(' data-sid="{{i.sid}}"', '')
    .replace(/\b(i|item|root)\.(cn|cl|nn|st|sid)\b/g, (_, node, name) => `${node}.${KEYS[name]}`)
    .replaceAll('wx:key="sid"', `wx:key="${KEYS.sid}"`)

module.exports = { inRuntime, inTemplate }
