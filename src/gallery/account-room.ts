import { adminAccountPage, type AdminAccountView } from '../../templates/admin-account-page.ts'
import { adminAccountsPage } from '../../templates/admin-accounts-page.ts'
import { adminChannelPage, type AdminChannelView } from '../../templates/admin-channel-page.ts'
import { adminPublishersPage, type AdminPublishersView } from '../../templates/admin-publishers-page.ts'
import { ownAccountPage, type OwnAccountView } from '../../templates/own-account-page.ts'
import { parkedPage, type ParkedItem } from '../../templates/parked-page.ts'
import { timeTag } from '../../templates/parts/time.ts'
import { signInPage, type SignInView } from '../../templates/sign-in-page.ts'
import { drawSetup } from '../accounts/setup-routes.ts'
import { PEOPLE } from '../demo/people.ts'
import type { Ctx } from '../web/env.ts'
import { formToken } from '../web/form-token.ts'
import { hereOf } from '../web/here.ts'
import { publicPage, staffPage } from '../web/pages.ts'
import { accountActs, accountFieldWords, adminAccountWords, formWords, ownAccountWords, parkedWords, setupWords, signInWords } from '../words/account-words.ts'
import { channelWords, publisherActs, publisherFaults, publisherFormWords, publisherWords } from '../words/publisher-words.ts'
import { day, dayTime } from '../words/time.ts'
import { both, each, type Entry, keysOf, type Room } from './entry.ts'
import { ago, idOf, nameOf, problem, typed } from './example.ts'
import { published } from './example-notice.ts'

const DRAFT = published('jam-tutup').draft.body
const when = (c: Ctx, hours: number) => timeTag(ago(hours), dayTime(ago(hours), hereOf(c)))
const on = (c: Ctx, hours: number) => day(ago(hours), hereOf(c))
const frame = (c: Ctx) => ({ lang: c.var.lang, csrf: formToken(c) })

const signIn = (c: Ctx, view: Partial<SignInView>) =>
  publicPage(c, { title: signInWords(c.var.lang).title, place: null, bar: false, robots: 'noindex', body: signInPage({ ...frame(c), goOn: null, email: '', problem: null, said: null, ...view }) })

const own = (c: Ctx, view: Partial<OwnAccountView>) => {
  const { name, email, roles } = PEOPLE.ratna
  const sessions = [{ name: 'a', opened: when(c, 5), used: when(c, 0), here: true }, { name: 'b', opened: when(c, 30), used: when(c, 26), here: false }, { name: 'c', opened: when(c, 80), used: when(c, 70), here: false }]
  return staffPage(c, { title: ownAccountWords(c.var.lang).title, section: null, body: ownAccountPage({ ...frame(c), name, email, roles, kept: false, sessions, saved: null, problem: null, ...view }) })
}

const parked = (c: Ctx, items: ParkedItem[], dropped: boolean) =>
  staffPage(c, { title: parkedWords(c.var.lang).title, section: null, body: parkedPage({ ...frame(c), items, dropped, goOn: '/meja' }) })
const parkedItem = (c: Ctx, form: 'telaah' | 'tolak', text: string | null): ParkedItem => ({
  id: form, title: formWords(c.var.lang)[form], path: form === 'telaah' ? '/meja/klaim/contoh/telaah' : '/meja/laporan/20418/tolak', when: parkedWords(c.var.lang).from(dayTime(ago(3), hereOf(c))), action: '/akun/tersimpan', fields: [], text,
})

export const ACCOUNT: Room = {
  name: 'akun',
  says: ['Masuk dan akun sendiri', 'Signing in and one’s own account'],
  entries: [
    { name: 'masuk', says: both(signInWords, (w) => w.title), draw: (c) => signIn(c, {}) },
    { name: 'masuk-salah', says: both(signInWords, (w) => w.noMatch), draw: (c) => signIn(c, { email: 'ratna', problem: problem(c, 422, [{ field: 'password', say: signInWords(c.var.lang).noMatch }]) }) },
    { name: 'masuk-terlalu-sering', says: ['Masuk: terlalu sering', 'Sign-in: too often'], draw: (c) => signIn(c, { email: 'ratna', problem: { status: 429, say: signInWords(c.var.lang).tooMany(9), faults: [] } as SignInView['problem'] }) },
    { name: 'masuk-keluar', says: both(signInWords, (w) => w.signedOut), draw: (c) => signIn(c, { said: { text: signInWords(c.var.lang).signedOut } }) },
    { name: 'masuk-draf', says: both(signInWords, (w) => w.kept), draw: (c) => signIn(c, { said: { text: signInWords(c.var.lang).kept, more: signInWords(c.var.lang).keptMore } }) },
    { name: 'siapkan', says: both(setupWords, (w) => w.title), draw: (c) => drawSetup(c, typed({}), null) },
    { name: 'siapkan-salah', says: both(setupWords, (w) => w.wrongCode), draw: (c) => drawSetup(c, typed({ code: 'lusab babad', email: 'Lestari S', name: '' }), problem(c, 422, setupFaults(c))) },
    { name: 'sendiri', says: both(ownAccountWords, (w) => w.title), as: 'ratna', draw: (c) => own(c, {}) },
    { name: 'sendiri-tersimpan', says: both(ownAccountWords, (w) => w.kept), as: 'ratna', draw: (c) => own(c, { kept: true, sessions: [{ name: 'a', opened: when(c, 5), used: when(c, 0), here: true }] }) },
    ...each(['bahasa', 'sandi', 'sesi'] as const, (saved): Entry => ({ name: `sendiri-${saved}`, says: both(ownAccountWords, (w) => ({ bahasa: w.languageSaved, sandi: w.passwordSaved, sesi: w.sessionEnded })[saved]), as: 'ratna', draw: (c) => own(c, { saved }) })),
    { name: 'sendiri-salah', says: both(ownAccountWords, (w) => w.oldWrong), as: 'ratna', draw: (c) => own(c, { problem: problem(c, 422, [{ field: 'old', say: ownAccountWords(c.var.lang).oldWrong }, { field: 'new', say: accountFieldWords(c.var.lang).common }]) }) },
    { name: 'tersimpan', says: both(parkedWords, (w) => w.title), as: 'ratna', draw: (c) => parked(c, [parkedItem(c, 'telaah', DRAFT), parkedItem(c, 'tolak', null)], false) },
    { name: 'tersimpan-kosong', says: both(parkedWords, (w) => w.dropped), as: 'ratna', draw: (c) => parked(c, [], true) },
  ],
}

