/** Builders for the store's tests: messages, deliveries, an office with a plan. */
import type { ChatAddress, IncomingText } from '../../src/application/message.js'
import type { NewDelivery, NewPlan, NewTask, Office, Store, Target } from '../../src/application/ports.js'

export const NOW = new Date('2026-03-02T01:00:00.000Z')
export const PRIVATE: ChatAddress = { platform: 'telegram', externalId: '501', topic: null }
export const GROUP: ChatAddress = { platform: 'telegram', externalId: '-1001', topic: null }
export const SHA = 'a'.repeat(64)

export function later(seconds: number): Date {
  return new Date(NOW.getTime() + seconds * 1000)
}

export function text(key: string, change: Partial<IncomingText> = {}): IncomingText {
  return {
    kind: 'text',
    key,
    platform: 'telegram',
    at: NOW.toISOString(),
    sender: { externalId: '501', name: 'Nguyễn Thị Hạnh', username: null, anonymous: false },
    chat: { ...PRIVATE, kind: 'private', title: null },
    messageId: `m-${key}`,
    text: 'xong rồi ạ',
    command: null,
    answers: null,
    files: [],
    album: null,
    ...change,
  }
}

export function delivery(
  key: string,
  change: { target?: Target; startedBy?: 'bot' | 'person'; notBefore?: Date } = {},
): NewDelivery {
  return {
    key,
    target: { to: 'chat', chat: { ...PRIVATE, externalId: key }, replyTo: null },
    startedBy: 'person',
    notBefore: NOW,
    meantFor: null,
    kind: 'say',
    params: { kind: 'stranger' },
    ...change,
  }
}

export function newTask(code: string, change: Partial<NewTask> = {}): NewTask {
  return {
    code,
    number: '1',
    position: 1,
    title: `Việc ${code}`,
    original: `Việc ${code} (bản gốc)`,
    period: '2026-Q1',
    dueOn: '2026-03-31',
    dueFrom: 'period',
    policy: 'any_unit',
    evidence: 'none',
    collection: false,
    state: 'active',
    openUnits: [],
    units: [],
    ...change,
  }
}

export function newPlan(tasks: NewTask[], change: Partial<NewPlan> = {}): NewPlan {
  return {
    documentType: 'KH',
    number: '12/KH-UBND',
    title: 'Kế hoạch thi đua năm 2026',
    issuer: 'UBND xã Tân Thành',
    issuedOn: '2026-01-05',
    year: 2026,
    signer: 'Nông Văn Sơn',
    signedAs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    recipients: ['Như trên', 'Lưu: VT'],
    source: { name: 'ke-hoach.docx', sha256: SHA },
    findings: [],
    tasks,
    ...change,
  }
}

export interface Settled {
  commune: number
  units: [number, number]
  member: number
  plan: number
  task: number
  assignments: [number, number]
}

/** An office with two units, one member on the first seat, and an active plan of one task for both units. */
export async function settle(store: Store, account: string): Promise<Settled> {
  const commune = await store.directory.addCommune({ name: `Xã ${account}`, language: 'vi' })
  return store.inCommune(commune, async (office) => {
    const units: [number, number] = [await addUnit(office, 'Hội Nông dân'), await addUnit(office, 'Hội Phụ nữ')]
    const member = await office.addMember({ name: 'Lý Văn Bình', role: 'official', seats: [units[0]] })
    await office.saveAccount(member, {
      platform: 'telegram',
      externalId: account,
      displayName: 'Bình',
      username: null,
      privateChat: account,
    })
    const plan = await office.addPlan(
      newPlan([
        newTask('Q1-1', {
          units: [
            { unitId: units[0], role: 'lead' },
            { unitId: units[1], role: 'support' },
          ],
        }),
      ]),
    )
    await office.updatePlan(plan, { state: 'active', activatedAt: NOW })
    const work = await office.work(plan)
    const [task] = work.tasks
    const [first, second] = work.assignments
    if (!task || !first || !second) throw new Error('The plan lost its task')
    return { commune, units, member, plan, task: task.id, assignments: [first.id, second.id] }
  })
}

function addUnit(office: Office, name: string): Promise<number> {
  return office.addUnit({ name, aliases: [], collects: true })
}
