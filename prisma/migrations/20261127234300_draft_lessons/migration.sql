-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "openUnits" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Lesson" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "unitIds" INTEGER[],
    "column" TEXT,
    "taughtBy" INTEGER,
    "taughtAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Lesson_communeId_kind_key_key" ON "Lesson"("communeId", "kind", "key");

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Row level security: Prisma does not see it.
ALTER TABLE "Lesson" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Lesson" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Lesson" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

-- What the schema language cannot say.
ALTER TABLE "Lesson"
  ADD CONSTRAINT "Lesson_kind" CHECK ("kind" IN ('name', 'column')),
  ADD CONSTRAINT "Lesson_column" CHECK (("kind" = 'column') = ("column" IS NOT NULL)),
  ADD CONSTRAINT "Lesson_column_meaning" CHECK ("column" IN ('number', 'task', 'lead', 'support', 'responsible', 'time', 'other'));
