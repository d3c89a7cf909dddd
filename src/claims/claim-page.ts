import type { Selectable } from 'kysely'
import { claimBar, claimBody, type Folded, type Plain } from '../../templates/claim-page.ts'
import { dotted } from '../../templates/parts/notice-row.ts'
import type { PictureView } from '../../templates/parts/pictures.ts'
import { type Holding, holdingBy } from '../notices/holding-views.ts'
import { decideNotice, standingAt, withdrawalMove, type NoticeMove } from '../notices/notice-rules.ts'
import { objectionsOfClaim } from '../objections/objection-views.ts'
import type { Channel } from '../sources/official-rules.ts'
import { registeredChannels } from '../sources/publisher-views.ts'
import { isRefusal } from '../store/refusal.ts'
import type { Problem } from '../web/door.ts'
import { actorOf, at, type Ctx } from '../web/env.ts'
import { deskPicture } from '../media/desk-pictures.ts'
import { picturesOf } from '../media/media-views.ts'
import { formToken } from '../web/form-token.ts'
import { problemPage, staffPage } from '../web/pages.ts'
import type { Typed } from '../web/typed.ts'
import { assessmentWords } from '../words/assessment-words.ts'
import { claimWords } from '../words/claim-words.ts'
import { problemWords } from '../words/problem-words.ts'
import { tagWords } from '../words/queue-words.ts'
import { subjectWords } from '../words/triage-words.ts'
import { dayTime } from '../words/time.ts'
import { assessmentSide, mayWrite, type PanelFacts, seesDraft } from './assessment-panel.ts'
import { takeable } from './claim-moves.ts'
import { barText, changedIn, heldNote, heldView, noticeView, promiseOf, referralView, repeatedIn, reportsView, saidOf, troubleOf } from './claim-page-parts.ts'
import { type ClaimNotice, droppedBy, type DroppedDraft, lastReturn, type LinkedReport, nameOfAccount, publishedOfClaim, referralsOfClaim, reportsOfClaim, type Step, stepsOfClaim } from './claim-page-views.ts'
import { decideClaim, holdsLease, type ClaimMove } from './claim-rules.ts'
import type { ReferralTable } from './claim-tables.ts'
import { claimTrail } from './claim-trail.ts'
import { decideAssessment } from './assessment-rules.ts'
import { loadClaim } from './claim-store.ts'
import { claimsLike } from './claim-like-views.ts'
import { type ClaimChoice, claimChoices } from './claim-views.ts'
import { factsOf, isOut, loadWork, type Work } from './claim-work-views.ts'
import { holdingForm, mayBeHeld } from './holding-form.ts'
import { mergeForm, splitForm, tiesOf, type WentInto } from './merge-page-parts.ts'
import { mayUndo } from './merge-rules.ts'
import { type Joined, joinedTo } from './merge-views.ts'
import { stageOf } from './stage-rules.ts'
import { type WordedReport, wordedReports } from './wording-views.ts'
import { wordingsView } from './wordings-view.ts'
import { hereOf } from '../web/here.ts'

/** A form of this page that is drawn again. `problem` is null where the person only asked for another row or a preview; `saved`: what was typed is the stored draft now. */
export type Again = { form: 'telaah' | 'ajukan' | 'buang' | 'batal-gabung' | Folded | Plain; typed: Typed; problem: Problem | null; more?: boolean; preview?: boolean; saved?: boolean }

/** The claim's page for a moderator, as text. Says so where there is no such claim. */
export async function claimPage(c: Ctx, id: string, again: Again | null = null): Promise<string> {
  const { store } = c.var.deps
  const [work, reports, steps, referrals, notice, held, dropped, channels, objections, worded] = await Promise.all([
    loadWork(store, id), reportsOfClaim(store, id), stepsOfClaim(store, id), referralsOfClaim(store, id), publishedOfClaim(store, id), holdingBy(store, 'claim_id', id), droppedBy(store, id, actorOf(c).id), registeredChannels(store), objectionsOfClaim(store, id), wordedReports(store, id),
  ])
  if (!work) return problemPage(c, problemWords(c.var.lang).notFound, problemWords(c.var.lang).notFoundMore)
  const [pictures, sentBack, askedBy, joined, into, choices] = await Promise.all([
    picturesOf(store, reports.slice(0, WITH_PICTURES).map((r) => r.number)),
    work.open ? lastReturn(store, work.open.id) : undefined,
    work.noticeFacts?.withdrawal_by ? nameOfAccount(store, work.noticeFacts.withdrawal_by) : null,
    joinedTo(store, id),
    work.claim.merged_into === null ? null : loadClaim(store, work.claim.merged_into),
    mayMerge(c, work) || again?.form === 'gabung' ? mergeChoices(c, work, again ? chosenIn(again) : undefined) : [],
  ])
  return showClaim(c, { work, reports, pictures: pictures.slice(0, MOST_PICTURES).map(deskPicture), steps, referrals, notice, held, dropped, channels, objections, sentBack, askedBy, worded, joined, into: into && { id: into.id, title: into.title, merged: into.merged_into !== null }, choices }, again)
}

