import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { isAmong } from '../store/among.ts'
import type { Store } from '../store/store.ts'
import type { GuidanceFacts } from './guidance-rules.ts'
import type { GuidanceState, GuidanceVersionTable } from './guidance-tables.ts'

/** A version as pages show it. `publisher`: whose source it is, null while none counts. `slug`: null while it was never public. */
export type GuidanceText = Omit<GuidanceVersionTable, 'state'> & { state: GuidanceState; slug: string | null; publisher: string | null }

const MOST = 200

const texts = (store: Store, which: RawBuilder<SqlBool>) =>
  store.read
    .selectFrom('guidance_version as v')
    .innerJoin('guidance as g', 'g.id', 'v.guidance_id')
    .leftJoin('publisher as p', 'p.id', 'v.publisher_id')
    .selectAll('v')
    .select(['g.slug', 'p.name as publisher'])
    .where(which)

/** Official guidance that holds at a moment, as a citizen reads it. `path`: its own address, without the language's prefix. Instants: UTC ISO; the source's date: `YYYY-MM-DD`. */
export type Guidance = { id: string; path: string; question: string; answer: string; source: { url: string; title: string; date: string; publisher: string }; validUntil: string; publishedAt: string }

const publicOne = (v: GuidanceText): Guidance => ({
  id: v.guidance_id,
  path: `/panduan/${v.slug}`,
  question: v.question,
  answer: v.answer!,
  source: { url: v.source_url!, title: v.source_title!, date: v.source_date!, publisher: v.publisher ?? '' },
  validUntil: v.valid_until!,
  publishedAt: v.published_at!,
})

const inForce = (now: string) => sql<SqlBool>`v.state = 'published' AND v.valid_until > ${now}`

/** All that holds now, by question. @param now UTC ISO */
export async function guidanceInForce(store: Store, now: string): Promise<Guidance[]> {
  const rows = await texts(store, inForce(now)).limit(MOST).execute()
  return rows.map(publicOne).toSorted((a, b) => a.question.localeCompare(b.question, 'id'))
}

/** These of it that hold now, in the order asked for; what has expired or is withdrawn is left out. @param now UTC ISO */
export async function guidanceBy(store: Store, ids: readonly string[], now: string): Promise<Guidance[]> {
  if (ids.length === 0) return []
  const rows = await texts(store, sql<SqlBool>`${isAmong('v.guidance_id', ids)} AND ${inForce(now)}`).execute()
  const found = new Map(rows.map((row) => [row.guidance_id, publicOne(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** What is or was last public at an address; null where nothing ever was. */
export async function guidanceAt(store: Store, slug: string): Promise<GuidanceText | null> {
  const found = await store.read.selectFrom('guidance').select('id').where('slug', '=', slug).executeTakeFirst()
  return found ? lastOut(store, found.id) : null
}

const lastOut = async (store: Store, id: string): Promise<GuidanceText | null> =>
  (await texts(store, sql<SqlBool>`v.guidance_id = ${id} AND v.state IN ('published', 'expired', 'withdrawn')`).orderBy('v.n', 'desc').limit(1).executeTakeFirst()) ?? null

/** A row of the desk's list. `authors`: ids of whoever wrote it; `names` theirs. */
export type GuidanceLine = GuidanceText & { authors: string[]; names: string[] }

/** What the desk has: what is written or waits to be read (the oldest first), what is public (the first to expire first), what has ended (the latest first). */
export async function deskGuidance(store: Store): Promise<{ open: GuidanceLine[]; out: GuidanceLine[]; ended: GuidanceLine[] }> {
  const [open, out, ended] = await Promise.all([
    texts(store, sql<SqlBool>`v.state IN ('draft', 'submitted')`).orderBy('v.saved_at').limit(MOST).execute(),
    texts(store, sql<SqlBool>`v.state = 'published'`).orderBy('v.valid_until').limit(MOST).execute(),
    texts(store, sql<SqlBool>`v.state IN ('expired', 'withdrawn') AND NOT EXISTS (SELECT 1 FROM guidance_version later WHERE later.guidance_id = v.guidance_id AND later.n > v.n AND later.state <> 'dropped')`).orderBy('v.ended_at', 'desc').limit(30).execute(),
  ])
  const lines = (rows: GuidanceText[]) => withAuthors(store, rows)
  return { open: await lines(open), out: out.map(unread), ended: ended.map(unread) }
}
const unread = (row: GuidanceText): GuidanceLine => ({ ...row, authors: [], names: [] })

async function withAuthors(store: Store, rows: GuidanceText[]): Promise<GuidanceLine[]> {
  if (rows.length === 0) return []
  const authors = await store.read
    .selectFrom('guidance_author as w')
    .innerJoin('account as a', 'a.id', 'w.account_id')
    .select(['w.guidance_id', 'w.n', 'w.account_id', 'a.name'])
    .where(isAmong('w.guidance_id', rows.map((row) => row.guidance_id)))
    .execute()
  return rows.map((row) => {
    const own = authors.filter((a) => a.guidance_id === row.guidance_id && a.n === row.n)
    return { ...row, authors: own.map((a) => a.account_id), names: own.map((a) => a.name) }
  })
}

/** How much waits for this person to read it. */
export async function guidanceToRead(store: Store, who: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM guidance_version v WHERE v.state IN ('draft', 'submitted') AND v.state = 'submitted'
    AND NOT EXISTS (SELECT 1 FROM guidance_author w WHERE w.guidance_id = v.guidance_id AND w.n = v.n AND w.account_id = ${who})`.execute(store.read)
  return rows[0]!.n
}

/** One guidance whole, as its page at the desk and every decision need it. */
export type GuidanceCase = { facts: GuidanceFacts; slug: string | null; open: GuidanceLine | null; out: GuidanceText | null }

export async function loadGuidance(store: Store, id: string): Promise<GuidanceCase | null> {
  const row = await store.read.selectFrom('guidance').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [openRow, out, last] = await Promise.all([
    texts(store, sql<SqlBool>`v.guidance_id = ${id} AND v.state IN ('draft', 'submitted')`).executeTakeFirst(),
    lastOut(store, id),
    store.read.selectFrom('guidance_version').select('n').where('guidance_id', '=', id).orderBy('n', 'desc').limit(1).executeTakeFirst(),
  ])
  const open = openRow ? (await withAuthors(store, [openRow]))[0]! : null
  return {
    slug: row.slug,
    open,
    out,
    facts: {
      id,
      seq: row.seq,
      decidedSeq: row.decided_seq,
      draftSeq: row.draft_seq,
      last: last?.n ?? 0,
      open: open && { n: open.n, state: open.state as 'draft' | 'submitted', authors: open.authors, validUntil: open.valid_until },
      out: out && { n: out.n, state: out.state as 'published' | 'expired' | 'withdrawn', validUntil: out.valid_until! },
    },
  }
}
