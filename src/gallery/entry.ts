import type { Person } from '../demo/demo-types.ts'
import type { Ctx } from '../web/env.ts'
import type { Lang } from '../words/words.ts'

/** Indonesian, English. */
export type Pair = readonly [string, string]

/**
 * A page in a state.
 * @property name the last part of its address @property says the state, in the index
 * @property as who is signed in at the desk, nobody where left out @property at when it is looked at, by day where left out
 */
export type Entry = { readonly name: string; readonly says: Pair; readonly as?: Person; readonly at?: Date; draw(c: Ctx): string | Response | Promise<string | Response> }
export type Room = { readonly name: string; readonly says: Pair; readonly entries: readonly Entry[] }

/** An entry for every value of an enum: one that is added later appears by itself. */
export const each = <K extends string | number>(values: readonly K[], entry: (value: K) => Entry | readonly Entry[]): Entry[] => values.flatMap((value) => entry(value))

/** A word of the catalogue in both languages. */
export const both = <W>(words: (lang: Lang) => W, pick: (side: W) => string): Pair => [pick(words('id')), pick(words('en'))]

/** Keys of a table over an enum, which does not compile while one of its values is missing. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]
