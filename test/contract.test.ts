import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testApp } from './support/app.ts'

test('every route stands in docs/contract.md', () => {
  const contract = readFileSync('docs/contract.md', 'utf8')
  const routes = testApp().app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path.replace(/\{[^}]*\}+/g, '').replace(/\}$/, ''))
  const missing = [...new Set(routes)].filter((path) => !contract.includes(path) && !contract.includes(`/${path.split('/').at(-1)}`))
  expect(missing).toEqual([])
  expect(routes.length).toBeGreaterThan(50)
})
