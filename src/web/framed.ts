/** What every page of ours begins and ends with. */
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** A whole page around `main`; `head`: its stylesheet and, where it has one, its script. All text in them is escaped by `html`. */
export async function framed(page: { language: string; title: string; head: Html; main: Html }): Promise<Response> {
  const { language, title, head, main } = page
  const whole = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${head}
</head>
<body>
${main}
</body>
</html>`
  return new Response(whole, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Links are cut when they are passed on. */
const USUAL_ADVICE =
  'Đường dẫn có thể đã bị cắt bớt khi chuyển tiếp. Hỏi lại Nhắc Việc trong tin nhắn để có đường dẫn mới.'

/** Where there is no page to show: one sentence that says so, and another what to do. As a page to a browser, as text to everybody else. */
export async function noticed(request: Request, status: number, words: string): Promise<Response> {
  if (!(request.headers.get('accept') ?? '').includes('text/html'))
    return new Response(words, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  const [, first = words, rest = ''] = /^(.+?\.)\s*(.*)$/s.exec(words) ?? []
  const page = await framed({
    language: 'vi',
    title: first,
    head: html`<link rel="stylesheet" href="/page.css">`,
    main: html`<main class="notice"><h1>${first}</h1><p>${rest || USUAL_ADVICE}</p></main>`,
  })
  return new Response(page.body, { status, headers: page.headers })
}
