/*
 * A text is a node of its own for Taro: a template, an id and forty bytes for each word on the page. An element whose only
 * child is a text is handed to the view with the text in it. Which elements those are follows from the tree alone, when a
 * path is made and when its value is read, so that the view never has a text twice.
 */
const FOLDING = ['view', 'text', 'button']

/** The text of an element that holds nothing else; null for any other. */
export function foldedText({ nodeName, childNodes }) {
  const [only, second] = childNodes
  return only && !second && only.nodeName === '#text' && FOLDING.includes(nodeName) ? only.nodeValue : null
}
