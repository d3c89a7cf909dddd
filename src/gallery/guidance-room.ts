import { GUIDANCE } from '../demo/guidance-content.ts'
import { showGuidanceCase, showGuidanceDesk, type Done, DONE, showNewGuidance } from '../guidance/guidance-desk-page.ts'
import { FIELD_IDS } from '../guidance/guidance-fields.ts'
import { showGuidance, showGuidanceList } from '../guidance/guidance-page-view.ts'
import { GUIDANCE_MOVES, type GuidanceMove } from '../guidance/guidance-rules.ts'
import type { Guidance, GuidanceCase, GuidanceLine, GuidanceText } from '../guidance/guidance-views.ts'
import type { GuidanceState } from '../guidance/guidance-tables.ts'
import type { TrailRow } from '../store/trail.ts'
import type { Problem } from '../web/door.ts'
import type { Ctx } from '../web/env.ts'
import { assessmentFaultWords } from '../words/assessment-words.ts'
import { guidanceDeskWords, guidanceFaultWords, guidanceWords } from '../words/guidance-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { both, each, type Entry, keysOf, type Pair, type Room } from './entry.ts'
import { ago, daysAgo, idOf, nameOf, problem, typed } from './example.ts'

const told = (key: string) => GUIDANCE.find((g) => g.key === key)!

/** A version as the database would give it. */
function version(key: string, state: GuidanceState, change: Partial<GuidanceText> = {}): GuidanceText {
  const { question, answer, source, holdsHours, withdrawn } = told(key)
  return {
    guidance_id: key, n: 1, state, slug: `contoh-${key}`, question, answer,
    source_url: source?.url ?? null, source_title: source?.title ?? null, source_date: source ? daysAgo(source.daysAgo) : null,
    publisher_id: source ? 'kpu' : null, publisher: source ? 'KPU RI' : null,
    valid_until: state === 'expired' ? ago(20) : holdsHours === undefined ? null : ago(-holdsHours),
    saved_at: ago(5), submitted_at: ago(4), reader_id: idOf('dian'), published_at: ago(3),
    ended_at: state === 'withdrawn' || state === 'expired' ? ago(2) : null, end_note: state === 'withdrawn' ? (withdrawn?.why ?? 'Aturannya diubah KPU (contoh).') : null,
    ...change,
  }
}
const line = (key: string, state: GuidanceState, author: 'ratna' | 'dian' | 'yosep' = 'yosep'): GuidanceLine => ({ ...version(key, state), authors: [idOf(author)], names: [nameOf(author)] })
const inForce = (): Guidance[] =>
  GUIDANCE.filter((g) => g.reader && !g.withdrawn).map(({ key }) => {
    const v = version(key, 'published')
    return { id: key, path: `/panduan/${v.slug}`, question: v.question, answer: v.answer!, source: { url: v.source_url!, title: v.source_title!, date: v.source_date!, publisher: v.publisher! }, validUntil: v.valid_until!, publishedAt: v.published_at! }
  })

const SAYS: Record<'published' | 'expired' | 'withdrawn', Pair> = { published: ['Berlaku', 'In force'], expired: ['Habis masa berlakunya', 'Past its date'], withdrawn: ['Dicabut', 'Withdrawn'] }

/** One guidance at the desk. @param open the version that is written or waits @param out what is or was public */
function found(key: string, open: { state: 'draft' | 'submitted'; author?: 'ratna' | 'dian' | 'yosep' } | null, out: keyof typeof SAYS | null = null): GuidanceCase {
  const openLine = open && line(key, open.state, open.author)
  const outText = out && version(key, out)
  return {
    slug: out && `contoh-${key}`,
    open: openLine,
    out: outText,
    facts: {
      id: key, seq: 4, decidedSeq: 4, draftSeq: 2, last: 2,
      open: openLine && { n: 2, state: open.state, authors: openLine.authors, validUntil: openLine.valid_until },
      out: outText && { n: 1, state: out, validUntil: outText.valid_until! },
    },
  }
}

