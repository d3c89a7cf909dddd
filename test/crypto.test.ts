import { expect, test } from 'vitest'
import { makeKeys, randomId, randomToken, sameBytes } from '../src/crypto/keys.ts'

const keys = makeKeys('a secret of the desk, long enough to be one')
const others = makeKeys('another desk has another secret, as it must')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the same parts under the same purpose give the same 32 bytes, also after a restart', () => {
  const again = makeKeys('a secret of the desk, long enough to be one')
  expect(keys.mac('ticket', '20418', 'lusab')).toHaveLength(32)
  expect(hex(keys.mac('ticket', '20418', 'lusab'))).toBe(hex(again.mac('ticket', '20418', 'lusab')))
})

test('parts cannot be shifted into each other', () => {
  const ways = [['a', 'bc'], ['ab', 'c'], ['abc'], ['', 'abc'], ['abc', ''], ['a', 'b', 'c'], [], ['']]
  expect(new Set(ways.map((parts) => hex(keys.mac('ticket', ...parts)))).size).toBe(ways.length)
})

test('another purpose or another desk makes another mac', () => {
  const macs = [keys.mac('ticket', 'x'), keys.mac('session', 'x'), others.mac('ticket', 'x')]
  expect(new Set(macs.map(hex)).size).toBe(3)
})

test.each(['', '0812-3456-7890', 'pak johan 🌾 di Sangatta', 'x'.repeat(5000)])('what is sealed can be opened (%#)', (plain) => {
  const sealed = keys.seal('contact', plain)
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(keys.open('contact', sealed)).toBe(plain)
})

test('the same contact sealed twice looks different', () => {
  expect(keys.seal('contact', '0812')).not.toBe(keys.seal('contact', '0812'))
})

test('another purpose or another desk opens nothing', () => {
  const sealed = keys.seal('contact', '0812')
  expect(keys.open('parked', sealed)).toBeNull()
  expect(others.open('contact', sealed)).toBeNull()
})

test('a sealed text changed in any single letter stays closed', () => {
  const sealed = keys.seal('contact', '0812-3456-7890')
  for (let at = 0; at < sealed.length; at++)
    for (const letter of 'ABCDabcd0189-_') {
      if (letter === sealed[at]) continue
      expect(keys.open('contact', sealed.slice(0, at) + letter + sealed.slice(at + 1)), `letter ${at} → ${letter}`).toBeNull()
    }
})

test('a sealed text cut, lengthened or written otherwise stays closed', () => {
  const sealed = keys.seal('contact', '0812')
  for (let length = 0; length < sealed.length; length++) expect(keys.open('contact', sealed.slice(0, length))).toBeNull()
  for (const changed of [`${sealed}A`, `${sealed}=`, ` ${sealed}`, `${sealed}\n`, `${sealed}.x`, 'bukan', '🌾'])
    expect(keys.open('contact', changed)).toBeNull()
})

test('tokens and ids have the promised shape and do not repeat', () => {
  expect(randomToken()).toMatch(/^[\w-]{22}$/)
  expect(randomToken(32)).toMatch(/^[\w-]{43}$/)
  const ids = Array.from({ length: 5000 }, randomId)
  expect(new Set(ids).size).toBe(5000)
  for (const id of ids) expect(id).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{10}$/)
  expect(new Set(ids.join('')).size).toBe(32)
})

test('bytes are compared whole, and strings too', () => {
  expect(sameBytes(keys.mac('a', 'x'), keys.mac('a', 'x'))).toBe(true)
  expect(sameBytes(keys.mac('a', 'x'), keys.mac('a', 'y'))).toBe(false)
  expect(sameBytes(new Uint8Array([1, 2]), new Uint8Array([1, 2, 3]))).toBe(false)
  expect(sameBytes('token', 'token')).toBe(true)
  expect(sameBytes('token', 'Token')).toBe(false)
  expect(sameBytes('', '')).toBe(true)
})
