import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFile } from '../../src/authoring/read'
import { localeRules } from '../../src/authoring/rules'
import { nothingMadeUpInWords } from '../../src/authoring/rules/nothing-made-up-in-words'
import { oneScript } from '../../src/authoring/rules/one-script'
import { plainText } from '../../src/authoring/rules/plain-text'
import { sameDigits } from '../../src/authoring/rules/same-digits'
import { samePlaceholders } from '../../src/authoring/rules/same-placeholders'
import { wordsOf } from '../../src/locale/words'
import { harmless } from '../../src/text/harmless'
import { html, linkTo } from '../../src/text/html'
import { copyProgram } from '../program/copy'
import { fixtureContent, say, temporaryFolder, writeIn } from '../support/fixture-content'
import { runHere } from '../support/run-here'
import { localesOf } from '../support/run-program'
import { rewrite } from './compiled'
import { HOSTILE, harmIn } from './strings'

const SHORT = HOSTILE.filter(({ text }) => text.length < 5000)

// Those that look at what a text is made of; the others find some of it by chance.
const RULES = [
  ...[plainText(), plainText('es'), oneScript(), oneScript('es')],
  ...[nothingMadeUpInWords('es'), sameDigits('es'), samePlaceholders('es')],
]

describe('a compiled file that nobody checked', () => {
  const folder = localesOf(copyProgram())
  let next = 0
  rewrite(join(folder, 'en.jsonl'), (text) => {
    const { text: hostile = '' } = SHORT[next++ % SHORT.length] ?? {}
    return `${hostile}${text}${hostile}`
  })

  it('holds every string of the corpus', () => expect(next).toBeGreaterThan(SHORT.length))

  it.each([
    ['show', '10'],
    ['show', '20', '--with', 'es'],
    ['show', '30'],
    ['topics'],
    ['sources'],
    ['legal-help', '--state', 'TX'],
    ['search', 'tax'],
    ['languages'],
    ['whats-new', '--since', '2026-01-01', '--all'],
    ['about'],
    ['privacy'],
    ['verify'],
    ['--help'],
    ['show', '--help'],
    ['show', 'nothing'],
  ])('does nothing but be read: %s %s %s %s', async (...args) => {
    for (const more of [[], ['--json']]) {
      const { stdout, stderr, code } = await runHere([...args, ...more], { folder })
      expect([harmIn(stdout), harmIn(stderr)]).toEqual([undefined, undefined])
      expect(code).not.toBe(70)
      if (more.length > 0 && stdout.startsWith('{')) JSON.parse(stdout)
    }
  })

  it('does nothing but be read in a conversation', async () => {
    const typed = ['1', '1', '1', '1', '1', 'l', '1', 's', 'b', '9', 'zz']
    const { stdout, stderr } = await runHere(['ask', '--lang', 'en'], { folder, typed })
    expect([harmIn(stdout), harmIn(stderr)]).toEqual([undefined, undefined])
    expect(stderr.length).toBeGreaterThan(1000)
  })

  it('gives other programs what it holds, unchanged', async () => {
    const { stdout } = await runHere(['sources', '--json'], { folder })
    const { sources } = JSON.parse(stdout) as { sources: { title: string }[] }
    const texts = SHORT.map(({ text }) => text)
    expect(sources.every(({ title }) => texts.some((text) => title.startsWith(text)))).toBe(true)
  })
})

it('says again what was typed as one line that does nothing', async () => {
  for (const [index, { text }] of SHORT.entries()) {
    const ways = [
      ['show', text],
      ['sources', text],
      ['--lang', text, 'topics'],
      ['legal-help', '--state', text],
      [text],
    ]
    const { stdout, stderr } = await runHere(ways[index % ways.length] ?? [])
    expect([text, harmIn(stdout), harmIn(stderr)]).toEqual([text, undefined, undefined])
  }
})

it('finds in a translation, or in the title of a source, what would do harm', () => {
  const clean = (text: string) => harmless(text) === text
  const missed = HOSTILE.filter(({ text }) => {
    const content = fixtureContent((draft) => {
      draft.locales[1]!.words.claims['itin.what'] = text
      draft.sources.U01!.title = text
    })
    return RULES.every((rule) => rule(content).length === 0)
  })

  // What is left are plain words, such as "$HOME" and "constructor": nothing here runs them or looks them up.
  expect(missed.filter(({ text }) => !clean(text))).toEqual([])
  expect(new Set(missed.map(({ category }) => category))).toEqual(
    new Set(['interpolation', 'address', 'prototype']),
  )
  expect({ strings: HOSTILE.length, found: HOSTILE.length - missed.length }).toEqual({
    strings: 424,
    found: 406,
  })
})

