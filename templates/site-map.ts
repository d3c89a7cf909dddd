import { html, raw } from 'hono/html'
import type { Html } from './html.ts'
import { href } from './layout.ts'

/** Every public page in both languages. @param pages paths, with the UTC instant of their last change where it is known */
export const siteMap = (origin: string, pages: readonly { readonly path: string; readonly changed: string | null }[]): Html => html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(
  ({ path, changed }) => html`<url><loc>${origin}${href('id', path)}</loc>${changed && html`<lastmod>${changed}</lastmod>`}<xhtml:link rel="alternate" hreflang="en" href="${origin}${href('en', path)}"/></url>
`,
)}</urlset>
`
