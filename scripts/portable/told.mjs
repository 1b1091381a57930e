/** Something that whoever makes the folder can put right: one sentence, exit 2, no stack. */
export class Told extends Error {}
