// Pages in Debian's Chromium, without a network. Plain JavaScript: its libraries are those of this folder, which no type check has.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A Chromium that is not let into any network; what a page asks for all the same is noted. */
export async function openBrowser() {
  const executablePath = spawnSync('which', ['chromium'], { encoding: 'utf8' }).stdout.trim()
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  return {
    close: () => browser.close(),

    /** A file as it looks at that width: what is wrong with it, what it asked for, and how wide it came out. */
    async look(file, width) {
      return withPage(browser, file, { width }, async (page, requests) => {
        const { scripts, scrollWidth } = await page.evaluate(() => ({
          scripts: document.scripts.length,
          scrollWidth: document.documentElement.scrollWidth,
        }))
        await page.evaluate(axe)
        const { violations } = await page.evaluate(() => globalThis.axe.run(document))
        const findings = violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`,
          ),
        )
        return { scripts, scrollWidth, findings, requests }
      })
    },

    /** A file as it is printed: the smallest letters in points, the smallest code in millimetres, and what must stay whole. */
    async printed(file) {
      return withPage(browser, file, { width: 794 }, async (page) => {
        await page.emulateMedia({ media: 'print' })
        return page.evaluate(() => {
          const all = [...document.body.querySelectorAll('*')]
          const withText = all.filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
          )
          const sizes = withText.map((element) =>
            Number.parseFloat(getComputedStyle(element).fontSize),
          )
          const codes = [...document.querySelectorAll('svg.qr')]
          return {
            points: Math.min(...sizes) * 0.75,
            millimetres: Math.min(
              ...codes.map((code) => (code.getBoundingClientRect().width / 96) * 25.4),
            ),
            addresses: codes.map((code) => {
              const href = code.parentElement.querySelector('.address a')?.getAttribute('href')
              return code
                .getAttribute('aria-label')
                .includes(code.parentElement.querySelector('.address a')?.textContent)
                ? href
                : `labelled otherwise: ${href}`
            }),
            // What is longer than a page of large print cannot stand on one.
            whole: [
              ...document.querySelectorAll(
                '.claims > li, html:not(.large) .together, .slide > .pair',
              ),
            ].map((part) => part.innerText),
          }
        })
      })
    },

    /** Someone at a keyboard who begins at that file or address. The page keeps its own policy. */
    async walk(start, { hasScripts = true, today } = {}) {
      const context = await browser.newContext({
        javaScriptEnabled: hasScripts,
        offline: !start.startsWith('http'),
      })
      const page = await context.newPage()
      if (today !== undefined) await page.clock.setFixedTime(new Date(today))
      const requests = []
      page.on('request', (request) => request.isNavigationRequest() || requests.push(request.url()))
      await page.goto(start.startsWith('http') ? start : pathToFileURL(start).href)
      return {
        requests,
        close: () => context.close(),
        async follow(name) {
          await tabTo(page, ({ innerText }) => innerText, name)
          const before = page.url()
          await page.keyboard.press('Enter')
          await page.waitForURL((url) => url.href !== before)
          return page.url()
        },
        async type(label, text) {
          await tabTo(page, ({ labels }) => labels?.[0]?.innerText ?? '', label)
          await page.keyboard.type(text)
        },
        shown: (selector) =>
          page
            .locator(selector)
            .evaluateAll((all) =>
              all.filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()),
            ),
      }
    },

    /** Saves a file as PDF on that paper. */
    async savePdf(file, format, path) {
      return withPage(browser, file, {}, (page) =>
        page.pdf({ path, format, printBackground: true, tagged: true }),
      )
    },
  }
}

// Tab by tab, as someone without a mouse does, until what has the focus is called that.
async function tabTo(page, nameOf, name) {
  const seen = new Set()
  for (let tabs = 0; tabs < 500; tabs++) {
    await page.keyboard.press('Tab')
    const called = await page.locator(':focus').evaluateAll((all, source) => {
      const of = new Function(`return ${source}`)()
      return all.map((one) => of(one).replace(/\s+/g, ' ').trim())[0] ?? ''
    }, String(nameOf))
    if (called === name) return
    seen.add(called)
  }
  throw new Error(`No Tab leads to "${name}", only to: ${[...seen].join(', ')}`)
}

async function withPage(browser, file, { width = 1000 }, act) {
  // The policy of the page would keep the checks out as well; that it has no script of its own is looked at apart.
  const context = await browser.newContext({
    bypassCSP: true,
    offline: true,
    viewport: { width, height: 800 },
  })
  const page = await context.newPage()
  const requests = []
  page.on('request', (request) => requests.push(request.url()))
  const url = pathToFileURL(file).href
  await page.goto(url)
  try {
    return await act(
      page,
      requests.filter((asked) => asked !== url),
      requests,
    )
  } finally {
    await context.close()
  }
}
