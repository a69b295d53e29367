-- CreateTable
CREATE TABLE "Secret" (
    "communeId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("communeId","name")
);

-- AddForeignKey
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row level security: Prisma does not see it.
ALTER TABLE "Secret" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Secret" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Secret" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);
