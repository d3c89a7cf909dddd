import AxeBuilder from 'axe-core'
import type { Page } from 'playwright-core'

export type Fault = { rule: string; where: string }

/** WCAG 2.0 to 2.2, A and AA, with the viewport as high as the page: links under the bottom bar at load are no fault. */
export async function axeFaults(page: Page): Promise<Fault[]> {
  const width = page.viewportSize()!.width
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 12_000))
  await page.setViewportSize({ width, height: Math.max(740, height) })
  await page.evaluate(AxeBuilder.source)
  const found = await page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return violations.flatMap((v) => v.nodes.map((n) => ({ rule: v.id, where: `${n.html.slice(0, 160)} ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}` })))
  })
  await page.setViewportSize({ width, height: 740 })
  return found
}

/** By how many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
