import type { HitName } from './showing-tables.ts'

/** How long a showing is kept, and how many are at most. */
export const SHOWING_DAYS = 90
export const MOST_SHOWINGS = 200_000

/** What one page is told was refused: more than it ever shows. */
export const MOST_REFUSED = 20

/** How a form names a hit. */
export const nameOf = ({ kind, id }: HitName): string => `${kind}:${id}`

/** @returns the name as it was given, null for anything that could be none */
export const readHitName = (given: string): HitName | null => {
  const found = /^(notice|guidance|check):([\w-]{1,64})$/.exec(given)
  return found && { kind: found[1] as HitName['kind'], id: found[2]! }
}

/** How a page names its showing. */
export const isShowingId = (given: string): boolean => /^[\w-]{22}$/.test(given)
