import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Grows the compiled files of a folder to that many topics and locales, made of those that are there. */
export function grow(folder, { topics, locales }) {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const large = []
  for (let number = 0; number < locales; number++) {
    const from = index[number % index.length]
    const tag = number < index.length ? from.tag : `x${String(number).padStart(3, '0')}`
    large.push({ ...from, tag })
    const file = join(folder, `${tag}.jsonl`)
    if (number < index.length) growFile(file, topics)
    else {
      cpSync(join(folder, `${from.tag}.jsonl`), file)
      rename(file, tag)
    }
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(large))
}

function rename(file, tag) {
  const text = readFileSync(file, 'utf8')
  const end = text.indexOf('\n')
  const head = JSON.parse(text.slice(0, end))
  head.locale.tag = tag
  writeFileSync(file, JSON.stringify(head) + text.slice(end))
}

function growFile(file, count) {
  const [first, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const head = JSON.parse(first)
  const parts = Object.keys(head.parts).map((name, index) => [name, lines[index].slice(8)])
  const listed = JSON.parse(parts.find(([name]) => name === 'topics')[1])
  const topics = parts.filter(([name]) => name.startsWith('topic:'))
  for (let number = 1000; listed.length < count; number++) {
    const [, line] = topics[number % topics.length]
    const topic = { ...JSON.parse(line), number, id: `made-up-${number}` }
    parts.push([`topic:${number}`, JSON.stringify(topic)])
    listed.push({ ...listed[number % topics.length], number, id: topic.id })
  }
  parts.find(([name]) => name === 'topics')[1] = JSON.stringify(listed)
  let offset = 0
  const places = {}
  for (const part of parts) {
    part[1] = sealed(part[1])
    const [name, line] = part
    places[name] = [offset, Buffer.byteLength(line)]
    offset += Buffer.byteLength(line) + 1
  }
  writeFileSync(
    file,
    `${[JSON.stringify({ ...head, parts: places }), ...parts.map(([, line]) => line)].join('\n')}\n`,
  )
}

// A compiled part with its checksum before it, as src/content/checksum.ts has it.
function sealed(text) {
  const bytes = Buffer.from(text)
  const padded = new Uint8Array((bytes.length + 3) & ~3)
  padded.set(bytes)
  let sum = bytes.length
  for (const word of new Uint32Array(padded.buffer)) sum = Math.imul(sum ^ word, 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0') + text
}
