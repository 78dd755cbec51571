import { CsvError, readCsv } from '../../../server/src/lib/csv'

const rows = (text: string) => [...readCsv(text)].map(({ fields }) => fields)

test.each([
  [
    'plain lines with either line break',
    'a,b\r\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['no line break at the end', 'a,b', [['a', 'b']]],
  ['quotes around commas, breaks and quotes', '"a,1","b\n2","c""3"""\n', [['a,1', 'b\n2', 'c"3"']]],
  ['empty fields, also at the end', ',a,\n', [['', 'a', '']]],
  ['a byte order mark and empty lines', '\uFEFFa\r\n\r\n\nb', [['a'], ['b']]],
  ['nothing', '', []],
])('reads %s', (_, text, expected) => expect(rows(text)).toEqual(expected))

test('a record knows the line on which it begins, also after a field of several lines', () => {
  expect([...readCsv('a\n\n"b\nb"\nc')].map(({ line }) => line)).toEqual([1, 3, 5])
})

test.each([
  ['a quote that stays open', 'a\n"b', 2],
  ['a quote inside a plain field', 'a\nb"c\n', 2],
  ['text after a closing quote', '"a"b', 1],
  ['a bare carriage return', 'a\rb', 1],
])('refuses %s', (_, text, line) => {
  const read = () => rows(text)
  expect(read).toThrow(CsvError)
  expect(read).toThrow(`line ${line}:`)
})
