import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseOf, type Content } from '../../src/authoring/content'
import { loadContent } from '../../src/authoring/load'
import { makePacket } from '../../src/authoring/packet'
import { renderPacket } from '../../src/authoring/packet/packet-html'
import { viewPacket } from '../../src/authoring/packet/view'
import { writePacket } from '../../src/authoring/packet/write'
import { speakers } from '../../src/authoring/speaker'
import { html } from '../../src/text/html'
import {
  type Change,
  fixtureContent,
  linedFixture,
  say,
  temporaryFolder,
  untranslate,
  writeFolder,
} from '../support/fixture-content'

const ROOT = join(import.meta.dirname, '../..')
const OPTIONS = { today: '2026-11-24', version: '1.2.3' }

/** The packet of the changed fixture; with Spanish beside the English when `beside` is set. */
function packetOf(change?: Change, { beside = false, today = OPTIONS.today } = {}): string {
  const { content } = linedFixture(change)
  const locale = beside ? content.locales[1] : undefined
  return renderPacket(viewPacket(content, { ...OPTIONS, today, locale }))
}

/** What a reader sees: without tags, and every sign as itself. */
function textOf(packet: string): string {
  return packet
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
}

/** One claim's part of the packet. */
function articleOf(packet: string, id: string): string {
  return (
    packet.split(/<article|<\/article>/).find((part) => part.includes(`id="claim-${id}"`)) ?? ''
  )
}

const aUserError = (key: string) => expect.objectContaining({ name: 'UserError', key })

const flat = (text: string) => text.replace(/\s+/g, ' ')