/** What was searched for, or else claims that are told in words near this one's. */
async function mergeChoices(c: Ctx, { claim }: Work, keep?: string): Promise<ClaimChoice[]> {
  const { store } = c.var.deps
  const words = searchedFor(c)
  return words ? claimChoices(store, { words, keep, at: at(c) }) : claimsLike(store, claim.title, at(c), { without: claim.id, ...(keep ? { keep } : {}) })
}

/** All that the page is drawn from. @property held the notice that says it is being checked; `objections` how many are open; `askedBy` who asked for the notice's withdrawal, null for nobody; `worded` what its wordings are read from; `joined` what went into it; `into` where it went itself; `choices` what it may say the same as */
export type ClaimFound = {
  work: Work
  reports: LinkedReport[]
  pictures: PictureView[]
  steps: Step[]
  referrals: Selectable<ReferralTable>[]
  notice: ClaimNotice | null
  held: Holding | null
  dropped: DroppedDraft[]
  channels: Channel[]
  objections: number
  sentBack: PanelFacts['sentBack']
  askedBy: string | null
  worded: WordedReport[]
  joined: Joined[]
  into: WentInto | null
  choices: ClaimChoice[]
}

/** The same out of what was loaded. */
export function showClaim(c: Ctx, { work, reports, pictures, steps, referrals, notice, held, dropped, channels, objections, sentBack, askedBy, worded, joined, into, choices }: ClaimFound, again: Again | null): Promise<string> {
  const here = hereOf(c)
  const { claim, open } = work
  const sees = seesDraft(work, actorOf(c).id, at(c))
  const frame = { lang: c.var.lang, action: `/meja/klaim/${claim.id}`, csrf: formToken(c), seq: claim.seq }
  const allowed = allowedMoves(c, work)
  const writing = again !== null && !again.saved && (again.form === 'telaah' || again.form === 'ajukan') && hasText(again.typed)
  const errors = again?.problem?.faults.map((f) => ({ field: f.field, message: f.say })) ?? []
  const panel = assessmentSide(c, {
    work, here, channels, region: c.var.deps.region.code, errors, sentBack,
    typed: writing ? again.typed : null,
    more: again?.more ?? false,
    preview: again?.preview ?? false,
    changed: writing && again.problem?.status === 409 ? changedIn(steps, again.typed, here) : null,
    repeated: sees && open?.claim_text && !writing ? repeatedIn(open.claim_text, reports) : null,
  })
  const shown = reportsView(c, here, frame.action, claim.report_count, reports, pictures, c.req.query('laporan') === 'semua')
  const body = claimBody({
    ...frame,
    title: claim.title,
    promise: promiseOf(work, here),
    tags: [...(objections > 0 ? [tagWords(c.var.lang).objection] : []), tagWords(c.var.lang)[claim.harm], ...(SAME[claim.harm] === claim.subject ? [] : [subjectWords(c.var.lang)[claim.subject].toLowerCase()])],
    said: again ? null : saidOf(steps[0], here, actorOf(c).id),
    trouble: again?.problem ? troubleOf(again.form, again.typed, again.problem, here) : null,
    reports: shown,
    wordings: wordingsView(c, work, notice, worded),
    ties: tiesOf(c, work, steps, joined, into, allowed.has('gabung'), here),
    merging: allowed.has('gabung') || again?.form === 'gabung' ? mergeForm(work, choices, searchedFor(c), here) : null,
    splitting: allowed.has('pisah') || again?.form === 'pisah' ? splitForm(work, reports.slice(0, shown.others.length + 1), again?.form === 'pisah' ? again.typed : null, here) : null,
    notice: notice && work.noticeFacts && noticeView(notice, work.noticeFacts, here),
    objections,
    standing: standingOf(c, work, askedBy),
    held: held && heldView(held, here),
    holding: allowed.has('tahan') || again?.form === 'tahan' ? holdingForm(work, sees, reports, here, again?.form === 'tahan' ? again.typed : null) : null,
    referrals: referrals.map((r) => referralView(r, here)),
    allowed,
    typed: again?.problem && isFolded(again.form) ? { action: again.form, values: Object.fromEntries(again.typed.entries()), errors } : null,
    trail: claimTrail(steps, here, actorOf(c).id, sees),
    dropped: dropped.map((d) => ({ summary: assessmentWords(c.var.lang).dropped(dayTime(d.saved_at, here)), texts: [d.headline, d.claim_text, d.body].filter((t) => t !== null) })),
    panel,
  })
  const bar = dotted([held && heldNote(held, here), barText(work, referrals[0]?.body ?? null, actorOf(c).id, at(c), here)].filter((piece) => piece !== null))
  return staffPage(c, { title: claim.title, section: 'queue', scripts: ['desk'], band: claimBar({ ...frame, text: bar, allowed, writing: writing || mayWrite(work, actorOf(c).id, at(c)) }), body })
}

