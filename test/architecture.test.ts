import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCES = globSync(['src/**/*.ts', 'templates/**/*.ts']).toSorted()
const text = (file: string) => readFileSync(file, 'utf8')
const offenders = (files: RegExp, pattern: RegExp, except: string[] = []) => SOURCES.filter((file) => files.test(file) && !except.includes(file) && pattern.test(text(file)))

test('rules import nothing but types', () => {
  expect(offenders(/-rules\.ts$/, /^import (?!type )/m)).toEqual([])
})

test('only the clock asks what time it is', () => {
  expect(offenders(/./, /new Date\(\)|Date\.now\(/)).toEqual(['src/store/clock.ts'])
})

test('a room writes through its own store only; what joins rooms stands in src/desk', () => {
  const reaching = SOURCES.filter((file) => {
    const room = /^src\/(\w+)\//.exec(file)?.[1]
    if (!room || ['desk', 'web', 'commands', 'demo'].includes(room)) return false
    return [...text(file).matchAll(/^import (?!type).* from '\.\.\/(\w+)\/[\w-]+-store\.ts'/gm)].some((match) => match[1] !== room && match[1] !== 'store')
  })
  expect(reaching).toEqual([])
})

test('guidance becomes public, and ends, only where its place in the index changes with it', () => {
  expect(offenders(/./, /\b(publishedWrites|endedWrites)\b/)).toEqual(['src/desk/guidance-out.ts', 'src/guidance/guidance-store.ts'])
})

test('pages do not ask the database, and SQL stands in stores and views', () => {
  expect(offenders(/^templates\//, /from '.*\/store\/|kysely/)).toEqual([])
  expect(offenders(/-routes\.ts$/, /\b(selectFrom|insertInto|updateTable|deleteFrom)\(/)).toEqual([])
})

test('zod comes as a namespace, so that the bundle leaves out what nobody uses: a tenth of the memory at start', () => {
  expect(offenders(/./, /import \{[^}]*\} from 'zod'/)).toEqual([])
})

test('markup stands in templates alone', () => {
  expect(offenders(/^src\//, /from 'hono\/html'/)).toEqual([])
})

test('no page carries code of its own', () => {
  expect(offenders(/^templates\//, /<script>|<style|\sstyle="|\son(click|load|error|submit)=/)).toEqual([])
})

test('every form goes through the one door', () => {
  const unguarded = SOURCES.filter((file) => file.endsWith('-routes.ts') && /\.(post|put|patch|delete)\(/.test(text(file)) && !/\bdoor\(/.test(text(file)))
  expect(unguarded, 'POST /cek changes nothing, and nothing in the API rests on a cookie: neither needs a token').toEqual(['src/api/api-routes.ts', 'src/notices/check-routes.ts'].filter((file) => unguarded.includes(file)))
})

test('no part of the catalogue lies unused', () => {
  const everything = SOURCES.map((file) => ({ file, text: text(file) }))
  const elsewhere = everything.filter((s) => !s.file.endsWith('-words.ts')).map((s) => s.text).join('\n') + readFileSync('src/words/time.ts', 'utf8')
  const unused: string[] = []
  for (const { file, text: source } of everything.filter((s) => s.file.endsWith('-words.ts')))
    for (const [, name, body] of source.matchAll(/export const (\w+) = words\(\{\n([\s\S]*?)\n\}\)/g)) {
      const users = everything.filter((s) => s.file !== file && s.text.includes(name!)).map((s) => s.text).join('\n')
      for (const [, key] of body!.matchAll(/^ {2}(\w+): \[/gm)) if (!isNamed(key!, users) && !isLookedUp(key!, users, elsewhere)) unused.push(`${file}: ${name}.${key}`)
    }
  expect(unused).toEqual([])
})

/** `w.title` in a file that uses the catalogue. */
const isNamed = (key: string, users: string) => new RegExp(`\\.${key}\\b`).test(users)

/** `w[verdict]` in a file that uses it, where the key is a value of some table, union or address; `body_${office}` by the part behind its prefix. */
function isLookedUp(key: string, users: string, elsewhere: string): boolean {
  if (!/[\w)]\[[a-z`]/.test(users)) return false
  const prefix = key.includes('_') ? key.slice(0, key.indexOf('_') + 1) : null
  const value = prefix && users.includes(`\`${prefix}\${`) ? key.slice(prefix.length) : key
  return new RegExp(`['"\`/]${value}['"\`/]|\\b${value}:`).test(elsewhere)
}
