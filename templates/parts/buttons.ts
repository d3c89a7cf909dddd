import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { icon, type IconName } from './marks.ts'

/**
 * @property look 'main' once per screen (default for `button`), 'second' an outline, 'ink' turmeric on an ink ground,
 *   'danger' a red outline that leads to a page that asks, 'plain' looks like a link
 * @property small 36 px at the desk, 44 px in public
 */
export type ButtonView = {
  readonly label: string
  readonly look?: ButtonLook
  readonly small?: boolean
  readonly icon?: IconName
  /** Further attributes, e.g. html`hx-post="/meja/klaim/12/telaah"`. */
  readonly attrs?: Html
}
export type ButtonLook = 'main' | 'second' | 'ink' | 'danger' | 'plain'

/** A submit button; `name` and `value` say which of a form's actions it is, `form` and `action` where it goes. */
export const button = (v: ButtonView & { readonly name?: string; readonly value?: string; readonly form?: string; readonly action?: string; readonly type?: 'submit' | 'button' }): Html =>
  html`<button class="${classes(v, 'main')}" type="${v.type ?? 'submit'}"${when('name', v.name)}${when('value', v.value)}${when('form', v.form)}${when('formaction', v.action)} ${v.attrs}>${inside(v)}</button>`

/** A link that looks like a button. */
export const linkButton = (v: ButtonView & { readonly href: string }): Html =>
  html`<a class="${classes(v, 'second')}" href="${v.href}" ${v.attrs}>${inside(v)}</a>`

const classes = (v: ButtonView, otherwise: ButtonLook) => {
  const look = v.look ?? otherwise
  return look === 'plain' ? 'plain' : `btn ${look}${v.small ? ' small' : ''}`
}
const inside = (v: ButtonView) => html`${v.icon && icon(v.icon)}${v.label}`
const when = (name: string, value: string | undefined) => value !== undefined && html` ${name}="${value}"`
