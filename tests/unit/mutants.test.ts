import { readFileSync } from 'node:fs'
import { MUTANTS } from '../../scripts/mutants/list'

test.each(MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
  'the text that "%s" changes stands once where it is looked for',
  (_name, { file, text }) => {
    expect(readFileSync(file, 'utf8').split(text)).toHaveLength(2)
  },
)
