import { expect, test } from 'vitest'
import { markdownHtml, markdownText } from '../src/words/markdown.ts'

// What the page may hold, letter for letter: whatever is not exactly this is markup that got through.
const ALLOWED = /^(?:<\/?(?:p|strong|em|ul|ol|li|blockquote|a)>|<(?:br|hr)>|<ol start="\d+">|<a href="https?:\/\/[^"'<>\s]+" rel="nofollow noopener">)$/
const unsafe = (html: string) => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !ALLOWED.test(tag))
const hosts = (html: string) => Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => new URL(href!.replaceAll('&amp;', '&')).host)

const ATTACKS = [
  '<script>alert(1)</script>', '<SCRIPT SRC=//x.id/x.js></SCRIPT>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>">', '<body onload=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<a href=x onclick=alert(1)>x',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">', '<style>*{display:none}</style>', '<link rel=stylesheet href=//x.id>', '<meta http-equiv=refresh content="0;url=//x.id">', '<base href="//x.id/">',
  '<form action="//x.id"><input name=csrf>', '<textarea><script>alert(1)</script>', '<title><img src=x onerror=alert(1)>', '<!-- --><script>alert(1)</script>', '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>', '<!DOCTYPE html><script>alert(1)</script>', '<div\nonmouseover=alert(1)\n>x', '<p style="position:fixed;inset:0">x</p>',
  '</p></main><script>alert(1)</script>', '<<script>alert(1)//<</script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<img src="x` `<script>alert(1)</script>"` `>', '<x onpointerenter=alert(1)>', '\\<script>alert(1)\\</script>', '\u0000<script\u0000>alert(1)</script>',
  '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x]( javascript:alert(1))', '[x](<javascript:alert(1)>)', '[x](java\tscript:alert(1))', '[x](<java\nscript:alert(1)>)', '[x](&#106;avascript:alert(1))', '[x](java&#x73;cript:alert(1))',
  '[x](javascript&colon;alert(1))', '[x](\u0001javascript:alert(1))', '[x](vbscript:msgbox(1))', '[x](data:text/html,<script>alert(1)</script>)', '[x](data:text/html;base64,PHNjcmlwdD4=)', '[x](file:///etc/passwd)', '[x](//x.id)', '[x](/keluar)',
  '[x](#csrf)', '[x](mailto:a@x.id)', '[x](tel:08123456789)', '[x](intent://x#Intent;end)', '[x](blob:https://x.id/1)', '[x](view-source:https://x.id)', '[x](https:x.id)', '[x](https:///)', '[x](https://)', '[x](https://kpu.go.id@x.id/)', '[x](https://a:b@x.id/)',
  '[x](https://x.id/" onmouseover="alert(1))', "[x](https://x.id/' onmouseover='alert(1))", '[x](https://x.id "t\\" onclick=\\"alert(1)")', '[x](https://x.id/<script>)', '[x](https://x.id/&quot;onclick=alert(1))', '[x](<https://x.id/" onclick="alert(1)>)', '[<img src=x onerror=alert(1)>](https://x.id)',
  '<javascript:alert(1)>', '<data:text/html,x>', '<https://x.id/"onclick="alert(1)>', '<https://x.id/\'onclick=\'alert(1)>', 'https://x.id/"onclick="alert(1)', 'https://x.id/<script>alert(1)</script>', 'www.x.id/"onclick=alert(1)', '<a@x.id>', 'a@x.id',
  '[x]: javascript:alert(1)\n\n[x]', '[x][y]\n\n[y]: <javascript:alert(1)> "t"', '![x](javascript:alert(1))', '![x](https://x.id/pixel.png)', '![x" onerror="alert(1)](https://x.id)', '![<script>alert(1)</script>](x)', '[![x](y)](javascript:alert(1))',
  '`<script>alert(1)</script>`', '``` <script>\n<script>alert(1)</script>\n```', '```"><script>\nx\n```', '    <script>alert(1)</script>', '~~~\n</code></pre><script>alert(1)</script>', '# <img src=x onerror=alert(1)>', '- <img src=x onerror=alert(1)>', '> <script>alert(1)</script>',
  '|<script>|b|\n|-|:-:|\n|<img src=x onerror=alert(1)>|[x](javascript:alert(1))|', '- [x] <script>alert(1)</script>', '1" onclick="alert(1). x', '*<script>*alert(1)*</script>*', '**<b onclick=alert(1)>**', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;', '&#x3c;script&#x3E;', '&LT;script&GT;', '%3Cscript%3E',
  '<a href="https://x.id" style="x">x</a>', '<code><script>alert(1)</script></code>', '<pre>\n<script>alert(1)</script>\n</pre>', '<a><b><c', '<', '"><script>alert(1)</script>', "'-alert(1)-'", '{{constructor.constructor("alert(1)")()}}',
]

test('the battery has no fewer than 68 attacks, none twice', () => {
  expect(new Set(ATTACKS).size).toBe(ATTACKS.length)
  expect(ATTACKS.length).toBeGreaterThanOrEqual(68)
})

test.each(ATTACKS)('%j leaves nothing but plain markup', (attack) => {
  for (const text of [attack, `a ${attack} b`, `> ${attack}`, `- ${attack}`, `*${attack}*`, `[${attack}](https://x.id)`, `\n\n${attack}\n${attack}`]) {
    const html = markdownHtml(text)
    expect(unsafe(html), html).toEqual([])
    expect(hosts(html).filter((host) => !['x.id', 'www.x.id'].includes(host))).toEqual([])
  }
})

