import { expect, test } from 'vitest'
import { testApp } from './support/app.ts'
import { Visitor } from './support/visitor.ts'

test('an address that leads nowhere is answered in plain words, in both languages', async () => {
  const sari = new Visitor(testApp())
  expect((await sari.get('/tidak-ada')).status).toBe(404)
  expect(sari.last!.text).toContain('Halaman ini tidak ada')
  expect((await sari.get('/en/tidak-ada')).text).toContain('This page doesn’t exist')
})
