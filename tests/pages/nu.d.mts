/** What the Nu HTML checker finds in files, a line each: errors, warnings and remarks. */
export function nuFindings(files: readonly string[]): readonly string[]
