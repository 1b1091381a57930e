// What is really on the paper: a PDF as text and as a picture, and the codes in the picture as a phone would read them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'

const decode = jsqr.default ?? jsqr

/** The text of each page of a PDF, in the order in which it was drawn. */
export function pageTexts(pdf) {
  const { stdout, status } = spawnSync('pdftotext', ['-raw', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) throw new Error('pdftotext failed')
  return stdout.split('\f').slice(0, -1)
}

/** What every code on the pages of a PDF says, in the order of the pages; a code that cannot be read is undefined. */
export function codesIn(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  try {
    const { status } = spawnSync('pdftoppm', ['-r', String(DPI), '-gray', pdf, join(folder, 'p')])
    if (status !== 0) throw new Error('pdftoppm failed')
    return readdirSync(folder)
      .sort()
      .flatMap((name) => codesOf(grayImage(readFileSync(join(folder, name)))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// A picture as pdftoppm writes it without compression, which takes most of the time: a line of "P5", its size, and a byte a point.
function grayImage(bytes) {
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  return { width: Number(width), height: Number(height), data: bytes.subarray(head.length) }
}

const DPI = 200
const BLOCK = Math.round(DPI / 25.4) // a millimetre
const LEAST = 14 // millimetres: the dark part of the smallest code

// A code is a heap of dark blocks as wide as high, half of it dark, parted from all else by its light edge.
function codesOf(image) {
  const columns = Math.ceil(image.width / BLOCK)
  const rows = Math.ceil(image.height / BLOCK)
  const dark = Array.from({ length: columns * rows }, (_, at) =>
    isDark(image, at % columns, Math.floor(at / columns)),
  )
  const codes = []
  for (let at = 0; at < dark.length; at++) {
    if (!dark[at]) continue
    const { left, right, top, bottom } = heapAt(at, dark, columns)
    const [wide, high] = [right - left + 1, bottom - top + 1]
    const isSquare = wide >= LEAST && high >= LEAST && Math.abs(wide - high) <= 2
    const cut = isSquare && cutOut(image, left, top, wide, high)
    if (cut && darkness(cut.data) > 0.25) codes.push(decode(cut.data, cut.width, cut.height)?.data)
  }
  return codes
}

function isDark({ width, height, data }, column, row) {
  for (let y = row * BLOCK; y < Math.min((row + 1) * BLOCK, height); y++)
    for (let x = column * BLOCK; x < Math.min((column + 1) * BLOCK, width); x++)
      if (data[y * width + x] < 128) return true
  return false
}

// Takes the heap out of the blocks.
function heapAt(start, dark, columns) {
  const bounds = { left: start % columns, right: start % columns, top: Infinity, bottom: 0 }
  const open = [start]
  dark[start] = false
  while (open.length > 0) {
    const at = open.pop()
    const [x, y] = [at % columns, Math.floor(at / columns)]
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
    const around = [
      at - columns,
      at + columns,
      ...(x > 0 ? [at - 1] : []),
      ...(x < columns - 1 ? [at + 1] : []),
    ]
    for (const next of around) {
      if (!dark[next]) continue
      dark[next] = false
      open.push(next)
    }
  }
  return bounds
}

// With a light block on each side.
function cutOut({ width, height, data }, left, top, wide, high) {
  const [x0, y0] = [Math.max(0, (left - 1) * BLOCK), Math.max(0, (top - 1) * BLOCK)]
  const [w, h] = [
    Math.min((wide + 2) * BLOCK, width - x0),
    Math.min((high + 2) * BLOCK, height - y0),
  ]
  const cut = new Uint8ClampedArray(w * h * 4)
  for (let at = 0; at < w * h; at++)
    cut.fill(data[(y0 + Math.floor(at / w)) * width + x0 + (at % w)], at * 4, at * 4 + 4)
  return { width: w, height: h, data: cut }
}

// Text is dark in a tenth of its place.
function darkness(data) {
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at] < 128) dark++
  return dark / (data.length / 4)
}
