/** What makes a text the heading of what follows: a reader's cursor goes from one to the next. */
export const heading = { ariaRole: 'heading', ariaLevel: 2 } as const
