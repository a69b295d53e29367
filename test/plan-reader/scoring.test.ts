/** How close the reader comes to hand-made answers, for real documents and our own; the figures are printed for each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import { officeDocument } from './office-document.js'
import { say } from './say.js'
import { type Gold, type Score, score } from './score.js'

const REAL = new URL('../../../shared/plans/', import.meta.url)
const OWN = new URL('offices/', import.meta.url)
/** What every figure of a document must reach. */
const AIM = 0.95

/** What our own documents reach on average. */
const MEAN = { f1: 0.95, due: 0.95, period: 0.95, units: 0.95, header: 0.95 } satisfies Score['figures']

function print(name: string, { figures, silent, wrong }: Score): void {
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(2)}`)
  say(name, ...shown, ...[...silent, ...wrong].map((line) => `\n    ${line}`))
}

describe('real documents', () => {
  if (!existsSync(REAL)) {
    it('are not at hand', () => say('skipped: ../shared/plans is missing'))
    return
  }
  for (const name of readdirSync(REAL).filter((file) => file.endsWith('.gold.json'))) {
    const gold = JSON.parse(readFileSync(new URL(name, REAL), 'utf8')) as Gold
    it(gold.file, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(gold.file, REAL)))
      const result = await readPlan({ name: gold.file, bytes })
      if (!result.ok && result.reason === 'kind_unknown') return say(`${gold.file}: format not read yet`)
      if (!result.ok) throw new Error(result.reason)
      const scored = score(gold, result.reading)
      print(gold.file, scored)
      expect(scored.silent).toEqual([])
      for (const [key, value] of Object.entries(scored.figures))
        expect({ [key]: value }).toEqual({ [key]: expect.closeTo(Math.max(value, AIM), 5) })
    })
  }
})

describe('documents of our own', () => {
  const all: Score['figures'][] = []
  for (const name of readdirSync(OWN).sort()) {
    it(name, async () => {
      const { gold, findings, read } = officeDocument(OWN, name)
      const reading = await read()
      if (!reading) throw new Error('not read as a plan')
      const scored = score(gold, reading)
      print(name, scored)
      all.push(scored.figures)
      expect(scored.silent).toEqual([])
      expect(reading.findings.map((finding) => finding.code)).toEqual(expect.arrayContaining(findings))
    })
  }
  it('are read well on the whole', () => {
    for (const key of ['f1', 'due', 'period', 'units', 'header'] as const) {
      const mean = all.reduce((sum, figures) => sum + figures[key], 0) / all.length
      say(`mean ${key} ${mean.toFixed(3)}`)
      expect(mean).toBeGreaterThan(MEAN[key])
    }
  })
})