/** Everything that a trail may tell, newest first. */
const TRAIL: TrailRow[] = keysOf(GUIDANCE_MOVES).map((act: GuidanceMove, i) => ({ seq: 9 - i, act, actorId: act === 'expire' ? null : idOf(i % 2 ? 'ratna' : 'dian'), actor: act === 'expire' ? null : nameOf(i % 2 ? 'ratna' : 'dian'), note: act === 'send_back' ? 'Sebut juga zona waktunya.' : act === 'withdraw' ? 'Aturannya diubah KPU (contoh).' : null, detail: {}, at: ago(1 + i * 3) }))

const entry = (name: string, says: Pair, find: () => GuidanceCase, as: Entry['as'] = 'ratna', fields: Record<string, string> | null = null, no: (c: Ctx) => Problem | null = () => null, done: Done = null): Entry => ({
  name, says, as, draw: (c) => showGuidanceCase(c, find(), { trail: TRAIL.slice(0, 4), registry: null, done }, fields && typed(fields), no(c)),
})
const TYPED = { question: told('jam').question, answer: told('jam').answer, source_url: 'https://kpu.go.id.my.id/jam', source_title: '', source_date: '2027-06-03', valid_until: '2027-06-01T12:00' }
const faults = (c: Ctx) => {
  const w = guidanceFaultWords(c.var.lang)
  return [{ field: FIELD_IDS.answer, say: assessmentFaultWords(c.var.lang).tooLong(612, 600) }, { field: FIELD_IDS.source_title, say: w.source_title }, { field: FIELD_IDS.valid_until, say: w.past }]
}
const noted = (c: Ctx, field: 'note' | 'reason') => problem(c, 422, [{ field, say: guidanceDeskWords(c.var.lang)[field === 'note' ? 'noteMissing' : 'reasonMissing'] }])
const lists = () => ({ open: [line('hp', 'submitted'), line('jam', 'submitted', 'ratna'), line('pemula', 'draft', 'ratna')], out: GUIDANCE.slice(0, 5).map(({ key }) => line(key, 'published')), ended: [line('libur', 'withdrawn'), line('petugas', 'expired')] })

