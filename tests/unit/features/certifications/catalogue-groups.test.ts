import { groupsOf, mapRowsOf } from '../../../../src/features/certifications/catalogue-groups'
import { catalogue } from './examples'

describe('the order of the catalogue', () => {
  it('goes from the foundation over the directions to the specialties, without empty groups', () => {
    expect(groupsOf(catalogue).map(({ title, items }) => [title, items.length])).toEqual([
      ['基础', 1],
      ['开发方向', 1],
      ['架构方向', 2],
      ['专项', 1],
    ])
  })
})

describe('the map', () => {
  it('has the highest level on top and leaves a gap where there is no certification', () => {
    expect(mapRowsOf(catalogue).map(({ level, cells }) => [level, cells.map((cell) => cell?.code)])).toEqual([
      ['expert', [undefined, undefined, undefined]],
      ['professional', [undefined, undefined, 'tcp-architect']],
      ['associate', ['tca-developer', undefined, 'tca-architect']],
    ])
  })
})
