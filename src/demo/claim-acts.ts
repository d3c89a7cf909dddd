import type { DemoDesk } from './demo-desk.ts'
import type { Afterwards, Announced, DemoDraft, DemoReport, Moderator, PublishedClaim, Reader, WorkClaim } from './demo-types.ts'
import { reportPath, type Act } from './report-acts.ts'

type AnyClaim = PublishedClaim | WorkClaim

/** A claim is made of its first report, or entered from monitoring; the others join it a little after they came. */
export function actsOfClaim(claim: AnyClaim, reports: ReadonlyMap<string, DemoReport>): Act[] {
  const [first, ...others] = claim.reports
  return [
    { ago: claim.ago, what: `claim ${claim.key}`, run: (desk) => (first ? makeOf(desk, claim, first) : enter(desk, claim)) },
    ...others.map((key): Act => ({ ago: Math.min(reports.get(key)!.ago, claim.ago) - 0.1, what: `${key} joins ${claim.key}`, run: (desk) => join(desk, claim, key) })),
    ...('announced' in claim && claim.announced ? [announce(claim.key, claim.announced)] : []),
    ...('draft' in claim && 'author' in claim ? actsOfDraft(claim, claim.author) : []),
    ...('stage' in claim ? actsOfStage(claim) : actsOfPublication(claim)),
  ]
}

const announce = (key: string, { ago, by, text, forHours }: Announced): Act => ({
  ago,
  what: `${key} announced`,
  run: (desk) => decide(desk, key, by, 'tahan', { claim_text: text, until: desk.wallTime(forHours - ago) }),
})

/** Taken and drafted, and sent on a little later where the story goes on. */
function actsOfDraft(claim: AnyClaim & { draft: Partial<DemoDraft> }, author: Moderator): Act[] {
  const goesOn = !('stage' in claim) || claim.stage !== 'draft'
  const sendOn: Act = { ago: claim.ago - 0.25, what: `${claim.key} sent on`, run: (desk) => submit(desk, claim.key, claim.draft, author) }
  return [{ ago: claim.ago - 0.15, what: `draft of ${claim.key}`, run: (desk) => draft(desk, claim.key, claim.draft, author) }, ...(goesOn ? [sendOn] : [])]
}

function actsOfPublication(claim: PublishedClaim): Act[] {
  const { key, ago, reader, author, returnedFirst: back } = claim
  const before = back ? 0.7 : 0
  const firstRound: Act[] = back
    ? [
        { ago: ago - 0.5, what: `first reading of ${key}`, run: (desk) => readBlind(desk, key, back.by, back.verdict) },
        { ago: ago - 0.55, what: `${key} returned`, run: (desk) => giveBack(desk, key, back.by, back.note) },
        { ago: ago - 0.8, what: `${key} sent on again`, run: (desk) => submit(desk, key, claim.draft, author) },
      ]
    : []
  return [
    ...firstRound,
    { ago: ago - 0.5 - before, what: `reading of ${key}`, run: (desk) => readBlind(desk, key, reader, claim.draft.verdict) },
    { ago: ago - 0.55 - before, what: `${key} published`, run: (desk) => publish(desk, key, reader) },
    ...(claim.afterwards ? actsAfterwards(key, claim.draft, claim.afterwards) : []),
  ]
}

function actsAfterwards(key: string, first: DemoDraft, then: Afterwards): Act[] {
  const { ago, by, why } = then
  switch (then.act) {
    case 'paused':
      return [{ ago, what: `${key} paused`, run: (desk) => decide(desk, key, by, 'jeda', { reason: why }) }]
    case 'withdrawn':
      return [
        { ago, what: `withdrawal of ${key}`, run: (desk) => decide(desk, key, by, 'cabut', { reason: why }) },
        { ago: ago - 0.4, what: `${key} withdrawn`, run: (desk) => decide(desk, key, then.second, 'cabut', { reason: '' }) },
      ]
    case 'corrected':
      return [
        { ago, what: `correction of ${key}`, run: (desk) => decide(desk, key, by, 'ralat', { note: why }) },
        { ago: ago - 0.2, what: `${key} sent on`, run: (desk) => submit(desk, key, { ...first, ...then.draft }, by) },
        { ago: ago - 0.4, what: `second reading of ${key}`, run: (desk) => readBlind(desk, key, then.reader, then.draft.verdict) },
        { ago: ago - 0.5, what: `${key} corrected`, run: (desk) => publish(desk, key, then.reader) },
      ]
  }
}

