import { decodeHTMLStrict } from 'entities'

/** "&amp;" and "&#8220;" as signs: what comes out of a website's database is often written for its pages. */
export const decoded = (raw: string): string => decodeHTMLStrict(raw)

/** Without tags, for reading by matching alone: this makes nothing safe to show. */
export const withoutTags = (raw: string): string => decoded(raw.replace(/<(script|style)\b[^]*?<\/\1\s*>|<[a-z/!][^<>]*>/gi, ' '))
