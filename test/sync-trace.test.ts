import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phone } from './support/phone.ts'
import { photo } from './support/pictures.ts'
import { noTracing, startTraced, type Call, type Traced } from './support/trace.ts'

const why = noTracing()
if (why) console.warn(`\nNOT SHOWN: that a report is on disk before it is acknowledged. ${why}.\n`)

describe.skipIf(why !== null)('as the system saw it', () => {
  let server: Traced
  beforeAll(async () => {
    server = await startTraced()
  })
  afterAll(() => server?.end())

  const isSync = ({ name, result }: Call) => /^f(data)?sync$/.test(name) && result.startsWith('0')
  const isWrite = ({ name }: Call) => /^p?write(v|64)?$/.test(name)
  const isRead = ({ name }: Call) => /^(read|recvfrom|recvmsg)$/.test(name)
  const ofWal = ({ args }: Call) => /tangkal\.db-wal>/.test(args)

  /** From the first byte of the form to the first byte of its answer. */
  async function between(act: () => Promise<Response>): Promise<Call[]> {
    const before = server.calls().length
    expect((await act()).status).toBe(303)
    // The tracer writes beside us: its line for the answer may come a moment after the answer.
    await expect.poll(() => server.calls().slice(before).some(isAnswer), { timeout: 10_000 }).toBe(true)
    const calls = server.calls().slice(before)
    const asked = calls.findIndex((call) => isRead(call) && call.args.includes('POST /lapor'))
    const answered = calls.findIndex(isAnswer)
    expect(asked, 'the request is in the trace').toBeGreaterThanOrEqual(0)
    expect(answered).toBeGreaterThan(asked)
    return calls.slice(asked, answered + 1)
  }
  const isAnswer = ({ name, args }: Call) => /^(writev?|sendto|sendmsg)$/.test(name) && args.includes('HTTP/1.1 303')

  /** The row stands in the log and the log on disk before the answer's first byte is given to the network. @returns when the row was written, in lines of the trace */
  function rowSyncedBeforeAnswer(calls: Call[]): number {
    const rows = calls.filter((call) => isWrite(call) && ofWal(call))
    const answer = calls.at(-1)!
    expect(rows.length, 'the report was written to the log').toBeGreaterThan(0)
    const synced = calls.find((call) => isSync(call) && ofWal(call) && call.from > rows.at(-1)!.to)
    expect(synced, 'the log was synced after its last write and before the answer').toBeDefined()
    expect(synced!.to).toBeLessThan(answer.from)
    return rows[0]!.from
  }

  test('a report is synced to disk before "received" is sent', async () => {
    const { post } = await phone(server.url)
    rowSyncedBeforeAnswer(await between(() => post('/lapor', { text: 'TPS tutup jam 11, katanya' })))
  })

  /** The report before is put among the wordings a moment after its answer: that has to be over. */
  async function placed(): Promise<void> {
    for (let [before, now] = [-1, server.calls().length]; before !== now; [before, now] = [now, server.calls().length]) await pause(700)
  }

  test('a picture is synced, then its name, then the row that names it, then the answer goes out', async () => {
    const { send } = await phone(server.url)
    const picture = await photo()
    await placed()
    const calls = await between(() => send({ text: 'dengan gambar' }, [picture]))
    const row = rowSyncedBeforeAnswer(calls)
    const named = calls.find(({ name, args }) => name.startsWith('rename') && /media\/incoming\/.*media\/[0-9a-f]{64}/.test(args))!
    expect(named, 'the finished picture got its name').toBeDefined()
    const [, from] = /"[^"]*media\/incoming\/([\w-]+)"/.exec(named.args)!
    const content = calls.find((call) => isSync(call) && call.args.includes(`media/incoming/${from}>`))
    const folder = calls.find((call) => isSync(call) && call.args.endsWith('media>'))
    expect(content, 'its bytes were synced').toBeDefined()
    expect(folder, 'the folder was synced').toBeDefined()
    expect(content!.to).toBeLessThan(named.from)
    expect(named.to).toBeLessThan(folder!.from)
    expect(folder!.to).toBeLessThan(row)
  })
})
