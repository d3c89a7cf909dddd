import type { Lang } from '../words/words.ts'

const LONGEST = 200

/** The one of our two languages that a client would rather read; Indonesian where it names neither. @param header `Accept-Language` */
export function askedLanguage(header: string | undefined): Lang {
  const weighed = (header ?? '').slice(0, LONGEST).split(',').flatMap((part) => {
    const [, tag, q] = /^\s*(id|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? []
    return tag ? [{ lang: tag.toLowerCase() as Lang, weight: q === undefined ? 1 : Number(q) || 0 }] : []
  })
  return weighed.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)[0]?.lang ?? 'id'
}
