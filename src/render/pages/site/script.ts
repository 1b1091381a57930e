import type { Script } from '../page'

/** The script of the site, with its sum: it shows that a page is past its day, and searches the list of topics. */
export async function siteScript(): Promise<Script> {
  const sum = await globalThis.crypto.subtle.digest('SHA-256', Buffer.from(TEXT))
  return { text: TEXT, sha256: Buffer.from(sum).toString('base64') }
}

// Nothing is asked, sent or kept: it looks at the page alone. `folded` is what `searchWords` does.
const TEXT = `{
  const day = new Date()
  const two = (part) => String(part).padStart(2, '0')
  const today = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-')
  for (const past of document.querySelectorAll('[data-until]')) past.hidden = today <= past.dataset.until

  const search = document.getElementById('search')
  if (search) {
    const [box] = search.getElementsByTagName('input')
    const found = document.getElementById('found')
    const rows = [...document.querySelectorAll('[data-words]')]
    const folded = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase()
    search.hidden = false
    box.addEventListener('input', () => {
      const words = folded(box.value).split(/\\s+/).filter(Boolean)
      for (const row of rows) row.hidden = !words.every((word) => row.dataset.words.includes(word))
      const count = rows.filter((row) => !row.hidden).length
      found.textContent = words.length > 0 ? found.dataset.text.replace('#', count) : ''
    })
  }
}`

/** The words of a text as the search of the site compares them: without accents and capitals, each once. */
export function searchWords(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...new Set(folded.split(/\s+/))].join(' ').trim()
}
