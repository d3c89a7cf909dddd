import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'
import { startDemo, type DemoDesk } from './support/demo.ts'
import { signedIn } from './tour/places.ts'

let demo: DemoDesk
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), launchChromium()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.end()
})

test('Ratna walks the queue by keys, ticks with X, declines what is ticked and takes it back', async () => {
  const ratna = await signedIn(browser, demo, 'ratna', {})
  const { page } = ratna
  await page.setViewportSize({ width: 1280, height: 800 })
  await ratna.open('/meja')
  const ticks = page.locator('.queue input[type=checkbox]')
  const ticked = () => page.locator('.queue input:checked').count()
  const told = () => page.locator('#ticked').textContent()
  const all = await ticks.count()
  expect(all).toBeGreaterThan(2)
  expect(await page.locator('#tick-link').isVisible()).toBe(false)

  // X ticks the row in which the focus is, and does nothing at a claim.
  const rows = await page.locator('.queue tbody tr').count()
  for (let row = 0; row < rows && (await ticked()) === 0; row++) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
  }
  expect([await ticked(), await told()]).toEqual([1, '1 dicentang'])
  expect(await page.evaluate(() => document.activeElement!.closest('tr')!.querySelector('input:checked') !== null)).toBe(true)
  await page.keyboard.press('x')
  expect([await ticked(), await told()]).toEqual([0, ''])

  await page.locator('#tick-all input').check()
  expect([await ticked(), await told()]).toEqual([all, `${all} dicentang`])
  await ticks.first().uncheck()
  expect(await page.locator('#tick-all input').evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true)
  await page.keyboard.press('x') // the focus stands on a tick now
  expect(await ticked()).toBe(all)

  await page.locator('#reason').selectOption('test')
  await page.getByRole('button', { name: 'Tolak yang dicentang' }).click()
  expect(await page.locator('[role=status]').first().textContent()).toContain(`${all} laporan ditolak karena hanya percobaan.`)
  await page.getByRole('button', { name: 'Batalkan' }).click()
  expect(await page.locator('[role=status]').first().textContent()).toContain(`${all} laporan kembali ke antrean.`)
  expect(await ticks.count()).toBe(all)
  await ratna.end()
}, 120_000)
