import { baseOf, type Content, WORD_FILES } from '../content'
import { errorsOf, type Finding } from '../finding'
import { sentencesOf } from '../grade'

const MOST = 25

/** An English sentence has at most 25 words, and a claim one or two sentences, so that it can be read aloud and understood. */
export function shortSentences(content: Content): Finding[] {
  const { tag, words } = baseOf(content)
  const error = errorsOf('short-sentences', content.lineOf)
  return WORD_FILES.flatMap((file) =>
    Object.entries(words[file]).flatMap(([key, text]) => {
      const lengths = sentencesOf(text).map((sentence) => sentence.split(/\s+/).length)
      const longest = Math.max(...lengths)
      const found: string[] = []
      if (file === 'claims' && lengths.length > 2)
        found.push(`"${key}" has ${lengths.length} sentences. Say it in two, or make two claims.`)
      if (longest > MOST)
        found.push(`"${key}" has a sentence of ${longest} words. Use at most ${MOST}.`)
      return found.map((message) => error(`locales/${tag}/${file}.json`, [key], message))
    }),
  )
}
