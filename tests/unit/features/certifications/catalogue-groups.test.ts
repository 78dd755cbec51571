import { groupsOf, mapOf } from '../../../../src/features/certifications/catalogue-groups'
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
  it('has each direction with its certifications, and the foundation below them', () => {
    const { directions, foundation } = mapOf(catalogue)
    expect(foundation?.level).toBe('foundation')
    expect(directions.map(({ name, cells }) => [name, cells.map(({ code }) => code)])).toEqual([
      ['开发', ['tca-developer']],
      ['运维', []],
      ['架构', ['tca-architect', 'tcp-architect']],
    ])
  })
})