function actsOfStage(claim: WorkClaim): Act[] {
  const { key, ago } = claim
  switch (claim.stage) {
    case 'waiting': case 'draft': case 'submitted':
      return []
    case 'held':
      // So late that the lease still holds when the story ends.
      return [{ ago: 0.02, what: `${key} in hand`, run: (desk) => take(desk, claim) }]
    case 'read':
      return [{ ago: 0.15, what: `reading of ${key}`, run: (desk) => readBlind(desk, key, claim.reader, claim.verdict) }]
    case 'sent_back':
      return [
        { ago: ago - 0.5, what: `reading of ${key}`, run: (desk) => readBlind(desk, key, claim.reader, claim.verdict) },
        { ago: ago - 0.55, what: `${key} sent back`, run: (desk) => giveBack(desk, key, claim.reader, claim.note) },
      ]
    case 'on_hold':
      return [{ ago: ago - 0.3, what: `${key} on hold`, run: (desk) => decide(desk, key, claim.who, 'tunda', { until: desk.wallTime(claim.forHours), reason: claim.reason }) }]
    case 'referred':
      return [{ ago: Math.min(ago - 0.5, 4), what: `${key} referred`, run: (desk) => decide(desk, key, claim.who, 'rujuk', { body: claim.body, road: claim.road, note: claim.note }) }]
    case 'closed':
      return [{ ago: ago - 0.3, what: `${key} closed`, run: (desk) => decide(desk, key, claim.who, 'tutup', { reason: claim.reason, handler: claim.handler, note: claim.note }) }]
  }
}

const claimPath = (desk: DemoDesk, key: string) => `/meja/klaim/${desk.claimIds.get(key)!}`

async function makeOf(desk: DemoDesk, { key, title, subject, harm, by }: AnyClaim, report: string): Promise<void> {
  const browser = await desk.at(by, reportPath(desk, report))
  const { url } = await browser.send('/jadikan-klaim', { title, subject, harm })
  desk.claimIds.set(key, url.pathname.split('/').at(-1)!)
}

async function enter(desk: DemoDesk, { key, title, subject, harm, by }: AnyClaim): Promise<void> {
  const browser = await desk.at(by, '/meja/klaim/baru')
  const { url } = await browser.send('/meja/klaim', { title, subject, harm })
  desk.claimIds.set(key, url.pathname.split('/').at(-1)!)
}

/** The moderator looks the claim up by its title, as one does. */
async function join(desk: DemoDesk, { key, title, by }: AnyClaim, report: string): Promise<void> {
  const browser = await desk.at(by, `${reportPath(desk, report)}?cari=${encodeURIComponent(title)}`)
  await browser.send('/tautkan', { claim: desk.claimIds.get(key)! })
}

async function draft(desk: DemoDesk, key: string, given: Partial<DemoDraft>, author: Moderator): Promise<void> {
  const browser = await desk.at(author, claimPath(desk, key))
  await browser.send('/ambil')
  await browser.send('/telaah', desk.draftFields(given), undefined, desk.files('source_file', (given.sources ?? []).map((s) => s.file?.name ?? '')))
}

async function submit(desk: DemoDesk, key: string, given: Partial<DemoDraft>, author: Moderator): Promise<void> {
  const browser = await desk.at(author, claimPath(desk, key))
  await browser.send('/telaah', desk.draftFields(given), '/ajukan')
}

async function take(desk: DemoDesk, { key, holder, draft: begun }: WorkClaim & { stage: 'held' }): Promise<void> {
  if (begun) return draft(desk, key, begun, holder)
  const browser = await desk.at(holder, claimPath(desk, key))
  await browser.send('/ambil')
}

async function readBlind(desk: DemoDesk, key: string, reader: Reader, verdict: string): Promise<void> {
  const browser = await desk.at(reader, claimPath(desk, key))
  await browser.send('/baca-kedua', { verdict })
}

async function giveBack(desk: DemoDesk, key: string, reader: Reader, note: string): Promise<void> {
  const browser = await desk.at(reader, claimPath(desk, key))
  await browser.send('/baca-kedua', { outcome: 'kembalikan', note })
}

async function publish(desk: DemoDesk, key: string, reader: Reader): Promise<void> {
  const browser = await desk.at(reader, claimPath(desk, key))
  const { url } = await browser.send('/baca-kedua', { outcome: 'terbit' })
  desk.noticeNumbers.set(key, url.searchParams.get('terbit')!)
}

async function decide(desk: DemoDesk, key: string, who: Moderator, action: string, fields: Record<string, string | undefined>): Promise<void> {
  const browser = await desk.at(who, claimPath(desk, key))
  await browser.send(`/${action}`, fields)
}
