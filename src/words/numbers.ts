import type { Lang } from './words.ts'

/** 10412 as '10.412', in English '10,412'. */
export const grouped = (n: number, lang: Lang): string => String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'id' ? '.' : ',')
