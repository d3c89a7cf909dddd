import { Hono } from 'hono'
import { staffOnly } from '../accounts/sessions.ts'
import { randomId } from '../crypto/keys.ts'
import { isRefusal, type Refusal } from '../store/refusal.ts'
import { settle } from '../store/settle.ts'
import type { Write } from '../store/store.ts'
import { door, faulty, staffTo, type Problem } from '../web/door.ts'
import { actorOf, at, type AppEnv, type Ctx } from '../web/env.ts'
import { typedFrom, type Typed } from '../web/typed.ts'
import { publisherFaults } from '../words/publisher-words.ts'
import { drawChannel, drawPublishers } from './publisher-pages.ts'
import { readConfirm, readPublisher, readValidity, type PublisherFields } from './publisher-forms.ts'
import { channelWrite, newChannelWrite, newPublisherWrites, publisherActivityWrites, type ChannelRow, type PublisherRow } from './publisher-store.ts'
import { channelById, ownerOfAddress, publisherNamed } from './publisher-views.ts'

export const publisherRoutes = new Hono<AppEnv>()

publisherRoutes.use('/admin/penerbit/*', staffOnly('admin'))
publisherRoutes.get('/admin/penerbit', async (c) => c.html(await drawPublishers(c, typedFrom([]), null)))
publisherRoutes.post('/admin/penerbit', door({ draw: drawPublishers, act: add }))
publisherRoutes.get('/admin/penerbit/:id', async (c) => {
  const page = await drawChannel(c, null, null)
  return page === null ? c.notFound() : c.html(page)
})
publisherRoutes.post('/admin/penerbit/:id/konfirmasi', door({ draw: drawOne, act: confirm }))
publisherRoutes.post('/admin/penerbit/:id/berlaku', door({ draw: drawOne, act: setValidity }))

async function add(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const read = readPublisher(typed, c.var.lang)
  if ('faults' in read) return faulty(read.faults)
  const { store } = c.var.deps
  const fields = read.value
  const w = publisherFaults(c.var.lang)
  const known = await publisherNamed(store, fields.name, fields.class)
  if (known && fields.region !== null && fields.region !== known.region) return faulty([{ field: 'region', say: w.otherRegion }])
  if (known && fields.election !== null && fields.election !== known.election) return faulty([{ field: 'election', say: w.otherElection }])

  const channelId = randomId()
  const done = await settle(store, async () => addWrites(c, channelId, fields, await publisherNamed(store, fields.name, fields.class)))
  if (!isRefusal(done)) return staffTo(c, `/admin/penerbit/${channelId}?disimpan=baru`)
  if (done.refused !== 'already_there') return done
  const owner = await ownerOfAddress(store, fields)
  return faulty([{ field: fields.host ? 'host' : 'handle', say: w.taken(owner ?? fields.name) }])
}

function addWrites(c: Ctx, channelId: string, f: PublisherFields, known: PublisherRow | null): Write[] {
  const { store } = c.var.deps
  const id = known?.id ?? randomId()
  const row = { id, name: f.name, class: f.class, region: f.region, election: f.election, valid_from: null, valid_to: null, created_at: at(c) }
  const channel = { id: channelId, publisher_id: id, host: f.host, platform: f.platform, handle: f.handle, valid_from: f.valid_from, valid_to: f.valid_to, evidence: f.evidence || null, confirmed_at: null, confirmed_by: null }
  return [
    ...(known ? [] : newPublisherWrites(store, row, actorOf(c).id)),
    ...publisherActivityWrites(store, activity(c, { id, seq: known?.seq ?? 1 }, 'add_channel', channel)),
    newChannelWrite(store, channel),
  ]
}

async function confirm(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const read = readConfirm(typed, c.var.lang)
  if ('faults' in read) return faulty(read.faults)
  const { evidence } = read.value
  return change(c, 'konfirmasi', ({ publisher, channel }) => {
    if (channel.confirmed_at) return { refused: 'wrong_stage' }
    return writes(c, publisher, channel, 'confirm_channel', { evidence, confirmed_at: at(c), confirmed_by: actorOf(c).id }, evidence)
  })
}

async function setValidity(c: Ctx, typed: Typed): Promise<Response | Refusal | Problem> {
  const read = readValidity(typed, c.var.lang)
  if ('faults' in read) return faulty(read.faults)
  return change(c, 'berlaku', ({ publisher, channel }) => writes(c, publisher, channel, 'end_channel', read.value, null))
}

async function change(c: Ctx, saved: string, decide: (found: { publisher: PublisherRow; channel: ChannelRow }) => Write[] | Refusal): Promise<Response | Refusal> {
  const { store } = c.var.deps
  const id = c.req.param('id') ?? ''
  const done = await settle(store, async () => {
    const found = await channelById(store, id)
    return found ? decide(found) : { refused: 'not_found' }
  })
  return isRefusal(done) ? done : staffTo(c, `/admin/penerbit/${id}?disimpan=${saved}`)
}

const writes = (c: Ctx, publisher: PublisherRow, channel: ChannelRow, act: string, patch: Parameters<typeof channelWrite>[2], note: string | null): Write[] => [
  ...publisherActivityWrites(c.var.deps.store, activity(c, publisher, act, channel, note)),
  channelWrite(c.var.deps.store, channel.id, patch),
]

/** The next row of a publisher's trail; says which channel it is about. */
const activity = (c: Ctx, publisher: { id: string; seq: number }, act: string, channel: Pick<ChannelRow, 'id' | 'host' | 'platform' | 'handle'>, note: string | null = null) => ({
  subject_id: publisher.id,
  seq: publisher.seq + 1,
  act,
  by: { staff: actorOf(c).id },
  note,
  detail: { channel: channel.id, address: channel.host ?? `${channel.platform} ${channel.handle}` },
  at: at(c),
})

async function drawOne(c: Ctx, typed: Typed, problem: Problem): Promise<string> {
  return (await drawChannel(c, typed, problem)) ?? drawPublishers(c, typed, problem)
}
