import type {
  Claim,
  Clinic,
  ClinicPhone,
  HelpEntry,
  Said,
  Source,
  Topic,
} from '../../src/content/types'

/** A source, a claim, a topic and a help entry to change in tests: valid, small, and about nothing. */
export const aSource: Source = {
  id: 'N01',
  kind: 'news',
  publisher: 'The Daily',
  copyAt: 'copies.example',
  title: 'A title',
  url: 'https://copies.example/a',
  published: '2025-03-22/2025-03-23',
  dateKind: 'published',
}

export const said = (text: string, state: Said['state'] = 'original', locale = 'en'): Said => ({
  text,
  state,
  locale,
})

export const aClaim = (changes: Partial<Claim> = {}): Claim => ({
  id: 'thing.happened',
  said: said('A thing happened.'),
  kind: 'reported',
  risk: 'high',
  confidence: 'high',
  status: 'current',
  asOf: '2025-03-23',
  checkedOn: '2026-11-22',
  reviewBy: '2027-02-28',
  citations: [{ source: aSource, at: 'paragraph-2' }],
  vetted: [{ role: 'source-check', on: '2026-11-22' }],
  ...changes,
})

export const aTopic = (changes: Partial<Topic> = {}, ...claims: readonly Claim[]): Topic => ({
  number: 20,
  id: 'thing',
  title: said('A thing'),
  depths: ['short'],
  isDispute: false,
  parts: { short: claims.map((claim) => ({ kind: 'claim', claim })), more: [], details: [] },
  related: [],
  help: ['tax-help'],
  ...changes,
})

export const anEntry = (changes: Partial<HelpEntry> = {}): HelpEntry => ({
  id: 'clinic',
  need: 'tax-help',
  name: said('A clinic'),
  does: said('It helps.'),
  forWhom: said('Anyone.'),
  limit: said('Only here.'),
  operator: 'A nonprofit',
  independence: 'independent',
  cost: 'free',
  url: 'https://clinic.example',
  phones: [{ e164: '+12025213366', display: '202-521-3366', kind: 'voice' }],
  verifiedOn: '2026-09-10',
  evidence: 'official',
  confidence: 'high',
  sources: [aSource],
  isNationalWay: false,
  ...changes,
})

export const aClinicPhone = (changes: Partial<ClinicPhone> = {}): ClinicPhone => ({
  e164: '+12025213366',
  display: '202-521-3366',
  kind: 'voice',
  evidenceFrom: '2026-07-19',
  ...changes,
})

export const aClinic = (changes: Partial<Clinic> = {}): Clinic => ({
  id: 'tx-clinic',
  organization: 'Clinic of Texas',
  city: 'Austin',
  state: 'TX',
  serves: ['TX'],
  phones: [aClinicPhone()],
  url: 'https://texas.example',
  hasFederalLegalAid: false,
  evidence: 'official',
  sources: [aSource],
  ...changes,
})
