import { describe, expect, test } from 'vitest'
import { loadRegion } from '../src/region/load.ts'
import { packChannels } from '../src/region/region.ts'
import { channelFor, hostOf, isSharedHost } from '../src/sources/official-rules.ts'
import type { Channel } from '../src/sources/official-rules.ts'
import { sourcesSuffice } from '../src/sources/source-rules.ts'
import type { Source } from '../src/sources/source-rules.ts'

const pack = packChannels(loadRegion('64.08').publishers)
const here = { on: '2026-11-24', region: '64.08' }
const reason = (url: string, channels = pack, context: Parameters<typeof channelFor>[2] = here) => {
  const answer = channelFor(url, channels, context)
  return 'not' in answer ? answer.not : answer.channel.publisherId
}
const channel = (more: Partial<Channel>): Channel => ({ publisherId: 'kpu-kutim', publisherName: 'KPU Kutai Timur', class: 'official', confirmed: true, ...more })

describe('the host of an address', () => {
  test.each([
    ['https://kpu.go.id/berita', 'kpu.go.id'],
    ['  https://kpu.go.id/berita\n', 'kpu.go.id'],
    ['HTTPS://WWW.KPU.GO.ID', 'kpu.go.id'],
    ['http://kpu.go.id.:80/', 'kpu.go.id'],
    ['https://kpu.go.id:443/?a=b@c', 'kpu.go.id'],
    ['https://www.www.kpu.go.id/', 'www.kpu.go.id'],
    ['https://www.id/', 'www.id'],
    ['https://kpu%2Ego.id/', 'kpu.go.id'],
    ['https://ｋｐｕ。go.id/', 'kpu.go.id'],
  ])('%j is read as a browser reads it', (url, host) => expect(hostOf(url)).toBe(host))

  test.each([
    '', 'kpu.go.id', '//kpu.go.id', 'https:kpu.go.id', 'https:///kpu.go.id', 'https://', 'https://localhost/', 'ftp://kpu.go.id/', 'javascript:alert(1)//kpu.go.id',
    'data:text/html,https://kpu.go.id', 'file:///kpu.go.id', 'blob:https://kpu.go.id/x', 'https://kpu.go.id lihat ini', 'https://kpu.go.id%2f.evil.example/', 'https://kpu.go.id%40evil.example/', 'https://kpu.go.id／.evil.example/',
  ])('%j is no web address', (url) => expect([hostOf(url), reason(url)]).toEqual([null, 'unreadable']))

  test.each([
    'https://kpu.go.id@evil.example/', 'https://evil.example@kpu.go.id/', 'https://@kpu.go.id/', 'https://user:secret@kpu.go.id/', 'https://kpu.go.id:8443/', 'http://kpu.go.id:443/',
    'https://kpu.go.id\\@evil.example/', 'https://evil.example\\.kpu.go.id/', 'https://kpu.\tgo.id/', 'https://kpu.go\n.id/', 'https://kp\u00adu.go.id/', 'https://kpu.go.id/\u202egpj.exe', 'https://kpu.go.id../',
    'http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::1]/', 'http://0177.0.0.1/',
  ])('%j is refused as disguised', (url) => expect([hostOf(url), reason(url)].map((x) => (x === 'unreadable' ? 'disguised' : x))).toEqual([null, 'disguised']))
})

