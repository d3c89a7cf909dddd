import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

export type Fields = Record<string, string | string[]>
export type Look = { javaScript?: boolean; width?: number; height?: number; dark?: boolean; lang?: 'id' | 'en' }

/** Furthest from the top, in CSS pixels at 360×740, that the main control of a step may end: two screens. */
export const REACH = 1480

/** A person at a browser of their own: fills forms in as people do, with JavaScript or without. */
export class Hand {
  readonly page: Page
  private readonly context: BrowserContext
  private readonly url: string
  /** Called after every page that a step ends on: screenshots, measurements. */
  seen: (name: string, hand: Hand) => Promise<void> = async () => {}
  /** The step whose main control ended furthest down, and where. */
  furthest = { step: '', reached: 0 }

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context
    this.page = page
    this.url = url
  }

  static async at(browser: Browser, url: string, look: Look = {}): Promise<Hand> {
    const context = await browser.newContext({
      javaScriptEnabled: look.javaScript ?? true,
      viewport: { width: look.width ?? 360, height: look.height ?? 740 },
      colorScheme: look.dark ? 'dark' : 'light',
      locale: look.lang === 'en' ? 'en-GB' : 'id-ID',
    })
    return new Hand(context, await context.newPage(), url)
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href)
  }

  /** Fills a form in and presses its button; `press` names another button of the form by its words. */
  async send(actionEnd: string, fields: Fields = {}, press?: string | RegExp): Promise<void> {
    const form = this.page.locator(`form[action$="${actionEnd}"]`).first()
    const button = press ? form.getByRole('button', { name: press }).first() : form.locator('button:not([formaction]), button[type=submit]').last()
    await this.unfold(button)
    await this.measure(actionEnd, button)
    for (const [name, value] of Object.entries(fields)) {
      const values = Array.isArray(value) ? value : [value]
      for (const [i, one] of values.entries()) await this.fill(form.locator(`[name="${name}"]`), one, i)
    }
    await Promise.all([this.page.waitForEvent('load'), button.click()])
  }

  private async fill(controls: Locator, value: string, nth: number): Promise<void> {
    const kind = await controls.first().evaluate((e) => (e.tagName === 'INPUT' ? (e as HTMLInputElement).type : e.tagName.toLowerCase()))
    if (kind === 'hidden') return
    await this.unfold(controls.nth(nth))
    if (kind === 'radio' || kind === 'checkbox') await controls.and(this.page.locator(`[value="${value}"]`)).check({ force: true })
    else if (kind === 'select') await controls.nth(nth).selectOption(value)
    else await controls.nth(nth).fill(value)
  }

  /** Opens whatever a control is folded into: works without JavaScript, `details` are the browser's own. */
  private async unfold(control: Locator): Promise<void> {
    const folds = control.locator('xpath=ancestor::details[not(@open)]')
    while ((await folds.count()) > 0) await folds.first().locator('summary').first().click()
  }

  private async measure(step: string, control: Locator): Promise<void> {
    const reached = Math.round(await control.evaluate((e) => e.getBoundingClientRect().bottom + window.scrollY))
    if (process.env.REACHED) console.log(step, reached)
    if (reached > this.furthest.reached) this.furthest = { step: `${this.path()} → ${step}`, reached }
  }

  async text(): Promise<string> {
    return (await this.page.locator('main').innerText()).replace(/[\s\u00a0]+/g, ' ')
  }
  path(): string {
    return new URL(this.page.url()).pathname
  }
  async end(): Promise<void> {
    await this.context.close()
  }
}