describe.each<{ which: string; content: () => Content }>([
  { which: 'fixture', content: fixtureContent },
  { which: 'shipped content', content: () => loadContent(ROOT).content! },
])('the packet of the $which', ({ content: make }) => {
  const content = make()
  const packet = renderPacket(viewPacket(content, { ...OPTIONS, locale: content.locales[1] }))
  const text = textOf(packet)

  it('has every claim with its words, sources, places and addresses', () => {
    const speak = speakers(content)(baseOf(content))
    for (const { id, values, sources } of content.claims) {
      const claim = flat(textOf(`<article ${articleOf(packet, id)}`))
      expect(claim, id).toContain(` ${id} `)
      expect(claim, id).toContain(flat(speak.say('claims', id, values).text))
      for (const { id: source, at } of sources) {
        const { title, url } = content.sources[source]!
        expect(claim, id).toContain(flat(title))
        if (at !== undefined) expect(claim, id).toContain(`Place: ${at}.`)
        expect(claim, id).toContain(url ?? 'address')
      }
    }
  })

  it('has every source in its register, and every number and limit of those who help', () => {
    const speak = speakers(content)(baseOf(content))
    for (const [id, { title, url }] of Object.entries(content.sources)) {
      const line = packet.split('<li ').find((part) => part.startsWith(`id="source-${id}"`)) ?? ''
      expect(textOf(`<li ${line}`)).toContain(flat(title))
      if (url !== null) expect(textOf(line)).toContain(url)
    }
    for (const { id, phones, values, sources } of content.help) {
      const entry = packet.split('<article').find((part) => part.includes(`id="help-${id}"`)) ?? ''
      for (const { display } of phones) expect(entry).toContain(display)
      expect(textOf(`<article ${entry}`)).toContain(
        flat(speak.say('help', `${id}.limit`, values).text),
      )
      for (const source of sources) expect(entry).toContain(`<b>${source}</b>`)
    }
  })

  it('asks for nothing from outside: no script, and only links to itself and to sources', () => {
    const addresses = new Set(Object.values(content.sources).map(({ url }) => url))
    const links = [...packet.matchAll(/\b(?:href|src|srcset|action|poster|data)="([^"]*)"/g)].map(
      ([, link = '']) => textOf(link),
    )
    const inside = links.filter((link) => link.startsWith('#'))

    expect(links.filter((link) => !inside.includes(link) && !addresses.has(link))).toEqual([])
    expect(inside.filter((link) => !packet.includes(` id="${link.slice(1)}"`))).toEqual([])
    expect(packet).not.toMatch(/<script|<link|<iframe|<img|<object|<form|\son\w+=|@import|url\(/i)
  })

  it('gives each claim one box to sign, in which nothing is filled in', () => {
    const boxes = packet.match(/<div class="sign".*?<\/div>/gs) ?? []

    expect(boxes).toHaveLength(content.claims.length)
    for (const box of boxes)
      expect(textOf(box).trim()).toBe(
        'correct correct with changes not correct Notes Name Bar number and state Signature Date',
      )
  })

  it('has no id twice', () => {
    const ids = packet.match(/ id="[^"]*"/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('reads as text without anything that code left over', () => {
    expect(text).not.toMatch(/undefined|\[object|\{\{|NaN/)
  })
})

describe('a claim in the packet', () => {
  it('has its facts', () => {
    expect(textOf(`<article ${articleOf(packetOf(), 'sharing.draft')}`)).toMatchInlineSnapshot(
      `" Statement 3 sharing.draft high risk superseded In March 2025, a paper wrote about a draft. Kind reported Sources speak up to March 23, 2025 Risk high Last held against them November 22, 2026 Confidence high To be reviewed by February 28, 2027 Status replaced later by statement 2 , sharing.signed , topic 20 Vetted source-check, November 22, 2026 Values put in on = 2025-03 Stands in topic 20 (details); 4 paths of the conversation lead there, by: What an ITIN is; What is shared; I would rather not say N01 publisher not confirmed (news): A paper writes about a draft. Published March 22 – 23, 2025. No web address was seen. correct correct with changes not correct Notes Name Bar number and state Signature Date "`,
    )
  })

  it('stands in full once, and is referred to elsewhere', () => {
    const packet = packetOf()

    expect(packet.match(/id="claim-sharing\.signed"/g)).toHaveLength(1)
    expect(packet.indexOf('id="claim-sharing.signed"')).toBeLessThan(
      packet.indexOf('id="topic-20"'),
    )
    expect(textOf(packet)).toContain(
      'sharing.signed , stands here too; it is in full under topic 10',
    )
    expect(textOf(articleOf(packet, 'sharing.signed'))).toContain(
      'topic 10 (more), topic 20 (short)',
    )
  })

  it('says why it was withdrawn, that it is disputed, and from the day after its review that it is past it', () => {
    const change: Change = (content) => {
      const [what, , signed] = content.claims
      Object.assign(what!, { status: 'withdrawn', withdrawnOn: '2026-11-01' })
      say(content, 'claims', 'itin.what.withdrawn', 'The source took it back.')
      signed!.status = 'disputed'
    }
    const text = textOf(packetOf(change))

    expect(text).toContain('withdrawn on November 1, 2026: The source took it back.')
    expect(text).toContain('disputed: this is read in different ways')
    expect(text).toMatch(
      /Past the review date 0 none Disputed 1 2 Replaced later 1 3 Withdrawn 1 1 /,
    )
    expect(textOf(packetOf(undefined, { today: '2027-02-28' }))).not.toContain(
      'past its review date',
    )
    const past = textOf(packetOf(undefined, { today: '2027-03-01' }))
    expect(past.match(/past its review date/g)).toHaveLength(3)
    expect(past).toMatch(/Past the review date 3 1 , 2 , 3 /)
  })

  it('has the other language beside it, with its state, language and direction', () => {
    const change: Change = (content) => {
      content.locales[1]!.meta.dir = 'rtl'
      untranslate(content, 'claims', 'itin.what')
    }
    const packet = packetOf(change, { beside: true })

    expect(articleOf(packet, 'sharing.signed')).toMatch(
      /<span lang="en" dir="ltr">On April 7, 2025 .*<span lang="es" dir="rtl">.*checked twice/s,
    )
    expect(textOf(articleOf(packet, 'itin.what')).match(/An ITIN is a tax number/g)).toHaveLength(1)
    expect(articleOf(packet, 'itin.what')).toContain('not translated')
    expect(packetOf(change)).not.toContain('lang="es"')
  })
})

it('counts the paths to a topic and tells them by their first two choices', () => {
  const [, topic = ''] = packetOf().split('id="topic-10"')
  expect(textOf(`<h2 ${topic.split('<h3>')[0]}`)).toContain(
    '5 paths lead to this topic. The conversation begins with “What do you want to know about?”; the first two choices of these paths are: What an ITIN is → Yes, at least one / No, none of these / I would rather not say What is shared I would rather not say',
  )
})

it('escapes what is put into a template, and nothing twice', () => {
  const { text } = html`<a title="${`<&>"'`}">${[1, html`<b>${'&'}</b>`]}${undefined}${false}</a>`
  expect(text).toBe('<a title="&#60;&#38;&#62;&#34;&#39;">1<b>&#38;</b></a>')
})

it('lets no text be HTML', () => {
  const evil = `<img src=x onerror="a('b')"> & </style>`
  const packet = packetOf(
    (content) => {
      say(content, 'claims', 'itin.what', evil)
      say(content, 'topics', 'itin.title', evil)
      say(content, 'topics', 'sharing.heading.before', evil)
      say(content, 'flow', 'reason.title', evil)
      say(content, 'flow', 'reason.choice.itin', evil)
      say(content, 'help', 'clinic.limit', evil)
      content.sources.U01!.title = evil
      content.sources.U01!.publisher = evil
      content.sources.U01!.url = 'https://law.example/?a="><b>&c'
      content.claims[0]!.sources[0]!.at = evil
      content.claims[0]!.vetted[0]!.role = evil
      content.help[0]!.operator = evil
      content.locales[1]!.meta.name = evil
    },
    { beside: true },
  )

  expect(packet).not.toContain('<img')
  expect(packet).not.toContain('"><b>&c')
  expect(packet.match(/<\/style>/g)).toHaveLength(1)
  expect(textOf(packet).split(evil).length).toBeGreaterThan(12)
})

describe('making and writing', () => {
  it('refuses content that cannot be built, and a language that the folder does not have', () => {
    const folder = writeFolder(fixtureContent())
    const broken = writeFolder(
      fixtureContent(({ topics }) => {
        topics[0]!.short = ['no.such-claim']
      }),
    )

    expect(makePacket(folder, { ...OPTIONS, tag: 'es-MX' })).toContain('lang="es"')
    expect(makePacket(folder, { ...OPTIONS, tag: 'en' })).not.toContain('lang="es"')
    expect(() => makePacket(folder, { ...OPTIONS, tag: 'vi' })).toThrow(
      aUserError('error.unknownLanguage'),
    )
    expect(() => makePacket(broken, OPTIONS)).toThrow(aUserError('error.contentBroken'))
    expect(() => makePacket(temporaryFolder(), OPTIONS)).toThrow(aUserError('error.noFolder'))
  })

  it('replaces a packet, and no other file', () => {
    const file = join(temporaryFolder(), 'a packet.html')

    expect(writePacket(packetOf(), file)).toBe(file)
    writePacket(packetOf(undefined, { today: '2027-03-01' }), file)
    expect(readFileSync(file, 'utf8')).toContain('March 1, 2027')

    const letter = `${'<p>A letter</p>'.repeat(50)}${packetOf()}`
    writeFileSync(file, letter)
    expect(() => writePacket(packetOf(), file)).toThrow(aUserError('error.notAPacket'))
    expect(readFileSync(file, 'utf8')).toBe(letter)
  })

  it.each(['a\nb', 'a\x1b[2Jb', 'a\u202eb', 'a\u2067b', 'a\u200bb'])(
    'refuses a name that would be told as another: %j',
    (name) => {
      const folder = temporaryFolder()
      expect(() => writePacket('', join(folder, name))).toThrow(aUserError('error.oddFileName'))
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('says so when the folder is not there, or the name is a folder', () => {
    const folder = temporaryFolder()

    for (const file of [join(folder, 'not', 'there.html'), folder])
      expect(() => writePacket('', file)).toThrow(aUserError('error.cannotWriteFile'))
  })
})
