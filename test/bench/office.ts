/** Offices for measuring: many officials in one, or many communes with years behind them. */
import type { NewPlan, Store } from '../../src/application/ports.js'

/** One office with a clerk and `officials`, each with a unit that has to hand in; their accounts are numbered from `account` on. */
export async function addOffice(store: Store, officials: number, account: number): Promise<number> {
  const commune = await store.directory.addCommune({ name: 'UBND xã Thử', language: 'vi' })
  await store.inCommune(commune, async (office) => {
    const clerk = await office.addMember({ name: 'Văn phòng', role: 'clerk', seats: [] })
    await office.saveAccount(clerk, {
      platform: 'telegram',
      externalId: String(9_000_000 + account),
      displayName: 'Văn phòng',
      username: null,
      privateChat: String(9_000_000 + account),
    })
    const units: number[] = []
    for (let n = 0; n < officials; n++) {
      const unit = await office.addUnit({ name: `Thôn ${n}`, aliases: [], collects: true })
      const member = await office.addMember({ name: `Trưởng thôn ${n}`, role: 'official', seats: [unit] })
      await office.saveAccount(member, {
        platform: 'telegram',
        externalId: String(account + n),
        displayName: `Trưởng thôn ${n}`,
        username: null,
        privateChat: String(account + n),
      })
      units.push(unit)
    }
    const plan = await office.addPlan(planOf(2026, units))
    await office.updatePlan(plan, { state: 'active', activatedAt: new Date() })
  })
  return commune
}

/** A plan of twelve tasks, three a quarter; the first is a collection of all units. */
function planOf(year: number, units: number[]): NewPlan {
  const [first = 0] = units
  return {
    documentType: 'KH',
    number: null,
    title: `Công tác năm ${year}`,
    issuer: null,
    issuedOn: null,
    year,
    signer: null,
    signedAs: [],
    recipients: [],
    source: { name: 'bench', sha256: '0'.repeat(64) },
    findings: [],
    tasks: Array.from({ length: 12 }, (_, i) => ({
      code: `Q${Math.floor(i / 3) + 1}-${i + 1}`,
      number: String(i + 1),
      position: i,
      title: `Nhiệm vụ số ${i + 1} của năm ${year}`,
      original: `Nhiệm vụ số ${i + 1}`,
      period: `${year}-Q${Math.floor(i / 3) + 1}`,
      dueOn: `${year}-${['03-31', '06-30', '09-30', '12-31'][Math.floor(i / 3)]}`,
      dueFrom: 'period' as const,
      policy: i === 0 ? ('every_unit' as const) : ('any_unit' as const),
      evidence: 'none' as const,
      collection: i === 0,
      state: 'active' as const,
      openUnits: [],
      units: (i === 0 ? units : [first]).map((unitId) => ({ unitId, role: 'responsible' as const })),
    })),
  }
}
