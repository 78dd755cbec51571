/** Webpack loader: makes the given changes in a module, and fails when one finds nothing, as after another release of Taro. */
module.exports = function (source) {
  return this.getOptions().changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`nothing to leave out at ${from}`)
    return changed
  }, source)
}