test('two attacks glued together are no stronger', () => {
  for (const one of ATTACKS) for (const other of ATTACKS) {
    const html = markdownHtml(one + other)
    if (unsafe(html).length) expect.fail(`${JSON.stringify(one + other)} made ${html}`)
  }
})

test('pieces in any order make nothing but plain markup', () => {
  const pieces = ['<', '>', '"', "'", '[', ']', '(', ')', '!', '`', '```', '*', '**', '_', '\\', '\n', '\n\n', '    ', '- ', '1. ', '> ', '# ', '|', '|-|', '&', '&#60;', '&lt;', 'https://x.id', 'javascript:', 'x', ' ', 'a@x.id', '<b>', '<!--', '-->', '[x]: ', '](https://x.id)', '\t']
  let seed = 7
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) >>> 8
  for (let n = 0; n < 5000; n++) {
    const text = Array.from({ length: 3 + (next() % 25) }, () => pieces[next() % pieces.length]).join('')
    const html = markdownHtml(text)
    if (unsafe(html).length) expect.fail(`${JSON.stringify(text)} made ${html}`)
  }
})

test.each([
  ['satu\ndua\n\ntiga', '<p>satu<br>dua</p>\n<p>tiga</p>'],
  ['**tebal** dan *miring*', '<p><strong>tebal</strong> dan <em>miring</em></p>'],
  ['# Judul', '<p><strong>Judul</strong></p>'],
  ['TPS buka\n---\nsampai', '<p>TPS buka</p>\n<hr>\n<p>sampai</p>'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['27. November 2024', '<ol start="27">\n<li>November 2024</li>\n</ol>'],
  ['1. a', '<ol>\n<li>a</li>\n</ol>'],
  ['> kata KPU', '<blockquote>\n<p>kata KPU</p>\n</blockquote>'],
  ['[PKPU 18](https://jdih.kpu.go.id/x?a=1&b=2)', '<p><a href="https://jdih.kpu.go.id/x?a=1&amp;b=2" rel="nofollow noopener">PKPU 18</a></p>'],
  ['lihat https://kpu.go.id.', '<p>lihat <a href="https://kpu.go.id/" rel="nofollow noopener">https://kpu.go.id</a>.</p>'],
  ['![foto TPS 4](https://x.id/a.png)', '<p>foto TPS 4</p>'],
  ['[batal](javascript:x) tetap terbaca', '<p>batal tetap terbaca</p>'],
  ['3 < 5 & 5 > 3', '<p>3 &lt; 5 &amp; 5 &gt; 3</p>'],
  ['~10 sampai ~20~', '<p>~10 sampai ~20~</p>'],
  ['[1]: https://kpu.go.id/', '<p>[1]: <a href="https://kpu.go.id/" rel="nofollow noopener">https://kpu.go.id/</a></p>'],
  ['```\nkode <b>\n```', '<p>kode &lt;b&gt;</p>'],
  ['|a|b|\n|-|-|\n|1|2|', '<p>a · b</p>\n<p>1 · 2</p>'],
  ['', ''],
  [' \n\n ', ''],
])('%j is shown as %j', (text, html) => expect(markdownHtml(text)).toBe(html))

test.each(['>', '> ', '- ', '1. ', '> - ', '+ > 1. ', '\t> '])('5,000 times %j on a line is nested three deep at most', (mark) => {
  for (const text of [mark.repeat(5000) + 'x', mark.repeat(100) + 'x', mark.repeat(50) + 'x\n' + mark.repeat(50) + 'y']) {
    const html = markdownHtml(text)
    expect(unsafe(html)).toEqual([])
    expect(html.match(/<(?:ul|ol|blockquote)[ >]/g)?.length ?? 0).toBeLessThanOrEqual(6)
    expect(html).toContain('x')
  }
})

test('lists that go in step by step stay shallow, and nothing written is lost', () => {
  const text = Array.from({ length: 60 }, (_, n) => `${' '.repeat(2 * n)}- butir ${n}`).join('\n')
  const html = markdownHtml(text)
  expect(html.match(/<ul>/g)!.length).toBeLessThanOrEqual(8)
  for (let n = 0; n < 60; n++) expect(html).toContain(`butir ${n}`)
})

// Measured alone every one of these takes under 50 ms; the bound here only has to tell linear from runaway on a busy machine.
test.each(['>', '*', '_', '**a ', '*a_b', '[', '![', '](', '[a](b', '`', '``a', '~~a', '<', '<a ', '<!--', '\\', '|', '|a|\n', '&#', 'http://a', 'www.', 'a@b.', 'https://a.b/(', '\n- ', '-\n', 'a\n-\n', '=\n', '\n\n- a\n ', '://', '😱', ' ', '\t'])(
  'a text full of %j does not hold up the desk',
  (piece) => {
    for (const length of [390, 1200, 10_000, 200_000]) {
      const started = performance.now()
      const html = markdownHtml(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
      expect(performance.now() - started).toBeLessThan(1000)
      expect(unsafe(html)).toEqual([])
    }
  },
)

test.each([
  ['# Judul\n\n**TPS** buka *pukul* 07.00\n- a\n- [KPU](https://kpu.go.id)', 'Judul\nTPS buka pukul 07.00\na\nKPU'],
  ['3 < 5 &amp; "x" <b>', '3 < 5 & "x" <b>'],
  ['`&lt;b&gt;`', '&lt;b&gt;'],
  ['> kutipan\n\nlalu', 'kutipan\nlalu'],
  ['', ''],
])('for search, %j reads %j', (text, plain) => expect(markdownText(text)).toBe(plain))
