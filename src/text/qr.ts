import { encode } from 'uqr'
import { plainAddress } from './address'

// What the largest code holds, in letters of ASCII.
const LONGEST = 2953

/**
 * The rows of a QR code with an address, true for dark, with that many light cells around it: four on paper, two are enough
 * on a screen. An address without `https://` gets it. Undefined for what is no such address, and for one that no code can hold.
 */
export function qrCells(address: string, border: number): readonly boolean[][] | undefined {
  const plain = plainAddress(address)
  if (plain === undefined) return undefined
  const whole = plain.startsWith('https://') ? plain : `https://${plain}`
  if (whole.length > LONGEST) return undefined
  return encode(whole, { ecc: 'L', border }).data
}
