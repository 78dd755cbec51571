import { BUILT_IN_TAGS } from '../shared/tags'

const names = ['page', ...BUILT_IN_TAGS].sort((a, b) => b.length - a.length).join('|')
const tagOrAttribute = new RegExp(`\\[[^\\]]*\\]|(^|[\\s>+~,(])(${names})(?=$|[\\s>+~,.:#[)])`, 'g')

/**
 * A wxss selector as the browser needs it: built-in tags get the prefix `wx-`, `page` becomes the element
 * `wx-page` that holds a page's content. Classes, ids and attribute values stay as they are.
 */
export function browserSelector(selector: string): string {
  return selector.replace(tagOrAttribute, (match, before?: string, tag?: string) =>
    tag === undefined ? match : `${before ?? ''}wx-${tag}`,
  )
}
