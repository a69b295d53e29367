-- CreateTable
CREATE TABLE "ForeignGroup" (
    "communeId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ForeignGroup_pkey" PRIMARY KEY ("platform","externalId")
);

-- AddForeignKey
ALTER TABLE "ForeignGroup" ADD CONSTRAINT "ForeignGroup_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row level security: Prisma does not see it.
ALTER TABLE "ForeignGroup" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ForeignGroup" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "ForeignGroup" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);
