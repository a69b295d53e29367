/** The guide against the real bot: each step's own button, over the page's HTTP, leads to the next step and at last to the end. */
import { expect, test } from 'vitest'
import type { NextStep } from '../../src/rehearsal/page/guide.js'
import { nextStep } from '../../src/rehearsal/page/guide.js'
import type { PageState } from '../../src/rehearsal/page/state.js'
import { startStory } from '../support/rehearsal.js'

const story = await startStory()

async function state(): Promise<PageState> {
  return (await fetch(`${story.url}/api/state`)).json() as Promise<PageState>
}

/** What the page's guide shows now. */
async function shown(): Promise<{ step: NextStep | null; state: PageState }> {
  const now = await state()
  const [clerk = 0, chairman = 0, ...officials] = now.office.persons
  const scene = { group: now.office.group, clerk, chairman, officials, date: now.clock.date, messages: now.messages }
  return { step: nextStep(scene), state: now }
}

/** Presses the step's button and sends what it has filled in. */
async function follow(step: NextStep, { office }: PageState): Promise<void> {
  if (step.turn) {
    const body = JSON.stringify({ to: step.turn })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${story.url}/api/clock`, { method: 'POST', headers, body })).status).toBe(200)
    await expect.poll(async () => (await state()).clock.turning, { timeout: 240_000, interval: 500 }).toBe(false)
    return
  }
  const [clerk = 0, chairman = 0, ...officials] = office.persons
  const chat = { clerk, chairman, group: office.group, official: officials[0] ?? 0 }[step.chat ?? 'group']
  const form = new FormData()
  form.set('from', String(step.chat === 'group' ? officials[step.speaker ?? 0] : chat))
  form.set('chatId', String(chat))
  form.set('text', step.write ?? '')
  if (step.chat === 'official') form.append('files', new Blob(['nội dung']), 'Kế hoạch Hội Phụ nữ.docx')
  expect((await fetch(`${story.url}/api/say`, { method: 'POST', body: form })).status).toBe(200)
  await story.rest()
}

test('following the guide tells the whole story, one step after the other', async () => {
  const told: number[] = []
  for (let now = await shown(); now.step && told.length < now.step.of; now = await shown()) {
    expect(now.step.number, `"${now.step.text}" comes after the step before it`).toBe(told.length + 1)
    told.push(now.step.number)
    await follow(now.step, now.state)
  }
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect((await shown()).step, 'the story is told').toBeNull()
}, 300_000)
