/** Files by the upload page: asked for in words, handed in once, answered in the chat. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fileOf } from '../support/manner.js'
import { HANH, handIn, LAN, linkIn, planFile, SON, startZaloHouse } from '../support/zalo-house.js'

const house = await startZaloHouse({ group: false })
const evidence = () =>
  house.inside(async (office) => {
    const [work] = await office.works('active')
    return office.evidenceOf(work?.assignments.map((a) => a.id) ?? [])
  })

test('the plan itself comes in by a page, where the chat brings no documents', async () => {
  const [page] = await house.say(LAN, LAN, 'gửi kế hoạch')
  expect((await handIn(linkIn(page?.text ?? ''), [planFile()])).status).toBe(200)
  await house.rest()
  expect(house.last(LAN)).toContain('Dự thảo')
  expect((await house.say(SON, SON, 'gửi kế hoạch'))[0]?.text, 'by the clerk alone').toContain('văn phòng')
  await house.say(LAN, LAN, 'vẫn kích hoạt')
})

test('a document in the chat, of which Zalo says nothing but "unsupported", is answered once with the page', async () => {
  await house.turnTo('2023-01-03')
  const pdf = fileOf('bao-cao.pdf', '%PDF-1.4')
  const said = await house.say(HANH, HANH, '', { files: [pdf, pdf, pdf] })
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toContain('chưa đọc được')
  expect(linkIn(said[0]?.text ?? '')).toContain(house.url)
  house.zalo.say({ from: HANH, chatId: HANH, sticker: true })
  await house.rest()
  expect(house.fromBot(HANH).filter((m) => m.text.includes('chưa đọc được'))).toHaveLength(1)
})

test.each(['unsupported_without_message', 'nothing'] as const)(
  'where Zalo says even less of a document (%s), nothing is made of it, and the words bring the page',
  async (documents) => {
    const before = house.zalo.manners.documents
    house.zalo.behave({ documents })
    expect(await house.say(HANH, HANH, '', { files: [fileOf('bao-cao.pdf', '%PDF-1.4')] })).toEqual([])
    const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
    expect(linkIn(page?.text ?? '')).toContain(house.url)
    house.zalo.behave({ documents: before })
  },
)

test('what is handed in lies with the task under its name and hash, and the chat answers', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = linkIn(page?.text ?? '')
  const file = fileOf('Kế hoạch Hội Phụ nữ.docx', 'kế hoạch')
  expect(await (await fetch(link)).text()).toContain('Nộp tệp cho việc V-1')
  expect((await handIn(link, [file, fileOf('Phụ lục.xlsx', 'số liệu')])).status).toBe(200)
  await house.rest()
  expect(house.last(HANH)).toContain('V-1')
  const kept = await evidence()
  expect(kept.map((e) => e.name)).toEqual(['Kế hoạch Hội Phụ nữ.docx', 'Phụ lục.xlsx'])
  expect(kept[0]?.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'))
})

test('a page works once', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = linkIn(page?.text ?? '')
  await handIn(link, [fileOf('a.txt', 'một')])
  await house.rest()
  expect(await (await fetch(link)).text()).toContain('Đã nộp xong')
  const before = (await evidence()).length
  expect((await handIn(link, [fileOf('b.txt', 'hai')])).status).toBe(409)
  expect((await fetch(`${link}/done`, { method: 'POST' })).status).toBe(200)
  await house.rest()
  expect(await evidence()).toHaveLength(before)
})

test('what would not be kept is refused on the page, in the words of the chat, and is not handed in', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = linkIn(page?.text ?? '')
  const before = (await evidence()).length
  const refused = await handIn(link, [fileOf('baocao.pdf', '\x7fELF\x02\x01')])
  expect([refused.status, await refused.text()]).toEqual([415, expect.stringContaining('Không nhận tệp baocao.pdf')])
  expect(await (await fetch(`${link}/files`)).json(), 'nothing of it stays').toEqual({ files: [] })
  expect((await handIn(link, [fileOf('baocao.txt', 'đủ')])).status, 'the page goes on').toBe(200)
  await house.rest()
  expect((await evidence()).slice(before).map((e) => e.name)).toEqual(['baocao.txt'])
})

test('a piece that comes twice, or out of order, does not tear the file', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = linkIn(page?.text ?? '')
  const put = async (offset: number, piece: string) => {
    const query = new URLSearchParams({ name: 'c.txt', size: '6', mime: 'text/plain', offset: String(offset) })
    const response = await fetch(`${link}/files/00000000000000aa?${query}`, { method: 'PUT', body: piece })
    return ((await response.json()) as { received: number }).received
  }
  expect(await put(0, 'abc')).toBe(3)
  expect(await put(0, 'abc'), 'its answer was lost').toBe(3)
  expect(await put(5, 'f')).toBe(3)
  expect((await fetch(`${link}/done`, { method: 'POST' })).status, 'nothing is whole yet').toBe(400)
  expect(await put(3, 'def')).toBe(6)
  expect((await fetch(`${link}/done`, { method: 'POST' })).status).toBe(200)
  await house.rest()
  const sha256 = createHash('sha256').update('abcdef').digest('hex')
  expect((await evidence()).at(-1)).toMatchObject({ name: 'c.txt', size: 6, sha256 })
})

test.each([
  ['100 files', 100, 1],
  ['1 GB as announced', 10, 100 * 1_048_576],
])('what a member has begun on all pages and not handed in is bounded: %s', async (_, fits, size) => {
  const ask = async () => linkIn((await house.say(HANH, HANH, 'nộp tệp V-1'))[0]?.text ?? '')
  const put = (link: string, n: number) => {
    const query = new URLSearchParams({ name: 'a.txt', size: String(size), mime: 'text/plain', offset: '0' })
    return fetch(`${link}/files/${String(n).padStart(16, '0')}?${query}`, { method: 'PUT', body: 'x' })
  }
  const pages = [await ask()]
  for (let n = 0; n < fits; n += 1) {
    if (n > 0 && n % 20 === 0) pages.push(await ask())
    expect((await put(pages.at(-1) ?? '', n)).status, `${n}`).toBe(200)
  }
  const last = await ask()
  const refused = await put(last, fits)
  expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining('chưa nộp')])
  expect((await put(pages[0] ?? '', 0)).status, 'what is begun goes on').toBe(200)
  const [others] = await house.say(LAN, LAN, 'gửi kế hoạch')
  expect((await put(linkIn(others?.text ?? ''), 0)).status, 'another member').toBe(200)
  await fetch(`${pages[0]}/files/${'0'.repeat(16)}`, { method: 'DELETE' })
  expect((await put(last, fits)).status).toBe(200)
  for (const [page, link] of [...pages, last].entries())
    for (let n = page * 20; n <= Math.min(fits, page * 20 + 20); n += 1)
      await fetch(`${link}/files/${String(n).padStart(16, '0')}`, { method: 'DELETE' })
  await fetch(`${last}/files/${String(fits).padStart(16, '0')}`, { method: 'DELETE' })
})

test.each([0, -1, 100 * 1_048_576 + 1])('a file announced with %d bytes is refused for what it is', async (size) => {
  const link = linkIn((await house.say(HANH, HANH, 'nộp tệp V-1'))[0]?.text ?? '')
  const query = new URLSearchParams({ name: 'a.txt', size: String(size), mime: 'text/plain', offset: '0' })
  const refused = await fetch(`${link}/files/${'0'.repeat(16)}?${query}`, { method: 'PUT', body: 'x' })
  expect([refused.status, await refused.text()]).toEqual([413, 'Tệp trống hoặc lớn hơn 100 MB nên không nhận được.'])
})

test.each([
  ['a link that nobody gave', (link: string) => `${link}x`],
  ['a link for another purpose', (link: string) => link.replace('/upload/', '/ledger/')],
])('%s opens nothing', async (_, change) => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = change(linkIn(page?.text ?? ''))
  for (const path of ['', '/files']) expect((await fetch(link + path)).status).toBe(404)
})

test('hostile requests get one clear line: names with paths, sizes without end, ids that are paths', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  const link = linkIn(page?.text ?? '')
  const put = (id: string, facts: Record<string, string>, body = 'x') =>
    fetch(`${link}/files/${id}?${new URLSearchParams({ name: 'a', size: '1', offset: '0', ...facts })}`, {
      method: 'PUT',
      body,
    })
  expect((await put('..%2F..%2Fetc', {})).status).toBe(404)
  expect((await put('00000000000000ab', { size: '1e12' })).status).toBe(413)
  expect((await put('00000000000000ab', { size: '-1' })).status).toBe(413)
  expect((await put('00000000000000ac', { name: '../../../etc/passwd\0' })).status).toBe(200)
  await fetch(`${link}/done`, { method: 'POST' })
  await house.rest()
  expect((await evidence()).at(-1)?.name).toBe('......etcpasswd')
})

test('over what a person may hand in on a day nothing is kept, and the chat says so', async () => {
  const share = (await house.inside((office) => office.works('active')))[0]?.assignments[0]?.id ?? 0
  await house.inside(async (office) => {
    const hanh = (await office.members()).find((m) => m.name.includes('Hạnh'))
    await office.addEvidence({
      ...{ assignmentId: share, claimId: null, memberId: hanh?.id ?? 0, name: 'phim.mp4', mime: 'video/mp4' },
      ...{ size: 1024 * 1_048_576 - 1, sha256: 'f'.repeat(64), album: null, at: new Date('2023-01-03T01:06:00Z') },
    })
  })
  const bytes = fileOf('qua.txt', 'quá lượng trong ngày')
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  expect((await handIn(linkIn(page?.text ?? ''), [bytes])).status).toBe(200)
  await house.rest()
  expect(house.last(HANH)).toContain('qua.txt')
  const hash = createHash('sha256').update(bytes.bytes).digest('hex')
  expect(existsSync(path.join(house.dataDir, 'files', hash.slice(0, 2), hash))).toBe(false)
})

test('after its days the link says how to get another', async () => {
  const [page] = await house.say(HANH, HANH, 'nộp tệp V-1')
  await house.turnTo('2023-01-20')
  const late = await fetch(linkIn(page?.text ?? ''))
  expect(late.status).toBe(410)
  expect(await late.text()).toContain('nộp tệp')
})
