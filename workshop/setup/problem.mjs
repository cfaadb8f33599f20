/** A problem that the user can fix: shown as its sentence, without a stack. */
export class Problem extends Error {}
