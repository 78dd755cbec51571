import type { BuiltIn } from './built-in'
import { button } from './button'
import { input } from './field'
import { followHover, HOVER_PROPERTIES } from './hover'
import { image } from './image'
import { map } from './map'
import { officialAccount } from './official-account'
import { picker } from './picker'
import { text } from './text'

const box: BuiltIn = {
  properties: { ...HOVER_PROPERTIES, animation: undefined },
  create(host) {
    followHover(host)
    return {}
  },
}

/** Built-in components that the package has; any other tag is an empty box. */
export const builtIns: Partial<Record<string, BuiltIn>> = {
  view: box,
  text,
  button,
  image,
  input,
  picker,
  map,
  'official-account': officialAccount,
}
