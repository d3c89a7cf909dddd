import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** @property count '24', '99+' */
export type ViewLink = { readonly href: string; readonly label: string; readonly count?: string | number; readonly current: boolean }

/** The queue's views: a column beside it, sliding tabs on a phone. @param label names the navigation */
export const viewList = (label: string, views: readonly ViewLink[]): Html =>
  html`<nav class="views" aria-label="${label}"><ul>${views.map((v) => html`<li><a href="${v.href}"${v.current && html` aria-current="page"`}><span>${v.label}</span>${v.count !== undefined && html` <b>${v.count}</b>`}</a></li>`)}</ul></nav>`
