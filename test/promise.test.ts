import { describe, expect, test } from 'vitest'
import { nextDutyStart, onDutyAt, promiseAt } from '../src/claims/promise.ts'
import type { Duty } from '../src/region/region.ts'
import { dayAfter, dayAt, instantOf, isZone, weekdayOf } from '../src/region/zone.ts'

const duty: Duty = {
  timezone: 'Asia/Makassar', days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00', holidays: ['2026-12-25', '2027-01-01', '2027-06-01'], votingDays: ['2027-10-17'],
}
/** WITA in, WITA out, so that a test reads as the clock on the desk's wall. */
const wita = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`)
const shown = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const promised = (received: string, more: Partial<Duty> = {}) => shown(promiseAt(wita(received), { ...duty, ...more }))
const starts = (at: string, more: Partial<Duty> = {}) => shown(nextDutyStart(wita(at), { ...duty, ...more }))

describe('three duty hours after a report', () => {
  test.each([
    ['Tuesday morning', '2026-11-24 09:10', '2026-11-24 12:10'],
    ['before the desk opens', '2026-11-24 05:00', '2026-11-24 11:00'],
    ['exactly three hours before closing', '2026-11-24 13:00', '2026-11-24 16:00'],
    ['a minute later', '2026-11-24 13:01', '2026-11-25 08:01'],
    ['at closing time', '2026-11-24 16:00', '2026-11-25 11:00'],
    ['Friday 15:00', '2026-11-27 15:00', '2026-11-30 10:00'],
    ['Friday night', '2026-11-27 23:59', '2026-11-30 11:00'],
    ['Saturday', '2026-11-28 10:00', '2026-11-30 11:00'],
    ['Sunday', '2026-11-29 10:00', '2026-11-30 11:00'],
    ['the afternoon before Christmas on a Friday', '2026-12-24 14:30', '2026-12-28 09:30'],
    ['on a holiday', '2027-06-01 10:00', '2027-06-02 11:00'],
    ['New Year’s Eve', '2026-12-31 15:30', '2027-01-04 10:30'],
    ['the evening before a voting Sunday', '2027-10-16 22:00', '2027-10-17 03:00'],
    ['voting-day night', '2027-10-17 02:15', '2027-10-17 05:15'],
    ['late on the voting day', '2027-10-17 22:00', '2027-10-18 09:00'],
  ])('%s: %s is promised for %s', (_when, received, promise) => expect(promised(received)).toBe(promise))

  test('the voting day is staffed although it is a public holiday', () => {
    expect(promised('2027-10-17 02:15', { holidays: ['2027-10-17'] })).toBe('2027-10-17 05:15')
  })

  test('a short shift spreads the promise over several days', () => {
    expect(promised('2026-11-24 09:00', { from: '09:00', to: '10:00' })).toBe('2026-11-26 10:00')
  })

  test('seconds are kept', () => {
    expect(promiseAt(new Date('2026-11-24T01:10:59.123Z'), duty).toISOString()).toBe('2026-11-24T04:10:59.123Z')
  })

  test('a desk without duty hours is a fault that names the setting', () => {
    expect(() => promised('2026-11-24 09:10', { days: [], votingDays: [] })).toThrow('days none')
    expect(() => starts('2026-11-24 09:10', { days: [], votingDays: [] })).toThrow('settings')
  })
})

describe('whether somebody is there', () => {
  test.each([
    ['2026-11-24 08:00', true], ['2026-11-24 07:59', false], ['2026-11-24 15:59', true], ['2026-11-24 16:00', false],
    ['2026-11-28 10:00', false], ['2026-12-25 10:00', false], ['2027-10-17 00:00', true], ['2027-10-17 23:59', true], ['2027-10-18 00:00', false],
  ])('at %s: %s', (at, there) => expect(onDutyAt(wita(at), duty)).toBe(there))

  test.each([
    ['2026-11-24 10:00', '2026-11-24 10:00'], ['2026-11-24 16:00', '2026-11-25 08:00'], ['2026-11-27 16:30', '2026-11-30 08:00'],
    ['2026-12-31 17:00', '2027-01-04 08:00'], ['2027-10-16 12:00', '2027-10-17 00:00'], ['2027-10-18 01:00', '2027-10-18 08:00'],
  ])('after %s the next hour with someone there is %s', (at, start) => expect(starts(at)).toBe(start))
})

describe('clocks in a zone', () => {
  test('days and weekdays are those of the wall calendar', () => {
    expect(dayAt(new Date('2026-12-31T16:00:00Z'), 'Asia/Makassar')).toBe('2027-01-01')
    expect(dayAt(new Date('2026-12-31T15:59:59Z'), 'Asia/Makassar')).toBe('2026-12-31')
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
    expect(['2026-12-31', '2028-02-28', '2027-02-28'].map(dayAfter)).toEqual(['2027-01-01', '2028-02-29', '2027-03-01'])
    expect([isZone('Asia/Makassar'), isZone('Asia/Sangatta')]).toEqual([true, false])
  })

  test.each([
    ['2026-11-24', '08:00', 'Asia/Makassar', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24', '24:00', 'Asia/Makassar', '2026-11-24T16:00:00.000Z'],
    ['2027-03-28', '08:00', 'Europe/Berlin', '2027-03-28T06:00:00.000Z'],
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
    ['2027-10-31', '02:30', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '08:00', 'Europe/Berlin', '2027-10-31T07:00:00.000Z'],
    ['2027-10-31', '24:00', 'Europe/Berlin', '2027-10-31T23:00:00.000Z'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-07-01', '08:00', 'Asia/Kathmandu', '2026-07-01T02:15:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, utc) => expect(instantOf(day, time, zone).toISOString()).toBe(utc))

  test('where clocks are put forward in the night, a voting-day promise still means three real hours', () => {
    const berlin: Duty = { ...duty, timezone: 'Europe/Berlin', votingDays: ['2027-03-28'] }
    expect(promiseAt(new Date('2027-03-28T00:30:00Z'), berlin).toISOString()).toBe('2027-03-28T03:30:00.000Z')
    expect(promiseAt(new Date('2027-03-26T14:00:00Z'), { ...berlin, votingDays: [] }).toISOString()).toBe('2027-03-29T08:00:00.000Z')
  })
})
