import { openHere, type WindowHere } from './window-here'

/** The letters that end the kiosks of tests. */
export const LETTERS = 'olivo'

/** Presses keys one by one. */
export async function press(window: WindowHere, ...keys: readonly string[]): Promise<void> {
  for (const bytes of keys) await window.act({ kind: 'keys', bytes, count: 1 })
}

/** A kiosk in this process, at the screen where a person begins. */
export async function openKiosk(...args: readonly string[]): Promise<WindowHere> {
  const window = await openHere(['kiosk', ...args], { columns: 80, rows: 24 })
  await press(window, ...LETTERS, '\r', ...LETTERS, '\r')
  return window
}