/** Pictures of the first reports: the rest is one tap away, at each report. */
const WITH_PICTURES = 40
const MOST_PICTURES = 12

/** Tags that say the same twice: what a claim could do, and what it is about. */
const SAME: Partial<Record<string, string>> = { voting: 'voting_procedure' }

/** What was looked for among the claims to merge with, and which was chosen. */
const searchedFor = (c: Ctx): string | null => c.req.query('cari')?.trim().slice(0, 200) || null
const chosenIn = ({ typed }: Again) => (/^\w{1,40}$/.test(typed.line('into')) ? typed.line('into') : undefined)

type ClaimForm = 'ambil' | 'lepas' | 'buka' | 'tunda' | 'rujuk' | 'tutup' | 'hasil-rujukan'
const FORMS: Record<ClaimForm, ClaimMove> = { ambil: 'take', lepas: 'release', buka: 'reopen', tunda: 'hold', rujuk: 'refer', tutup: 'close', 'hasil-rujukan': 'note_outcome' }
/** Why the notice is out of force, for the desk. */
function standingOf(c: Ctx, { noticeFacts: n }: Work, asked: string | null) {
  const w = claimWords(c.var.lang)
  if (n?.state === 'withdrawn') return { text: w.withdrawnFor(n.state_note ?? ''), asked: null }
  if (!n || standingAt(n, at(c)) !== 'paused') return null
  const until = dayTime(n.paused_until!, hereOf(c))
  return { text: asked ? w.withdrawalAsked(asked, until, n.state_note ?? '') : w.pausedUntil(until, n.state_note ?? ''), asked }
}

const FOLDED = new Set<string>(['tunda', 'rujuk', 'tutup', 'hasil-rujukan', 'ralat', 'jeda', 'cabut', 'tahan', 'gabung', 'pisah'] satisfies Folded[])
const isFolded = (form: Again['form']): form is Folded => FOLDED.has(form)
const hasText = (typed: Typed) => typed.entries().some(([name, value]) => name !== 'csrf' && name !== 'seq' && value !== '')

/** A form that does not apply is not drawn: asked of the rules themselves. */
function allowedMoves(c: Ctx, work: Work): Set<Folded | Plain> {
  const { id } = actorOf(c)
  const stage = stageOf({ ...work.claim, assessment: work.open?.state ?? null, notice: work.notice }, at(c))
  const may = (form: ClaimForm) => !isRefusal(decideClaim(work.claim, FORMS[form], { moderator: id }, at(c), { until: at(c), closedAs: 'not_checkable' }))
  const allowed = (Object.keys(FORMS) as ClaimForm[]).filter(may)
  const holds = holdsLease(work.claim, id, at(c))
  const ties: Folded[] = [...(mayMerge(c, work) ? ['gabung' as const] : []), ...(work.claim.report_count > 1 ? ['pisah' as const] : [])]
  return new Set<Folded | Plain>([...ties, ...allowed.filter((form) => (form === 'ambil' ? takeable(stage) && !holds : form === 'lepas' ? holds : form === 'buka' ? !mayUndo(work.claim.merged_at, at(c)) : true)), ...noticeForms(c, work)])
}

/** A claim with a notice takes the other one in; one without goes into it. */
const mayMerge = (c: Ctx, { claim, notice }: Work): boolean => claim.merged_into === null && !isRefusal(decideClaim(claim, notice === null ? 'merge' : 'absorb', { moderator: actorOf(c).id }, at(c), { into: '' }))

/** What may be done to what is published, or to hold what is not, asked of their rules as well. */
function noticeForms(c: Ctx, work: Work): (Folded | Plain)[] {
  const { claim, open, notice, noticeFacts } = work
  const actor = actorOf(c)
  if (!noticeFacts) return mayBeHeld(work) && !isRefusal(decideClaim(claim, 'begin_holding', { moderator: actor.id }, at(c))) ? ['tahan'] : []
  const may = (move: NoticeMove) => !isRefusal(decideNotice(noticeFacts, move, { moderator: actor.id }, at(c), '…'))
  const corrects = !isRefusal(decideAssessment(claim, factsOf(open), 'correct', actor, at(c), { published: isOut({ notice }) }))
  return [...(corrects ? ['ralat' as const] : []), ...(may('pause') ? ['jeda' as const] : []), ...(may('resume') ? ['lanjut' as const] : []), ...(may(withdrawalMove(noticeFacts, at(c))) ? ['cabut' as const] : [])]
}
