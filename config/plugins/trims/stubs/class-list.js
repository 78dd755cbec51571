/** Stands for `element.classList`: React gives elements whole class names. */
export class ClassList {}
