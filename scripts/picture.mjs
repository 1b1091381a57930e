// Draws docs/screen.svg from the real program in a pseudo-terminal. With --check it only says whether the picture is
// still what the program shows (exit 1 if not).
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = join(root, 'docs', 'screen.svg')
const COLUMNS = 80
const ROWS = 26
const CELL = { width: 8.4, height: 18 }
const PAPER = '#ffffff'
const INK = '#1a1a1a'

// Both pages of the welcome; the reported agreement; what was signed; none of these; the first topic.
const KEYS = [' ', '\r', '2', '2', ' ', ' ', '2', '1']
// The newest day of the content: nothing is past its review then, and the clock is right.
const compiled = readFileSync(join(root, 'dist', 'locales', 'es.jsonl'), 'utf8')
const { newestDay } = JSON.parse(compiled.slice(0, compiled.indexOf('\n'))).pack
const ARGS = ['--lang', 'es', '--with', 'en', '--as-of', newestDay]

const svg = draw(await screenAfter(KEYS))
if (process.argv.includes('--check')) {
  const isSame = readFileSync(file, 'utf8') === svg
  console.log(
    isSame
      ? 'docs/screen.svg is what the program shows.'
      : 'docs/screen.svg is old. Run: npm run picture',
  )
  process.exitCode = isSame ? 0 : 1
} else writeFileSync(file, svg)

async function screenAfter(keys) {
  const screen = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true })
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: '', ACCESSIBLE: '' }
  const window = spawn(process.execPath, [join(root, 'dist', 'itin-rights.cjs'), ...ARGS], {
    cols: COLUMNS,
    rows: ROWS,
    env,
  })
  let output = ''
  window.onData((text) => {
    output += text
    screen.write(text)
  })
  const answerTo = async (act) => {
    const size = output.length
    act()
    await until(() => output.length > size && isDrawn(output))
    for (let before = -1; before !== output.length; await wait(20)) before = output.length
  }
  await answerTo(() => {})
  for (const key of keys) await answerTo(() => window.write(key))
  // The emulator takes in what it gets a little later.
  await new Promise((resolve) => screen.write('', resolve))
  const cells = cellsOf(screen)
  window.kill()
  return cells
}

// The program shows the cursor between two screens, and hides it at the end of each.
function isDrawn(output) {
  return output.lastIndexOf('\x1b[?25l') > output.lastIndexOf('\x1b[?25h')
}

async function until(isTrue) {
  const end = Date.now() + 6000
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('the program does not answer')
    await wait(4)
  }
}

function cellsOf(screen) {
  const buffer = screen.buffer.active
  return Array.from({ length: ROWS }, (_, row) => {
    const line = buffer.getLine(buffer.viewportY + row)
    return Array.from({ length: COLUMNS }, (_, column) => {
      const cell = line?.getCell(column)
      return {
        text: cell?.getChars() || ' ',
        isBold: Boolean(cell?.isBold()),
        isReverse: Boolean(cell?.isInverse()),
      }
    })
  })
}

function draw(rows) {
  const width = COLUMNS * CELL.width + 24
  const height = ROWS * CELL.height + 24
  const parts = rows.flatMap((cells, row) => runsOf(cells).map((run) => drawRun(run, row)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The conversation in a terminal">`,
    `<rect width="${width}" height="${height}" rx="6" fill="${PAPER}" stroke="#999999"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    ...parts,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function runsOf(cells) {
  const runs = []
  for (const [column, { text, isBold, isReverse }] of cells.entries()) {
    const last = runs.at(-1)
    if (last && last.isBold === isBold && last.isReverse === isReverse) last.text += text
    else runs.push({ column, text, isBold, isReverse })
  }
  return runs.filter(({ text, isReverse }) => isReverse || text.trim() !== '')
}

function drawRun({ column, text, isBold, isReverse }, row) {
  const x = 12 + column * CELL.width
  const y = 12 + row * CELL.height
  const width = text.length * CELL.width
  const box = isReverse
    ? `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${CELL.height}" fill="${INK}"/>`
    : ''
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `${box}<text x="${x.toFixed(1)}" y="${y + 13.5}" textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" fill="${isReverse ? PAPER : INK}"${isBold ? ' font-weight="bold"' : ''}>${escaped}</text>`
}
