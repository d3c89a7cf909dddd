import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../../../src/store/migrate.ts'
import { nodeStore, openDatabase } from '../../../src/store/node-store.ts'
import type { Lang } from '../../../src/words/words.ts'
import { groupAll } from './group.ts'
import { askAll } from './ask.ts'
import { measureSizes } from './sizes.ts'
import { readLines, type Asked, type Reported, type Text } from './lines.ts'

/**
 * `npm run bench:match -- --corpus F --queries F [--kind K] [--lang en] [--out F]`, or `-- --group F`.
 * `-- --sizes 14000,100000,1000000` invents texts and needs a minute or two and 0.4 GB.
 * JSON lines in, one JSON object out (DESIGN 8): the product's own matching through a real database.
 */
const usage = 'npm run bench:match -- --corpus FILE --queries FILE [--kind KIND] [--lang id|en] [--out FILE]\nnpm run bench:match -- --group FILE [--lang id|en] [--out FILE]\nnpm run bench:match -- --sizes 14000,100000,1000000'
const folder = mkdtempSync(join(tmpdir(), 'tangkal-match-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

try {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, queries: { type: 'string' }, group: { type: 'string' }, kind: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' }, sizes: { type: 'string' } } })
  const lang: Lang = values.lang === 'en' ? 'en' : 'id'
  const db = openDatabase(join(folder, 'match.db'))
  migrate(db, 'db/migrations')
  const store = nodeStore(db)
  const say = (line: string) => console.error(`· ${line}`)
  if (values.sizes) await measureSizes(db, store, values.sizes.split(',').map(Number), say)
  else if (values.group) {
    const { figures, lines } = await groupAll(db, store, readLines<Reported>(values.group), lang, say)
    if (values.out) writeFileSync(values.out, lines)
    console.log(JSON.stringify(figures))
  } else if (values.corpus && values.queries) {
    const asked = readLines<Asked>(values.queries).filter(({ kind }) => !values.kind || kind === values.kind)
    const { figures, lines } = await askAll(db, store, readLines<Text>(values.corpus), asked, lang, say)
    if (values.out) writeFileSync(values.out, lines)
    console.log(JSON.stringify(figures))
  } else throw new Error(usage)
  await store.close()
} catch (fault) {
  console.error(fault instanceof Error && !process.env['BENCH_TRACE'] ? fault.message : fault)
  process.exitCode = 1
}
