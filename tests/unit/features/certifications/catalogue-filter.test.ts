import {
  EVERYTHING,
  isNarrowed,
  matches,
  toggleDirection,
  toggleLevel,
  toggleTrack,
} from '../../../../src/features/certifications/catalogue-filter'
import { catalogue } from './examples'

const found = (query: string) =>
  catalogue.filter((item) => matches(item, { ...EVERYTHING, query })).map(({ code }) => code)

describe('searching the catalogue', () => {
  it('finds by Chinese name, English name, short name and code', () => {
    expect(found('大数据')).toEqual(['big-data'])
    expect(found('practitioner')).toEqual(['practitioner'])
    expect(found('TCP')).toEqual(['tcp-architect'])
    expect(found('tca-dev')).toEqual(['tca-developer'])
  })

  it('finds by the words of the map', () => {
    expect(found('架构')).toEqual(['tca-architect', 'tcp-architect'])
    expect(found('专项')).toEqual(['big-data'])
  })

  it('takes no notice of case, width and spaces around', () => {
    expect(found('  ｔｃａ ')).toEqual(['tca-architect', 'tca-developer'])
  })

  it('needs every word, in any order', () => {
    expect(found('高级 架构')).toEqual(['tcp-architect'])
    expect(found('高级 开发')).toEqual([])
  })
})

describe('narrowing the catalogue', () => {
  it('chooses and, with a second tap, takes back', () => {
    const once = toggleDirection(EVERYTHING, 'architect')
    expect(once.direction).toBe('architect')
    expect(toggleDirection(once, 'architect')).toEqual(EVERYTHING)
    expect(toggleTrack(toggleTrack(EVERYTHING, 'cloud'), 'cloud')).toEqual(EVERYTHING)
    expect(toggleLevel(toggleLevel(EVERYTHING, 'expert'), 'expert')).toEqual(EVERYTHING)
  })

  it('combines direction and level', () => {
    const filter = toggleLevel(toggleDirection(EVERYTHING, 'architect'), 'professional')
    expect(catalogue.filter((item) => matches(item, filter)).map(({ code }) => code)).toEqual([
      'tcp-architect',
    ])
  })

  it('never combines what cannot be together', () => {
    const specialty = toggleTrack(toggleDirection(EVERYTHING, 'architect'), 'specialty')
    expect(specialty).toMatchObject({ track: 'specialty', direction: null, level: null })
    expect(toggleDirection(specialty, 'developer')).toMatchObject({ track: null, direction: 'developer' })
    const foundation = toggleLevel(toggleDirection(EVERYTHING, 'architect'), 'foundation')
    expect(foundation).toMatchObject({ direction: null, level: 'foundation' })
    expect(toggleDirection(foundation, 'sysops')).toMatchObject({ direction: 'sysops', level: null })
  })

  it('counts a query of spaces as none', () => {
    expect(isNarrowed({ ...EVERYTHING, query: '  ' })).toBe(false)
    expect(isNarrowed({ ...EVERYTHING, level: 'expert' })).toBe(true)
  })
})
