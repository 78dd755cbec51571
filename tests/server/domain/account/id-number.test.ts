import { normalizeIdNumber } from '../../../../server/src/domain/account'

test.each(['44030019900101112x', ' 440300 19900101 112X ', '４４０３００１９９００１０１１１２Ｘ'])(
  'the number typed as %s is one person’s',
  (typed) => {
    expect(normalizeIdNumber(typed)).toBe('44030019900101112X')
  },
)
