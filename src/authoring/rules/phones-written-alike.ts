import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** A phone number as it is shown is the number that is dialled. */
export function phonesWrittenAlike({ help, lineOf }: Content): Finding[] {
  const error = errorsOf('phones-written-alike', lineOf)
  return help.flatMap(({ id, phones }) =>
    phones
      .filter(({ e164, display }) => e164 !== `+1${display.replaceAll('-', '')}`)
      .map(({ e164, display }) =>
        error(FILES.help, [id, 'phones'], `"${id}" shows ${display} for ${e164}.`),
      ),
  )
}
