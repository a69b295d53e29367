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
