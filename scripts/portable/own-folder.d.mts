export const MARK: string
export function replaceFolder(folder: string, fill: (next: string) => Promise<void>): Promise<void>
