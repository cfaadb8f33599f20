/** Something that the person at the machine can mend: shown as its sentence, without a stack. */
export class Problem extends Error {}
