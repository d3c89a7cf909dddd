import AxeBuilder from 'axe-core'
import type { Page } from 'playwright-core'

export type Fault = { rule: string; where: string }

/** WCAG 2.0 to 2.2, A and AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Whatever the viewport's height, fixed parts lie below the page in it. */
const HIGH = 12_000

/** With the viewport as high as the page: links under the bottom bar at load are no fault. */
export async function axeFaults(page: Page): Promise<Fault[]> {
  const width = page.viewportSize()!.width
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.min(HIGH, Math.max(740, height)) })
  const found = await runAxe(page)
  await page.setViewportSize({ width, height: 740 })
  return found
}

/** Text whose colours no page before it had in this tab; `swapIn` marks it. */
const NEW = '[data-new]'
export type Part = 'all' | 'colours of what is new' | 'all but colours'

export async function runAxe(page: Page, part: Part = 'all'): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AxeBuilder.source)
  const colours = part === 'colours of what is new'
  const what = { tags: colours ? null : WCAG, without: part === 'all but colours', within: colours ? NEW : null }
  return page.evaluate(async ({ tags, without, within }) => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe
    const { violations } = await axe.run(within ? { include: [within] } : document, { runOnly: tags ?? { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'], ...(without ? { rules: { 'color-contrast': { enabled: false } } } : {}) })
    return violations.flatMap((v) => v.nodes.map((n) => ({ rule: v.id, where: `${n.html.slice(0, 160)} ${n.failureSummary?.split('\n')[1]?.trim() ?? ''}` })))
  }, what)
}

/** By how many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * Puts another page of the same site in the place of the one that is open, with everything folded
 * open: style sheets and what a test has loaded stay, which costs a tenth of going there.
 *
 * @returns how much text stands there in a place that a style sheet can tell from all before it
 */
export const swapIn = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (address) => {
    const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
    document.documentElement.lang = next.documentElement.lang
    document.title = next.title
    const sheets = [...next.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')!)
    for (const href of sheets) {
      if (document.querySelector(`link[rel=stylesheet][href="${href}"]`)) continue
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
      await new Promise((loaded) => {
        link.addEventListener('load', loaded)
        document.head.append(link)
      })
    }
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) link.sheet!.disabled = !sheets.includes(link.getAttribute('href')!)
    document.body.replaceWith(next.body)
    for (const fold of document.querySelectorAll('details')) fold.open = true
    // What lies under the bottom bar as a page is opened is no fault.
    document.querySelector<HTMLElement>('nav.places')?.style.setProperty('position', 'static')

    const TELLING = ['class', 'type', 'data-verdict', 'data-state', 'data-level', 'aria-current', 'aria-invalid', 'checked', 'disabled', 'readonly', 'hidden']
    const look = (element: Element) => `${element.localName}${TELLING.map((name) => (element.hasAttribute(name) ? `[${name}=${element.getAttribute(name)}]` : '')).join('')}`
    const seen = ((window as unknown as { seen?: Set<string> }).seen ??= new Set())
    const before = seen.size
    const walk = (element: Element, above: string) => {
      const place = `${above} ${look(element)}`
      const hasText = element.matches('input, select, textarea') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '')
      if (hasText && !seen.has(place)) {
        seen.add(place)
        element.setAttribute('data-new', '')
      }
      for (const child of element.children) walk(child, place)
    }
    walk(document.body, '')
    return seen.size - before
  }, path)
