/** `pack.yaml` of the example. TODAY and LATER stand for days. */
export const PACK = `# Who adds something, and until when it is valid. A line that begins with "#" is only for you.
# This is an example: the organization, its people, numbers and addresses are made up.

# Take this line out when the pack is yours. From then on the check finds what is left of the example.
example: true

# The name that stands with everything you add: "Added by ...".
name: Example Help Center (made up)
# Who answers for what the pack says, and how to ask: an address that begins with https://, or a number (ddd-ddd-dddd).
responsible: Example Person, Example Help Center
contact: https://example.org/ask

# The day on which you last compared everything with its sources.
checkedOn: TODAY
# The last day on which the pack is valid: at most a year after the check. After it, readers are told that the day has passed.
validUntil: LATER

# The languages that you write. English comes first; readers of the others get English for what is not translated.
languages: [en, es]
`

/** `sources.yaml` of the example. */
export const SOURCES = `# Where your statements and your help come from. The ids are P and two digits.
P01:
  # statute, court, agency, news, nonprofit, bar or law-firm
  kind: nonprofit
  publisher: Example Help Center (made up)
  title: Workshops and opening hours
  url: https://example.org/workshops
  # The day that the page shows; null where it shows none.
  published: TODAY

P02:
  kind: nonprofit
  publisher: Example Help Center (made up)
  title: Who we are
  url: https://example.org/about
  published: null
`

/** `help.yaml` of the example. */
export const HELP = `# Who helps. Its words (name, what it does, for whom, its limit) stand in locales/en/help.json under the same id.
example-center:
  # tax-help, immigration-legal-help, already-detained, fraud, know-your-rights or report-enforcement
  need: tax-help
  # independent, government, government-abroad or paid
  independence: independent
  operator: Example Help Center (made up)
  # free, free-or-small-fee, free-or-low-cost, usually-a-fee, paid, or null where nobody says
  cost: free
  url: https://example.org/tax-help
  # The number twice: as it is dialled, and as it is read. Numbers with 555-01 are kept for what is made up.
  phones:
    - { e164: "+12025550143", display: 202-555-0143, kind: voice }
  # The day on which you last saw that this is right. After six months readers are told that it is old;
  # after 24 months (official list or text) or 12 months (others) the number is not shown any more.
  verifiedOn: TODAY
  evidence: others
  confidence: high
  sources: [P01, P02]

example-evening:
  need: immigration-legal-help
  independence: independent
  operator: Example Help Center (made up)
  cost: free
  url: https://example.org/evening
  verifiedOn: TODAY
  evidence: others
  confidence: medium
  sources: [P02]
  # Leave this line out where it helps people in the whole country.
  state: OH
`

/** `topics.yaml` of the example. */
export const TOPICS = `# Your own pages, with numbers from 200 to 299. Their titles stand in locales/en/topics.json under the same id.
- number: 200
  id: workshops
  # What stands on the first screen, on the next, and on the last: names of claims, or "{ heading: name }".
  short: [workshops.what, workshops.places]
  more: [{ heading: coming }, workshops.come]
  details: []
  # Other topics: yours, or those of the program.
  related: [10, 201]
  # The kinds of help that fit.
  help: [tax-help]

- number: 201
  id: first-visit
  short: [visit.evening]
  more: []
  details: []
  related: [200]
  help: [immigration-legal-help]
`

/** `claims/workshops.yaml` of the example. */
export const CLAIMS = `# One statement each. Its words stand in locales/en/claims.json under the same name.
workshops.what:
  # law, court, agency, reported or how-to
  kind: how-to
  # high where someone could be harmed if it is wrong or out of date
  risk: low
  confidence: high
  # current, disputed, superseded or withdrawn
  status: current
  # The day up to which its sources speak; null where they show none.
  asOf: TODAY
  checkedOn: TODAY
  # The day by which you look again. After it readers are told that it could not be confirmed.
  reviewBy: LATER
  sources: [{ id: P01 }]
  vetted: [{ role: source-check, on: TODAY }]

workshops.places:
  kind: how-to
  risk: low
  confidence: high
  status: current
  asOf: TODAY
  checkedOn: TODAY
  reviewBy: LATER
  # Numbers and dates stand here, and {{places, number}} in the words: so they are the same in every language.
  values: { places: 20 }
  sources: [{ id: P01 }]
  vetted: [{ role: source-check, on: TODAY }]

workshops.come:
  kind: how-to
  risk: low
  confidence: high
  status: current
  asOf: null
  checkedOn: TODAY
  reviewBy: LATER
  sources: [{ id: P01 }, { id: P02 }]
  vetted: [{ role: source-check, on: TODAY }]

visit.evening:
  kind: how-to
  risk: low
  confidence: medium
  status: current
  asOf: null
  checkedOn: TODAY
  reviewBy: LATER
  sources: [{ id: P02 }]
  vetted: [{ role: source-check, on: TODAY }]
`
