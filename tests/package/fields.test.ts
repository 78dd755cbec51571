import { FIELDS } from '../support/app/field-table'
import { filesOf, textOf } from '../support/package/dist'

const KIT = 'ui/field/field.tsx'
/** The one page that makes fields from a list. */
const LISTS = 'features/certificates/pages/paper/index.tsx'
const sources = filesOf('src', '.tsx')

/** Every use of the kit's field: its file, and its label or how the file writes it. */
function fieldsOf(file: string): string[] {
  return [...textOf('src', file).matchAll(/<Field\b([\s\S]*?)\/>/g)].map(([, properties = '']) => {
    const label = /\blabel=(?:"([^"]+)"|\{(\w+)\})/.exec(properties)
    return `${file} ${label?.[1] ?? label?.[2] ?? 'without a label'}`
  })
}

/** A file that makes its fields from a list names their labels there. */
const listed = (file: string, label: string) => textOf('src', file).includes(`label: '${label}'`)

test('every field of the app is in the table of those that are typed into', () => {
  const tested = FIELDS.map(({ source, label }) => `${source} ${listed(source, label) ? 'label' : label}`)
  expect(sources.flatMap(fieldsOf).toSorted()).toEqual([...new Set(tested)].toSorted())
})

test('of fields made from a list, each is in the table', () => {
  const labels = textOf('src', LISTS).matchAll(/\bfield: '\w+', label: '([^']+)'/g)
  const tested = FIELDS.filter(({ source }) => source === LISTS).map(({ label }) => label)
  expect([...labels].map(([, label]) => label).toSorted()).toEqual(tested.toSorted())
})

test('text is typed into fields of the kit alone', () => {
  const others = sources.filter(
    (file) => file !== KIT && /<(Input|Textarea|Editor)\b/.test(textOf('src', file)),
  )
  expect(others).toEqual([])
})
