import type { SettingAct } from '../settings/setting-views.ts'
import type { SettingValues } from '../settings/setting-rules.ts'
import { showSettings } from '../settings/setting-routes.ts'
import type { Ctx } from '../web/env.ts'
import { settingWords } from '../words/setting-words.ts'
import { both, keysOf, type Room } from './entry.ts'
import { ago, idOf, nameOf, problem, typed } from './example.ts'

const UNSET: SettingValues = { office: '', address: '', contact: '', responsible: '' }
const SET: SettingValues = { office: 'Dinas contoh', address: 'Jalan contoh 1, Kecamatan contoh 75611', contact: 'meja@contoh.example', responsible: 'Kepala Dinas contoh' }
const TYPED: SettingValues = { ...SET, office: 'Dinas contoh yang namanya panjang sekali, sampai dua baris di telepon', responsible: 'Ibu Contoh, 0812-0000-0000 (contoh)' }
const set = (name: keyof SettingValues, i: number): SettingAct => ({ seq: 9 - i, name, value: SET[name], who: nameOf('lestari'), actorId: idOf('lestari'), at: ago(1 + i * 5) })
const TRAIL: SettingAct[] = [...keysOf(SET).map(set), { ...set('contact', 4), value: null, who: null, actorId: null }]

const settingFaults = (c: Ctx) => {
  const w = settingWords(c.var.lang)
  return [{ field: 'office', say: w.tooLong(231, 200) }, { field: 'responsible', say: w.personal }]
}

export const SETTINGS: Room = {
  name: 'setelan',
  says: ['Setelan', 'Settings'],
  entries: [
    { name: 'bawaan', says: ['Belum ada yang diisi', 'Nothing set yet'], as: 'lestari', draw: (c) => showSettings(c, { set: UNSET, trail: [] }, null, null, false) },
    { name: 'terisi', says: ['Semua terisi', 'All set'], as: 'lestari', draw: (c) => showSettings(c, { set: SET, trail: TRAIL }, null, null, false) },
    { name: 'tersimpan', says: both(settingWords, (w) => w.saved), as: 'lestari', draw: (c) => showSettings(c, { set: SET, trail: TRAIL }, null, null, true) },
    { name: 'salah', says: ['Ada yang kurang', 'Something to mend'], as: 'lestari', draw: (c) => showSettings(c, { set: SET, trail: TRAIL }, typed(TYPED), problem(c, 422, settingFaults(c)), false) },
    { name: 'rekan-lebih-cepat', says: ['Admin lain lebih cepat', 'Another admin was faster'], as: 'lestari', draw: (c) => showSettings(c, { set: { ...SET, address: '' }, trail: TRAIL.map((act) => ({ ...act, who: nameOf('dian'), actorId: idOf('dian') })) }, typed(TYPED), problem(c, 409), false) },
  ],
}