describe('an official source', () => {
  test.each([
    ['https://kpu.go.id/', 'kpu'],
    ['http://www.kpu.go.id./berita/baca/1', 'kpu'],
    ['https://bawaslu.go.id/', 'bawaslu'],
    ['https://kaltim.kpu.go.id/', 'kpu-kaltim'],
    ['https://kaltim.bawaslu.go.id/', 'bawaslu-kaltim'],
    ['https://jdih.kpu.go.id/', 'kpu'],
    ['https://cekdptonline.kpu.go.id/', 'kpu'],
    ['https://www.mkri.id/', 'mk'],
    ['https://komdigi.go.id/', 'komdigi'],
    ['https://kutaitimurkab.go.id/', 'pemkab-kutim'],
  ])('%s counts from the first day', (url, publisher) => expect(reason(url)).toBe(publisher))

  test('nothing else of the pack counts before Dewi confirms it', () => {
    expect(pack.filter((c) => c.confirmed).length).toBe(9)
    expect(reason('https://kutaitimur.bawaslu.go.id/')).toBe('not_confirmed')
    expect(reason('https://turnbackhoax.id/2026/01')).toBe('not_confirmed')
    expect(reason('https://www.instagram.com/polres.kutaitimur/')).toBe('not_confirmed')
  })

  test.each([
    ['https://kpu.go.id.my.id/', 'lookalike', 'kpu.go.id'],
    ['https://kpu-go.id/', 'lookalike', 'kpu.go.id'],
    ['https://www-kpu-go-id.example/', 'lookalike', 'kpu.go.id'],
    ['https://kpugo.id/', 'lookalike', 'kpu.go.id'],
    ['https://kpu.co.id/', 'lookalike', 'kpu.go.id'],
    ['https://kpu.go.id。evil.example/', 'lookalike', 'kpu.go.id'],
    ['https://mkri.id.example/', 'lookalike', 'mkri.id'],
    ['https://mkrii.id/', 'lookalike', 'mkri.id'],
    ['https://kрu.go.id/', 'lookalike', undefined],
    ['https://xn--ku-lmc.go.id/', 'lookalike', undefined],
    ['https://github.com/x/pemilu2024.kpu.go.id', 'name_in_path', 'pemilu2024.kpu.go.id'],
    ['https://evil.example/?u=https%3A%2F%2Fkpu.go.id', 'name_in_path', 'kpu.go.id'],
    ['https://evil.example/?u=https://kpu.go.id/x', 'name_in_path', 'kpu.go.id'],
    ['https://evil.example/#kpu.go.id', 'name_in_path', 'kpu.go.id'],
    ['https://bit.ly/3kpu', 'short_link', undefined],
    ['https://s.id/kpu.go.id', 'short_link', undefined],
    ['https://t.me/kpu', 'short_link', undefined],
    ['https://surabaya.kpu.go.id/', 'not_registered', undefined],
    ['https://katim.bawaslu.go.id/', 'not_registered', undefined],
    ['https://dinas-judi.go.id/', 'not_registered', undefined],
    ['https://hakim.id/', 'not_registered', undefined],
  ])('%s does not count: %s', (url, not, like) => expect(channelFor(url, pack, here)).toEqual(like ? { not, like } : { not }))

  test('counts only on the days, in the place and for the kind of election it is registered for', () => {
    const results = [channel({ host: 'pilkada2024.kpu.go.id', validFrom: '2024-11-27', validTo: '2025-04-30', region: '64', election: 'pilkada' })]
    const url = 'https://pilkada2024.kpu.go.id/'
    const at = (more: object) => reason(url, results, { on: '2024-12-01', region: '64.08', ...more })
    expect(at({})).toBe('kpu-kutim')
    expect(at({ on: '2024-11-27' })).toBe('kpu-kutim')
    expect(at({ on: '2025-04-30', election: 'pilkada' })).toBe('kpu-kutim')
    expect(at({ on: '2024-11-26' })).toBe('out_of_date')
    expect(at({ on: '2025-05-01' })).toBe('out_of_date')
    expect(at({ region: '65.01' })).toBe('other_region')
    expect(at({ region: '640.8' })).toBe('other_region')
    expect(at({ election: 'pilkades' })).toBe('other_election')
  })

  test('one entry that holds is enough when a host is registered twice', () => {
    const twice = [channel({ host: 'kpu.go.id', validTo: '2020-12-31' }), channel({ host: 'kpu.go.id', confirmed: false }), channel({ host: 'kpu.go.id', election: 'pilkada' })]
    expect(reason('https://kpu.go.id/', twice)).toBe('kpu-kutim')
    expect(reason('https://kpu.go.id/', twice.slice(0, 2))).toBe('out_of_date')
  })
})

