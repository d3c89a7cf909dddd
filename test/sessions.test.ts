import { expect, test } from 'vitest'
import { aDesk } from './support/cast.ts'

test('the cast is signed in', async () => {
  const { store } = await aDesk()
  expect((await store.read.selectFrom('session').selectAll().execute()).length).toBe(4)
})
