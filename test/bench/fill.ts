/** Fills a store with communes that have three years behind them, by bulk inserts: 12 tasks, 24 shares and 60 history lines a year. */
import pg from 'pg'

export async function fillCommunes(url: string, communes: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("select set_config('app.commune', 'all', false)")
  const first = await client.query<{ max: number }>('select coalesce(max(id), 0) + 1 as max from "Commune"')
  const from = first.rows[0]?.max ?? 1
  const to = from + communes - 1
  const fill = (sql: string) => client.query(sql.replaceAll('$FROM', String(from)).replaceAll('$TO', String(to)))
  await fill(
    `insert into "Commune" (id, name, language, settings) select n, 'Xã ' || n, 'vi', (select settings from "Commune" where id = ${from - 1}) from generate_series($FROM, $TO) n`,
  )
  await fill(
    `insert into "Unit" ("communeId", name, aliases, collects) select n, 'Đơn vị ' || u, '{}', true from generate_series($FROM, $TO) n, generate_series(1, 2) u`,
  )
  await fill(`insert into "Plan" ("communeId", state, title, year, recipients, "sourceName", "sourceSha256", "activatedAt")
    select n, case when y = 2026 then 'active' else 'closed' end, 'Kế hoạch ' || y, y, '{}', 'bench', repeat('0', 64), now() from generate_series($FROM, $TO) n, generate_series(2024, 2026) y`)
  await fill(`insert into "Task" ("communeId", "planId", code, number, position, title, original, period, "dueOn", "dueFrom", policy, evidence, collection, state)
    select p."communeId", p.id, 'Q' || ((t - 1) / 3 + 1) || '-' || t, t::text, t, 'Nhiệm vụ ' || t, 'Nhiệm vụ ' || t, p.year || '-Q' || ((t - 1) / 3 + 1), p.year || '-12-31', 'period', 'any_unit', 'none', false, 'active'
    from "Plan" p, generate_series(1, 12) t where p."communeId" between $FROM and $TO`)
  await fill(
    `insert into "Assignment" ("communeId", "taskId", "unitId", role) select t."communeId", t.id, u.id, 'responsible' from "Task" t join "Unit" u on u."communeId" = t."communeId" where t."communeId" between $FROM and $TO`,
  )
  await fill(
    `insert into "History" ("communeId", at, what, "taskId", "assignmentId", facts) select a."communeId", now(), 'seen', a."taskId", a.id, '{}' from "Assignment" a, generate_series(1, 3) where a."communeId" between $FROM and $TO`,
  )
  await client.query('analyze')
  await client.end()
}
