/** Needed for the lowest clients in one case each, which the narrower repairs know: the rest stays as it is written. */
const exclude = ['transform-parameters', 'transform-optional-chaining']
const include = [
  'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
  'bugfix/transform-v8-spread-parameters-in-optional-chaining',
]

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', exclude, include }]],
  // A field is assigned, not defined by a call: no class here has an accessor of its name above it. Nothing here is the
  // document.all of old browsers, which is no null and yet equal to it.
  assumptions: { setPublicClassFields: true, noDocumentAll: true },
}
