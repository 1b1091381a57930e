/** The text of each page of a PDF, in the order in which it was drawn. */
export function pageTexts(pdf: string): readonly string[]

/** What every code on the pages of a PDF says, in the order of the pages; a code that cannot be read is undefined. */
export function codesIn(pdf: string): readonly (string | undefined)[]
