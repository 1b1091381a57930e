import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { conversationIn } from '../program/words'
import { LETTERS, openKiosk, press } from '../support/kiosk-here'
import { flat } from '../support/pty'
import { isLong, progress } from './rough'

const { t } = conversationIn('en')
const PEOPLE = isLong ? 1000 : 30
/** Where the memory is measured: by then everything that is loaded once has been. */
const FIRST = PEOPLE / 10

/** What a person does between the choice of a language and the end, in turn. */
const WAYS: readonly (readonly string[])[] = [
  ['1', ' ', '\r', '1', '1', '1', 's', 'x'],
  ['2', ' ', '\r', '2', '2', ' ', '2', '1', 's', 'q', '1', '\x03'],
  ['1', '\r', '\r', 's', 'b', 'l', '2', 'b', 'x'],
  ['2', 's', ' ', ' ', 'q', ' ', '\r', '\x04'],
]

setFlagsFromString('--expose-gc')
const gc: () => void = runInNewContext('gc')

it(`serves ${PEOPLE} people in a row, and is as large after the last as after the first ${FIRST}`, async () => {
  const warnings: string[] = []
  const warn = ({ message }: Error) => warnings.push(message)
  process.on('warning', warn)
  const window = await openKiosk('--lang', 'en')
  const start = window.rows()
  let before = memory()
  for (let person = 1; person <= PEOPLE; person++) {
    const way = WAYS[person % WAYS.length] ?? []
    await press(window, ...(isLong ? way : [...way.slice(0, 1), ...way.slice(-1)]))
    expect(window.rows()).toEqual(start)
    if (person === FIRST) before = memory()
    progress(person, PEOPLE)
  }
  const after = memory()
  await press(window, ...LETTERS)
  process.removeListener('warning', warn)

  expect(await window.code).toBe(0)
  expect(flat(window.buffer())).toBe(t('kiosk.end'))
  expect(warnings).toEqual([])
  if (!isLong) return // a few people say nothing about memory
  console.log(`a kiosk: ${told(before)} after ${FIRST} people, ${told(after)} after ${PEOPLE}`)
  // What the test itself keeps, and what a collection leaves over, is less than a kilobyte a person.
  expect(after.heap - before.heap).toBeLessThan(PEOPLE * 1024)
})

function memory(): { readonly heap: number; readonly all: number } {
  gc()
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed, all: rss }
}

function told({ heap, all }: ReturnType<typeof memory>): string {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
  return `${megabytes(heap)} MB of heap and ${megabytes(all)} MB in all`
}