export const GUIDANCES: Room = {
  name: 'panduan',
  says: both(guidanceWords, (w) => w.title),
  entries: [
    { name: 'daftar', says: both(guidanceWords, (w) => w.all), draw: (c) => showGuidanceList(c, inForce()) },
    { name: 'daftar-kosong', says: both(guidanceWords, (w) => w.empty), draw: (c) => showGuidanceList(c, []) },
    ...each(keysOf(SAYS), (state): Entry => ({ name: `halaman-${state}`, says: SAYS[state], draw: (c) => showGuidance(c, version(state === 'withdrawn' ? 'libur' : 'undangan', state)) })),

    { name: 'meja', says: ['Meja: pemeriksa', 'Desk: moderator'], as: 'ratna', draw: (c) => showGuidanceDesk(c, lists(), null) },
    { name: 'meja-pembaca', says: ['Meja: pembaca luar', 'Desk: outside reader'], as: 'wahyu', draw: (c) => showGuidanceDesk(c, lists(), null) },
    { name: 'meja-kosong', says: both(guidanceDeskWords, (w) => w.noneToRead), as: 'ratna', draw: (c) => showGuidanceDesk(c, { open: [], out: [], ended: [] }, null) },
    ...each(DONE, (done): Entry => ({ name: `meja-${done}`, says: both(guidanceDeskWords, (w) => w[done]), as: 'ratna', draw: (c) => showGuidanceDesk(c, lists(), done) })),
    { name: 'baru', says: both(guidanceDeskWords, (w) => w.newTitle), as: 'ratna', draw: (c) => showNewGuidance(c, null, null, null) },
    { name: 'baru-salah', says: ['Panduan baru: ada yang kurang', 'New guidance: something to mend'], as: 'ratna', draw: (c) => showNewGuidance(c, typed({ ...TYPED, question: '' }), problem(c, 422, [{ field: FIELD_IDS.question, say: guidanceFaultWords(c.var.lang).question }]), null) },
    { name: 'baru-lama', says: ['Panduan baru: formulir terlalu lama terbuka', 'New guidance: form open too long'], as: 'ratna', draw: (c) => showNewGuidance(c, typed(TYPED), problem(c, 403), null) },

    entry('draf', ['Draf', 'Draft'], () => found('pemula', { state: 'draft', author: 'ratna' })),
    entry('draf-tersimpan', both(guidanceDeskWords, (w) => w.saved), () => found('pemula', { state: 'draft', author: 'ratna' }), 'ratna', null, undefined, 'saved'),
    entry('draf-salah', ['Draf: belum bisa dikirim', 'Draft: cannot be sent on yet'], () => found('pemula', { state: 'draft' }), 'ratna', { ...TYPED, answer: `${'x'.repeat(40)} `.repeat(15) }, (c) => problem(c, 422, faults(c))),
    entry('draf-rekan', ['Draf: rekan lebih cepat', 'Draft: a colleague was faster'], () => found('jam', { state: 'draft', author: 'dian' }), 'ratna', TYPED, (c) => problem(c, 409)),
    entry('draf-terkirim', ['Draf: sudah dikirim rekan', 'Draft: a colleague has sent it on'], () => found('jam', { state: 'submitted', author: 'dian' }, 'published'), 'ratna', TYPED, (c) => problem(c, 409)),
    entry('draf-pembaca', both(guidanceDeskWords, (w) => w.othersDraft), () => found('jam', { state: 'draft', author: 'dian' }), 'wahyu'),
    entry('dibuang', both(guidanceDeskWords, (w) => w.dropped), () => found('jam', null)),
    entry('baca', both(guidanceDeskWords, (w) => w.reading), () => found('jam', { state: 'submitted' }), 'wahyu'),
    entry('baca-perubahan', ['Baca kedua: perubahan', 'Second read: a change'], () => found('jam', { state: 'submitted' }, 'published')),
    entry('baca-tanpa-catatan', ['Baca kedua: tanpa alasan', 'Second read: no reason given'], () => found('jam', { state: 'submitted' }), 'wahyu', { note: '' }, (c) => noted(c, 'note')),
    entry('baca-lewat', ['Baca kedua: masa berlakunya lewat', 'Second read: past its date'], () => found('jam', { state: 'submitted' }), 'wahyu', {}, (c) => ({ status: 409, say: REFUSALS.guidance_over.say[c.var.lang], faults: [] })),
    entry('tulisan-sendiri', both(guidanceDeskWords, (w) => w.ownText), () => found('jam', { state: 'submitted', author: 'ratna' })),
    entry('tulisan-sendiri-dipaksa', ['Tulisan sendiri, dipaksa', 'One’s own, forced'], () => found('jam', { state: 'submitted', author: 'ratna' }), 'ratna', { note: 'Sudah saya baca.' }, (c) => ({ status: 403, say: REFUSALS.own_guidance.say[c.var.lang], faults: [] })),
    ...each(keysOf(SAYS), (state): Entry => entry(`publik-${state}`, SAYS[state], () => found(state === 'withdrawn' ? 'libur' : 'undangan', null, state))),
    entry('publik-pembaca', ['Berlaku: pembaca luar', 'In force: outside reader'], () => found('undangan', null, 'published'), 'wahyu'),
    entry('cabut-tanpa-alasan', ['Cabut: tanpa alasan', 'Withdraw: no reason given'], () => found('undangan', null, 'published'), 'ratna', { reason: '' }, (c) => noted(c, 'reason')),
    entry('baru-dicabut', both(guidanceDeskWords, (w) => w.withdrawnNow), () => found('libur', null, 'withdrawn'), 'ratna', null, undefined, 'withdrawnNow'),
    { name: 'jejak', says: both(guidanceDeskWords, (w) => w.trail), as: 'ratna', draw: (c) => showGuidanceCase(c, found('undangan', null, 'published'), { trail: TRAIL, registry: null, done: null }, null, null) },
  ],
}