it('puts in only values that are there, whatever a message asks for', () => {
  const { say } = wordsOf('en-US', { odd: '{{constructor}}{{__proto__}}{{what}}' })
  expect(say('odd', { what: '$& {{odd}}' })).toBe('$& {{odd}}')
  expect(() => say('constructor')).toThrow('no message "constructor"')
})

it('keeps pages free of links that are none of the web, and of what turns their letters', () => {
  for (const { text } of SHORT) {
    const page = html`<p>${text}</p>${linkTo(text)}`.text
    expect([text, harmIn(page)]).toEqual([text, undefined])
    expect(page.replace(/<p>|<\/p>|<a href="https:[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"]/)
  }
  expect(linkTo('javascript:alert(1)').text).toBe('javascript:alert(1)')
})

it('says a hint whole, and each of its lines as one', async () => {
  const { stderr } = await runHere(['topics'])
  expect(stderr.length).toBeGreaterThan(20)
})

it.each(['__proto__', 'constructor', 'prototype'])('refuses a file with the key %s', (key) => {
  const folder = temporaryFolder()
  for (const [name, text] of [
    ['a.json', `{\n"${key}": {"x": "y"}}`],
    ['a.yaml', `a: 1\n${key}:\n  x: 1\n`],
  ] as const) {
    writeIn(folder, name, text)
    expect(readFile(join(folder, name), name, z.unknown()).findings).toEqual([
      {
        file: name,
        line: 2,
        severity: 'error',
        rule: 'readable',
        message: `Give "${key}" another name.`,
      },
    ])
  }
  expect(({} as { x?: string }).x).toBeUndefined()
})

// The languages that people here speak: what is right in them is no finding and is shown unchanged.
it.each([
  ['ar', 'رقم تعريف دافع الضرائب الفردي، مُحَمَّدٌ يَكْتُبُ «رسالة».'],
  ['fa', 'می‌خواهم بدانم که آیا این نامه واقعی است.'],
  ['zh-Hans', '个人纳税识别号码（ITIN）是什么？IRS表格。'],
  ['ko', '개인 납세자 식별 번호란 무엇입니까? IRS는 말합니다.'],
  ['vi', 'Mã số cá nhân đóng thuế là gì? Người nộp thuế ở Việt Nam.'.normalize('NFD')],
  ['hi', 'व्यक्तिगत करदाता पहचान संख्या क्या है? श्री, क्‍ष, ड़ँ।'],
  ['ht', 'Ki sa yon ITIN ye? Moun k’ap travay peyi a, «wi».'],
  ['ru', 'Что такое ITIN? Объясняем: «номер» — для налогов.'],
  ['pt', 'O que é um ITIN? Não é permissão de trabalho.'],
  ['tl', 'Ano ang ITIN? Numero ito para sa buwis.'],
  ['th', 'หมายเลขผู้เสียภาษีคืออะไร น้ำ ที่นี่'],
  ['he', 'מִסְפַּר זֶהוּת לְמִסִּים, שׁ״ס'],
  ['am', 'የግብር ከፋይ መለያ ቁጥር ምንድን ነው?'],
  ['my', 'မြန်မာ ကြွှေ့ အခွန်'],
  ['ml', 'അവന്\u200d പറഞ്ഞു, അവള്\u200d.'],
  ['km', 'លេខ\u200bអត្តសញ្ញាណ\u200bអ្នកបង់ពន្ធ'],
  ['uk', 'Один обʼєкт.'],
  ['quc', 'Ri Kʼicheʼ winaq.'],
  ['zap', 'Ꞌnaꞌ.'],
  ['haw', 'ʻŌlelo Hawaiʻi.'],
  ['ar', 'سنة 1447 هـ، الجزء ٥ من ٧', 'The year 1447, part 5 of 7'],
  ['ja', 'サービスの人々、３号表', 'Schedule 3'],
  ['zh-Hant', '二〇二六年', 'Spring of 2026'],
  ['hi', 'चरण २', 'Step 2'],
])('lets %s be as it is', (tag, text, english = 'What an ITIN is') => {
  expect(harmless(text)).toBe(text)
  expect(harmIn(text)).toBeUndefined()
  const content = fixtureContent((draft) => {
    say(draft, 'topics', 'itin.title', english, text)
    draft.locales[1]!.tag = tag
  })
  const rules = ['plain-text', 'one-script', 'nothing-made-up-in-words', 'same-digits']
  const found = localeRules(tag).flatMap((rule) => rule(content))
  expect(
    found.filter(({ rule, message }) => rules.includes(rule) && message.includes('itin.title')),
  ).toEqual([])
})
