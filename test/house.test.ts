import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { startDemo, type DemoDesk } from './support/demo.ts'
import { axeFaults, sidewaysScroll } from './support/pages.ts'
import { Hand } from './story/hand.ts'
import { gatherLinks, publicPlaces, signedIn, staffPlaces, type Place } from './tour/places.ts'

/** Every page of the demo in every state, held to what any page must keep. Who opens it, and in which language, stands in the test's name. */
let demo: DemoDesk
let browser: Browser
let links: Awaited<ReturnType<typeof gatherLinks>>
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchChromium()])
  links = await gatherLinks(browser, demo)
})
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

/** @returns what is wrong, a line each; empty when the page is as it should be */
async function look(place: Place, hand: Hand, lang: 'id' | 'en'): Promise<string[]> {
  const { page } = hand
  const wrong: string[] = []
  await hand.page.context().clearCookies({ name: 'tangkal_tiket' })
  await page.setViewportSize({ width: 360, height: 740 })
  await place.go(hand)
  const told = (what: string) => wrong.push(`${place.name} (${new URL(page.url()).pathname}): ${what}`)

  if ((await page.locator('h1').count()) !== 1) told(`${await page.locator('h1').count()} h1, there must be one`)
  if ((await page.locator('html').getAttribute('lang')) !== lang) told(`lang is ${await page.locator('html').getAttribute('lang')}, not ${lang}`)
  const [title, h1] = [await page.title(), (await page.locator('h1').first().textContent()) ?? '']
  if (!title.trim() || !h1.trim()) told('title or h1 is empty')
  if ((await page.locator('main').count()) !== 1) told('there must be one main')
  const dead = await page.locator('a[href="#"], a:not([href]), a[href=""]').count()
  if (dead) told(`${dead} links lead nowhere`)
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const { rule, where } of await axeFaults(page)) told(`axe in ${theme}: ${rule} at ${where}`)
  }
  await page.setViewportSize({ width: 320, height: 740 })
  const over = await sidewaysScroll(page)
  if (over > 0) told(`scrolls ${over} px sideways at 320 px`)
  return wrong
}

async function lookAll(places: Place[], hand: Hand, lang: 'id' | 'en'): Promise<string[]> {
  const wrong: string[] = []
  for (const place of places) wrong.push(...(await look(place, hand, lang)))
  await hand.end()
  return wrong
}

describe('every page in every state keeps the house rules', () => {
  test.each(['id', 'en'] as const)('for citizens, in %s', async (lang) => {
    const hand = await Hand.at(browser, demo.url, { lang })
    const places = publicPlaces(demo, links.notices, lang === 'en' ? '/en' : '')
    expect(places.length).toBeGreaterThan(30)
    expect(await lookAll(places, hand, lang)).toEqual([])
  }, 240_000)

  test.each(['ratna', 'wahyu', 'lestari'] as const)('for %s at the desk, in Indonesian', async (who) => {
    expect(links.claims.length, 'claims in every stage').toBeGreaterThan(15)
    expect(await lookAll(staffPlaces(links)[who], await signedIn(browser, demo, who, {}), 'id')).toEqual([])
  }, 240_000)

  test('for Dian at the desk, in English', async () => {
    const dian = await signedIn(browser, demo, 'dian', {})
    await dian.open('/akun')
    await dian.send('/akun/bahasa', { language: 'en' })
    const places = staffPlaces(links).ratna.filter((place) => place.main || /entry|account/.test(place.name))
    expect(await lookAll(places, dian, 'en')).toEqual([])
  }, 240_000)
})