const setupFaults = (c: Ctx) => [{ field: 'code', say: setupWords(c.var.lang).wrongCode }, { field: 'email', say: accountFieldWords(c.var.lang).badEmail }, { field: 'name', say: accountFieldWords(c.var.lang).badName }, { field: 'password', say: accountFieldWords(c.var.lang).short }]

const PERSONS = keysOf(PEOPLE)
const accounts = (c: Ctx, failed: boolean) => {
  const w = accountFieldWords(c.var.lang)
  const view = {
    ...frame(c),
    accounts: PERSONS.map((person) => ({ id: idOf(person), email: PEOPLE[person].email, name: nameOf(person), roles: PEOPLE[person].roles, state: person === 'yosep' ? 'disabled' as const : 'active' as const })),
    own: idOf('lestari'),
    typed: failed ? { email: 'dian@contoh.example', name: '', roles: ['reader'] } : { email: '', name: '', roles: [] },
    problem: failed ? problem(c, 422, [{ field: 'email', say: w.taken }, { field: 'name', say: w.badName }, { field: 'role', say: w.noRole }, { field: 'password', say: w.like_you }]) : null,
  }
  return staffPage(c, { title: adminAccountWords(c.var.lang).title, section: 'accounts', body: adminAccountsPage(view) })
}

const account = (c: Ctx, view: Partial<AdminAccountView>) => {
  const { name, email, roles } = PEOPLE.dian
  const acts = accountActs(c.var.lang)
  const trail = keysOf(acts).map((act, i) => ({ who: i === 0 ? adminAccountWords(c.var.lang).bySystem : nameOf('lestari'), did: acts[act], when: when(c, i * 5), own: i > 0 }))
  const body = adminAccountPage({ ...frame(c), id: idOf('dian'), name, email, roles, state: 'active', own: false, made: null, saved: null, trail, problem: null, ...view })
  return staffPage(c, { title: name, section: 'accounts', body })
}

const SAVED = ['baru', 'peran', 'sandi', 'nonaktif', 'aktif'] as const
const MADE = 'ombak kemiri pelana sore'
const adminFaults = ['last_admin', 'yourself', 'already'] as const

export const ADMIN: Room = {
  name: 'admin',
  says: ['Akun orang lain', 'Other people’s accounts'],
  entries: [
    { name: 'daftar', says: both(adminAccountWords, (w) => w.title), as: 'lestari', draw: (c) => accounts(c, false) },
    { name: 'daftar-salah', says: both(adminAccountWords, (w) => w.notAdded), as: 'lestari', draw: (c) => accounts(c, true) },
    { name: 'akun', says: ['Sebuah akun', 'An account'], as: 'lestari', draw: (c) => account(c, {}) },
    { name: 'akun-sendiri', says: ['Akun admin itu sendiri', 'The admin’s own account'], as: 'lestari', draw: (c) => account(c, { own: true }) },
    ...each(SAVED, (saved): Entry => ({ name: `akun-${saved}`, says: both(adminAccountWords, (w) => ({ baru: w.added, peran: w.rolesSaved, sandi: w.passwordSet, nonaktif: w.disabledNow, aktif: w.enabledNow })[saved]), as: 'lestari', draw: (c) => account(c, { saved, state: saved === 'nonaktif' ? 'disabled' : 'active', made: saved === 'baru' || saved === 'sandi' ? MADE : null }) })),
    ...each(adminFaults, (code): Entry => ({ name: `akun-${code}`, says: both(adminAccountWords, (w) => w[code]), as: 'lestari', draw: (c) => account(c, { problem: problem(c, 422, [{ field: code === 'last_admin' ? 'role' : 'disable', say: adminAccountWords(c.var.lang)[code] }]) }) })),
  ],
}

