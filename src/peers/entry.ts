import { CHECK_FIELDS, type RawCheck } from './peer-fields.ts'

/**
 * One row of a file, read and not yet checked.
 * @property at where it stands, for people: 'line 12', 'item 3, line 40'
 * @property share of the file that is read so far, 0 to 1
 * @property wrong why it could not be read at all
 */
export type Entry = { at: string; share: number } & ({ raw: RawCheck } | { wrong: string })

/** Nothing further can be read from this file; told in one line. */
export class FileFault extends Error {}

export const rawCheck = (given: Partial<RawCheck>): RawCheck => Object.fromEntries(CHECK_FIELDS.map((field) => [field, given[field] ?? ''])) as RawCheck
