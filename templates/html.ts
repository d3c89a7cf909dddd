import type { HtmlEscapedString } from 'hono/utils/html'

/** Escaped markup, as Hono's `html` tag makes it. Everything a person typed goes in as a plain string and is escaped there. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