const HOSTS = ['kpu.go.id', 'kaltim.kpu.go.id', 'cekdptonline.kpu.go.id']
const publishers = (c: Ctx, view: Partial<AdminPublishersView>) => {
  const w = publisherWords(c.var.lang)
  const { region } = c.var.deps
  const rows: AdminPublishersView['publishers'] = [
    { name: 'KPU', notes: w.official, channels: HOSTS.map((address, i) => ({ id: `k${i}`, address, valid: w.always, confirmed: i < 2 })) },
    { name: 'Panitia pilkades contoh', notes: `${w.official} · ${w.forElection('pilkades')}`, channels: [{ id: 'k9', address: 'Instagram @panitia.contoh', valid: w.between(on(c, 900), on(c, -500)), confirmed: true }] },
    { name: 'Pengecek fakta contoh', notes: w.peer, channels: [] },
  ]
  const body = adminPublishersPage({ ...frame(c), publishers: rows, example: { name: 'KPU', host: 'kpu.go.id' }, regions: [{ value: region.province.code, label: region.province.name }, { value: region.code, label: region.name }], typed: {}, problem: null, ...view })
  return staffPage(c, { title: w.title, section: 'publishers', body })
}

const publisherProblem = (c: Ctx) => {
  const w = publisherFaults(c.var.lang)
  return problem(c, 422, [{ field: 'name', say: w.noName }, { field: 'class', say: w.noClass }, { field: 'host', say: w.badHost }, { field: 'platform', say: w.badPlatform }, { field: 'handle', say: w.badHandle }, { field: 'region', say: w.badRegion }, { field: 'election', say: w.badElection }, { field: 'valid_from', say: w.badDay }, { field: 'valid_to', say: w.endsBefore }, { field: 'evidence', say: w.noEvidence }])
}

const channel = (c: Ctx, view: Partial<AdminChannelView>) => {
  const w = publisherWords(c.var.lang)
  const acts = publisherActs(c.var.lang)
  const trail = keysOf(acts).map((act, i) => ({ who: nameOf('lestari'), did: act === 'add' ? acts[act] : `${acts[act]} kpu.go.id`, when: when(c, i * 9), own: true }))
  const body = adminChannelPage({
    ...frame(c), id: 'k0', address: 'kpu.go.id', publisher: 'KPU', notes: w.official, state: w.confirmedOn(on(c, 120), nameOf('lestari')), valid: w.always, confirmed: true,
    evidence: 'Tertulis di kop surat KPU (contoh).', like: null, typed: { evidence: '', valid_from: '', valid_to: '' }, saved: null, trail, problem: null, ...view,
  })
  return staffPage(c, { title: 'kpu.go.id', section: 'publishers', body })
}
const unconfirmed = (c: Ctx) => ({ address: 'kpu.go.id.contoh.id', state: publisherWords(c.var.lang).notConfirmed, confirmed: false, evidence: null, like: 'kpu.go.id' })

export const PUBLISHERS: Room = {
  name: 'penerbit',
  says: ['Penerbit resmi', 'Official publishers'],
  entries: [
    { name: 'daftar', says: both(publisherWords, (w) => w.title), as: 'lestari', draw: (c) => publishers(c, {}) },
    { name: 'daftar-kosong', says: both(publisherWords, (w) => w.none), as: 'lestari', draw: (c) => publishers(c, { publishers: [], example: null }) },
    { name: 'daftar-salah', says: both(publisherFormWords, (w) => w.notAdded), as: 'lestari', draw: (c) => publishers(c, { typed: { host: 'https://user@kpu.go.id', election: 'Pilkades!' }, problem: publisherProblem(c) }) },
    { name: 'alamat', says: ['Sebuah alamat', 'An address'], as: 'lestari', draw: (c) => channel(c, {}) },
    { name: 'alamat-mirip', says: ['Belum dikonfirmasi, mirip alamat resmi', 'Not confirmed, resembles an official one'], as: 'lestari', draw: (c) => channel(c, { ...unconfirmed(c), trail: [] }) },
    { name: 'alamat-salah', says: both(channelWords, (w) => w.notSaved), as: 'lestari', draw: (c) => channel(c, { ...unconfirmed(c), typed: { evidence: '', valid_from: '2027-06-30', valid_to: '2027-06-01' }, problem: problem(c, 422, [{ field: 'evidence', say: publisherFaults(c.var.lang).noEvidence }, { field: 'valid_to', say: publisherFaults(c.var.lang).endsBefore }]) }) },
    ...each(['baru', 'konfirmasi', 'berlaku'] as const, (saved): Entry => ({ name: `alamat-${saved}`, says: saved === 'baru' ? both(publisherFormWords, (w) => w.added) : both(channelWords, (w) => (saved === 'berlaku' ? w.endSaved : w.confirmedNow)), as: 'lestari', draw: (c) => channel(c, { ...(saved === 'baru' ? unconfirmed(c) : {}), saved }) })),
  ],
}
