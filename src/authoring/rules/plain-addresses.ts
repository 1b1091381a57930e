import { isPlainAddress } from '../../text/address'
import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/**
 * An address is what it looks like: a name in plain letters with dots, without a user's name or a port, and `https` where
 * someone is sent there. A source may have been seen with `http`: it is then shown as text, not as an address.
 */
export function plainAddresses({ sources, help, clinics, lineOf }: Content): Finding[] {
  const error = errorsOf('plain-addresses', lineOf)
  const places = [
    ...Object.entries(sources).flatMap(([id, { url, copyAt }]) => [
      { file: FILES.sources, id, address: url?.replace(/^http:/, 'https:') },
      { file: FILES.sources, id, address: copyAt },
    ]),
    ...[...help].flatMap(({ id, url, urlShort }) => [
      { file: FILES.help, id, address: url },
      { file: FILES.help, id, address: urlShort },
    ]),
    ...clinics.map(({ id, url }) => ({ file: FILES.clinics, id, address: url })),
  ]
  const others = help.filter(({ url, urlShort }) => !leadsToSame(url, urlShort))
  return [
    ...places.flatMap(({ file, id, address }) =>
      address == null || isPlain(address)
        ? []
        : [
            error(
              file,
              [id],
              `"${id}" has the address ${address}, which may be another than it looks like. Write https, a name in plain letters, and no port or user.`,
            ),
          ],
    ),
    ...others.map(({ id, url, urlShort }) =>
      error(
        FILES.help,
        [id],
        `"${id}" has ${urlShort} as a short form of ${url}, which is on another site.`,
      ),
    ),
  ]
}

function isPlain(address: string): boolean {
  return isPlainAddress(address) && !/(?:^|[/.])xn--/i.test(address)
}

// By the last two names of each: "ReportFraud.ftc.gov" is of ftc.gov.
function leadsToSame(url: string | null, urlShort: string | undefined): boolean {
  if (url === null || urlShort === undefined) return true
  return siteOf(url) === siteOf(`https://${urlShort}`)
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : ''
}
