import type { BuiltIn } from './built-in'
import { button } from './button'
import { choice, choiceGroup } from './choice'
import { navigator, pageMeta, richText } from './content'
import { input, textarea } from './field'
import { form, label } from './form'
import { followHover, HOVER_PROPERTIES } from './hover'
import { image } from './image'
import { officialAccount } from './official-account'
import { picker } from './picker'
import { scrollView } from './scroll-view'
import { icon, progress, slider } from './small'
import { swiper, swiperItem } from './swiper'
import { text } from './text'

const box: BuiltIn = {
  properties: { ...HOVER_PROPERTIES, animation: undefined },
  create(host) {
    followHover(host)
    return {}
  },
}

/** Built-in components that do something; any other tag is an empty box. */
export const builtIns: Partial<Record<string, BuiltIn>> = {
  view: box,
  'cover-view': box,
  text,
  button,
  image,
  'cover-image': image,
  input,
  textarea,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  picker,
  switch: choice('switch'),
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  'checkbox-group': choiceGroup,
  'radio-group': choiceGroup,
  form,
  label,
  slider,
  progress,
  icon,
  'rich-text': richText,
  navigator,
  'page-meta': pageMeta,
  'official-account': officialAccount,
}