describe('an account on a platform', () => {
  const accounts = (['instagram', 'facebook', 'x', 'youtube', 'tiktok'] as const).map((platform) => channel({ platform, handle: 'kpukutim' }))

  test.each([
    'https://www.instagram.com/KPUKutim/', 'https://instagram.com/kpukutim?igsh=1', 'https://m.facebook.com/kpukutim', 'https://x.com/KPUkutim', 'https://twitter.com/kpukutim',
    'https://youtube.com/@kpukutim', 'https://www.youtube.com/@KPUKutim/videos', 'https://www.tiktok.com/@kpukutim',
  ])('%s is the registered one', (url) => expect(channelFor(url, accounts, here)).toEqual({ channel: expect.objectContaining({ handle: 'kpukutim' }) }))

  test.each(['https://x.com/kpukutim/status/1', 'https://www.tiktok.com/@kpukutim/video/1', 'https://www.facebook.com/kpukutim/posts/1', 'https://instagram.com/kpukutim/p/abc'])(
    '%s names the account, yet somebody has to look who wrote the post',
    (url) => expect(channelFor(url, accounts, here)).toMatchObject({ authorUnproven: true }),
  )

  test.each([
    ['https://instagram.com/kpukutim_', 'not_registered'],
    ['https://instagram.com/kpukutim.official', 'not_registered'],
    ['https://facebook.com/evil?kpukutim', 'not_registered'],
    ['https://instagram.com/p/abc', 'no_account'],
    ['https://x.com/i/status/1', 'no_account'],
    ['https://youtube.com/watch?v=kpukutim', 'no_account'],
    ['https://youtube.com/kpukutim', 'no_account'],
    ['https://tiktok.com/kpukutim', 'no_account'],
    ['https://facebook.com/', 'no_account'],
    ['https://facebook.com/groups/kpukutim', 'no_account'],
    ['https://youtu.be/abc', 'short_link'],
    ['https://vt.tiktok.com/abc', 'short_link'],
    ['https://x.com.example/kpukutim', 'not_registered'],
  ])('%s does not count: %s', (url, not) => expect(reason(url, accounts)).toBe(not))

  test('a platform as such is never one body’s host, even if someone registers it', () => {
    expect(['facebook.com', 'm.facebook.com', 'bit.ly', 'wa.me'].map(isSharedHost)).toEqual([true, true, true, true])
    expect(isSharedHost('kpu.go.id')).toBe(false)
    expect(reason('https://facebook.com/evil', [channel({ host: 'facebook.com' })])).toBe('not_registered')
    expect(reason('https://bit.ly/evil', [channel({ host: 'bit.ly' })])).toBe('short_link')
  })
})

const source = (more: Partial<Source>): Source =>
  ({ url: 'https://kpu.go.id/', title: 'PKPU 2/2024', date: '2024-01-26', basis: 'record', publisherId: 'kpu', publisherName: 'KPU RI', publisherClass: 'official', ...more })
const faults = (verdict: Parameters<typeof sourcesSuffice>[0]['verdict'], sources: Source[], about: string[] = []) => sourcesSuffice({ verdict, sources, about })

describe('what a verdict rests on', () => {
  const record = source({})
  const statement = source({ basis: 'statement' })
  const blog = source({ publisherId: null, publisherName: null, publisherClass: null })
  const peer = source({ publisherId: 'turnbackhoax', publisherName: 'TurnBackHoax (Mafindo)', publisherClass: 'peer' })

  test.each(['false', 'misleading', 'partly_true', 'true'] as const)('%s needs an official source; peers and blogs are never enough', (verdict) => {
    expect(faults(verdict, [])).toEqual(['no_source'])
    expect(faults(verdict, [peer, peer])).toEqual(['only_peers'])
    expect(faults(verdict, [blog])).toEqual(['no_official_source'])
    expect(faults(verdict, [blog, peer])).toEqual(['no_official_source'])
    expect(faults(verdict, [peer, record])).toEqual([])
    expect(faults(verdict, [statement])).toEqual([])
  })

  test.each(['unproven', 'not_a_claim'] as const)('%s may rest on what was asked', (verdict) => {
    expect(faults(verdict, [])).toEqual([])
    expect(faults(verdict, [peer])).toEqual([])
  })

  test.each(['false', 'misleading'] as const)('for %s the denial of the accused is no proof', (verdict) => {
    expect(faults(verdict, [statement], ['kpu'])).toEqual(['only_denial'])
    expect(faults(verdict, [statement], [' kpu  ri '])).toEqual(['only_denial'])
    expect(faults(verdict, [statement, peer, blog], ['kpu'])).toEqual(['only_denial'])
    expect(faults(verdict, [statement], ['KPU Kalimantan Timur', 'Bawaslu RI'])).toEqual([])
    expect(faults(verdict, [statement, record], ['kpu'])).toEqual([])
    expect(faults(verdict, [statement, source({ basis: 'statement', publisherId: 'bawaslu', publisherName: 'Bawaslu RI' })], ['kpu'])).toEqual([])
  })

  test('a true or partly true claim may be confirmed by the body it is about', () => {
    expect(faults('true', [statement], ['kpu'])).toEqual([])
    expect(faults('partly_true', [statement], ['kpu'])).toEqual([])
  })
})
