import { defineConfig } from 'prisma/config'

// The Prisma CLI wants to download its native schema engine before any command, `generate` too, which does not use it.
// Any existing file satisfies it. Migrations are written by tools/migration-new.mjs and applied by src/store/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
