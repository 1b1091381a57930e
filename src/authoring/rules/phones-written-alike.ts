import { type Content, FILES } from '../content'
import { errorsOf, type Finding } from '../finding'

/** A phone number as it is shown is the number that is dialled. */
export function phonesWrittenAlike({ help, clinics, lineOf }: Content): Finding[] {
  const error = errorsOf('phones-written-alike', lineOf)
  const owners = [
    ...help.map(({ id, phones }) => ({ file: FILES.help, id, phones })),
    ...clinics.map(({ id, phones }) => ({ file: FILES.clinics, id, phones })),
  ]
  return owners.flatMap(({ file, id, phones }) =>
    phones
      .filter(({ e164, display }) => e164 !== `+1${display.replaceAll('-', '')}`)
      .map(({ e164, display }) =>
        error(
          file,
          [id, 'phones'],
          `"${id}" shows ${display} for ${e164}. Look in the source which one is right.`,
        ),
      ),
  )
}
