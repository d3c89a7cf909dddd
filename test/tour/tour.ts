import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../support/chromium.ts'
import { startDemo } from '../support/demo.ts'
import { Hand, type Look } from '../story/hand.ts'
import { gatherLinks, publicPlaces, signedIn, staffPlaces, type Place } from './places.ts'

/** `npm run tour`: the demo's pages as numbered pictures in `.tour/`, at 360 and 1280 px, light and dark; the main ones in English too. */
const OUT = '.tour'
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 860 }]

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const demo = await startDemo()
const browser = await launchChromium()
let number = 0
try {
  const links = await gatherLinks(browser, demo)
  const staff = staffPlaces(links)
  await walk(publicPlaces(demo, links.notices), 'id', (look) => Hand.at(browser, demo.url, look))
  await walk(publicPlaces(demo, links.notices, '/en').filter((p) => p.main), 'en', (look) => Hand.at(browser, demo.url, { ...look, lang: 'en' }))
  for (const [who, places] of Object.entries(staff)) await walk(places, 'id', (look) => signedIn(browser, demo, who, look))
  await inEnglish()
  for (const [who, places] of Object.entries(staff)) await walk(places.filter((p) => p.main), 'en', (look) => signedIn(browser, demo, who, look))
} finally {
  await browser.close()
  await demo.end()
}
if (process.argv.includes('--readme')) {
  mkdirSync('docs/pictures', { recursive: true })
  for (const [from, to] of [['notice-1-360-light-id', 'notice-360'], ['queue-1280-light-id', 'queue-1280']]) copyFileSync(join(OUT, readdirSync(OUT).find((file) => file.endsWith(`-${from}.png`))!), `docs/pictures/${to}.png`)
}
console.log(`${number} pictures in ${OUT}/`)

/** Every place in every size and theme: one number a place, so that its pictures stand together. */
async function walk(places: Place[], lang: 'id' | 'en', open: (look: Look) => Promise<Hand>): Promise<void> {
  const first = number
  for (const size of SIZES) {
    const hand = await open(size)
    number = first
    for (const place of places) {
      number++
      await hand.page.context().clearCookies({ name: 'tangkal_tiket' })
      await place.go(hand)
      for (const theme of ['light', 'dark'] as const) {
        await hand.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        const name = `${place.name}-${size.width}-${theme}-${lang}`
        await hand.page.screenshot({ path: join(OUT, `${String(number).padStart(3, '0')}-${name}.png`), fullPage: true })
      }
      console.log(`${String(number).padStart(3, '0')} ${place.name} ${size.width} ${lang}`)
    }
    await hand.end()
  }
}

async function inEnglish(): Promise<void> {
  for (const who of ['ratna', 'wahyu', 'lestari']) {
    const hand = await signedIn(browser, demo, who, {})
    await hand.open('/akun')
    await hand.page.locator('[name=language]').first().waitFor()
    await hand.send(await hand.page.locator('form:has([name=language])').getAttribute('action') ?? '/akun', { language: 'en' })
    await hand.end()
  }
}
