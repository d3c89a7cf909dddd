import { filesProblem, type Takes, withFiles } from '../media/taking.ts'
import type { KeptFile } from '../media/media-rules.ts'
import type { Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import type { Typed } from '../web/typed.ts'
import type { TypedSource } from './source-fields.ts'

/** The file field of the assessment's form: one control in each row of a source. */
export const SOURCE_FILES = 'source_file'

/** More at once would not fit a form. */
const MOST_AT_ONCE = 4

const withNew = (sources: readonly TypedSource[]) => sources.filter((source) => source.file !== null)
const takesOf = (sources: readonly TypedSource[]): Takes => ({ kinds: ['jpeg', 'png', 'webp', 'pdf'], most: MOST_AT_ONCE, fieldOf: (i) => `source_file-${withNew(sources)[i]?.n ?? 1}` })
const filesOf = (sources: readonly TypedSource[]) => withNew(sources).map((source) => source.file!)

/** Why a file of these rows cannot be taken; null where all can. */
export const sourceFilesProblem = (c: Ctx, sources: readonly TypedSource[]): Problem | null => filesProblem(c, filesOf(sources), takesOf(sources))

/** Keeps the files of these rows while `then` writes the draft that names them, by the row's number. */
export const withSourceFiles = <T>(c: Ctx, sources: readonly TypedSource[], then: (kept: ReadonlyMap<number, KeptFile>) => Promise<T>): Promise<T | Problem> =>
  withFiles(c, filesOf(sources), takesOf(sources), (kept) => then(new Map(withNew(sources).map((source, i) => [source.n, kept[i]!]))))

/** Files that came and are not saved by this answer: browsers do not keep them. */
export const filesWereChosen = (typed: Typed | null): boolean => typed !== null && typed.files.length > 0
