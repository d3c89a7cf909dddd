import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testApp } from './support/app.ts'

test('docs/contract.md lists every route, whole and with its method, and none that is not there', () => {
  const routes = testApp().app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path.replace(/\{(?:[^{}]|\{[^}]*\})*\}/g, '')}`)
  const listed = listedIn(readFileSync('docs/contract.md', 'utf8'))
  expect([...new Set(routes)].filter((route) => !listed.has(route)), 'not in the contract').toEqual([])
  expect([...listed].filter((route) => !routes.includes(route)), 'no such route').toEqual([])
  expect(listed.size).toBeGreaterThan(80)
})

/** The first cells of the table of routes, read as a person does: `…` is the row's first path, a path without a method has the one before it. */
function listedIn(contract: string): Set<string> {
  const [, section] = contract.split('## Routes')
  const rows = section!.split('\n## ')[0]!.split('\n').filter((line) => line.startsWith('| `'))
  return new Set(rows.flatMap((row) => routesOf(row.split(' | ')[0]!)))
}

function routesOf(cell: string): string[] {
  const found: string[] = []
  let [methods, base]: [string[], string | null] = [[], null]
  let named = false // a path has used the methods so far: the next method begins anew
  for (const [, code] of cell.matchAll(/`([^`]+)`/g)) {
    const [, method, written] = /^(GET|POST)? ?([/…][^? ]*)?/.exec(code!)!
    if (method) methods = named ? [method] : [...methods, method]
    if (method) named = false
    if (!written || written === '/en/…') continue
    const path: string = written.replace('…', base ?? '')
    base ??= path
    named = true
    found.push(...methods.map((m) => `${m} ${path}`))
  }
  return found
}
