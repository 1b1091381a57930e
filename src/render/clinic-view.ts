import { ageOfEvidence, type EvidenceAge, isOldClinic } from '../content/age'
import type { State } from '../content/states'
import type { Clinic, ClinicPhone, PartialDate } from '../content/types'
import type { Way } from './help-view'

/** A number of a clinic, with how far it can be relied on. */
export interface ClinicPhoneView {
  readonly phone: ClinicPhone
  readonly age: Exclude<EvidenceAge, 'past'>
}

/** A clinic as a reader gets it. */
export interface ClinicView {
  readonly clinic: Clinic
  /** The numbers that may be shown: one whose evidence is past its limit is left out. */
  readonly phones: readonly ClinicPhoneView[]
  /** True when the evidence for any of its numbers is more than six months old. */
  readonly isOld: boolean
  /** The day of the newest evidence, where a number is left out for its age. */
  readonly withheldSince?: PartialDate
  /** False where the list does not name the clinic for its own state. */
  readonly isListedForState: boolean
  readonly second?: Clinic
}

/** The clinics of one state: those in it, and those elsewhere that the list names for it. */
export interface ClinicsView {
  readonly state: State
  readonly near: readonly ClinicView[]
  readonly elsewhere: readonly ClinicView[]
  /** What leads to a clinic in the whole country. */
  readonly ways: readonly Way[]
}

/** What a reader gets for a state on a day. Both lists are empty where the list has no clinic: a territory. */
export function viewClinics(
  clinics: readonly Clinic[],
  state: State,
  today: PartialDate,
  ways: readonly Way[],
  seconds: readonly Clinic[] = [],
): ClinicsView {
  const view = (clinic: Clinic) =>
    viewClinic(
      clinic,
      state,
      today,
      seconds.find(({ id }) => id === clinic.id),
    )
  return {
    state,
    near: clinics.filter((clinic) => clinic.state === state).map(view),
    elsewhere: clinics
      .filter((clinic) => clinic.state !== state && clinic.serves.includes(state))
      .map(view),
    ways,
  }
}

function viewClinic(
  clinic: Clinic,
  state: State,
  today: PartialDate,
  second: Clinic | undefined,
): ClinicView {
  const aged = clinic.phones.map((phone) => ({
    phone,
    age: ageOfEvidence(phone.evidenceFrom, clinic.evidence, today),
  }))
  const withheld = aged.flatMap(({ phone, age }) => (age === 'past' ? [phone.evidenceFrom] : []))
  const newest = withheld.sort().at(-1)
  return {
    clinic,
    phones: aged.flatMap(({ phone, age }) => (age === 'past' ? [] : [{ phone, age }])),
    isOld: isOldClinic(clinic, today),
    ...(newest !== undefined && { withheldSince: newest }),
    isListedForState: clinic.serves.includes(state),
    ...(second && { second }),
  }
}
