import { problemBody } from '../../templates/problem-page.ts'
import { signInWords } from '../words/account-words.ts'
import { PROBLEM_STATUSES } from '../web/door.ts'
import { problemPage, publicPage, staffPage } from '../web/pages.ts'
import { problemWords } from '../words/problem-words.ts'
import { REFUSALS } from '../words/refusal-words.ts'
import { each, type Entry, keysOf, type Room } from './entry.ts'
import { problem } from './example.ts'
import { published } from './example-notice.ts'

const TEXT = published('jam-tutup').draft.body

export const PROBLEMS: Room = {
  name: 'belum-bisa',
  says: ['Yang belum bisa', 'What could not be done'],
  entries: [
    { name: 'tidak-ada', says: ['Halaman yang tidak ada', 'A page that is not there'], draw: (c) => problemPage(c, problemWords(c.var.lang).notFound, problemWords(c.var.lang).notFoundMore) },
    { name: 'rusak', says: ['Rusak di tempat kami', 'A fault of ours'], draw: (c) => problemPage(c, problemWords(c.var.lang).broken, problemWords(c.var.lang).brokenMore) },
    ...each(PROBLEM_STATUSES, (status): Entry => ({ name: `jawaban-${status}`, says: [`Formulir tanpa halaman sendiri: ${status}`, `A form without a page of its own: ${status}`], draw: (c) => problemPage(c, problemWords(c.var.lang).notYet, problem(c, status).say, TEXT) })),
    ...each(keysOf(REFUSALS), (code): Entry => ({ name: code.replaceAll('_', '-'), says: [REFUSALS[code].say.id, REFUSALS[code].say.en], draw: (c) => problemPage(c, problemWords(c.var.lang).notYet, REFUSALS[code].say[c.var.lang]) })),
    { name: 'peran-lain', says: ['Bukan untuk peran Anda, isi masih ada', 'Not for your role, text kept'], as: 'wahyu', draw: (c) => staffPage(c, { title: REFUSALS.not_allowed.say[c.var.lang], section: null, body: problemBody({ title: REFUSALS.not_allowed.say[c.var.lang], more: '', kept: { label: problemWords(c.var.lang).yourText, text: TEXT }, action: { href: '/baca', label: problemWords(c.var.lang).back } }) }) },
    { name: 'sesi-habis', says: ['Sesi habis, isi masih ada', 'Session ended, text kept'], draw: (c) => publicPage(c, { title: signInWords(c.var.lang).endedWithText, place: null, bar: false, body: problemBody({ title: signInWords(c.var.lang).endedWithText, more: signInWords(c.var.lang).endedWithTextMore, kept: { label: problemWords(c.var.lang).yourText, text: TEXT }, action: { href: '/masuk', label: signInWords(c.var.lang).signIn } }) }) },
  ],
}
