-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Prompt" ADD COLUMN     "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "putAgainAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Prompt_communeId_askedAt_idx" ON "Prompt"("communeId", "askedAt");

-- A question that is about somebody's words was asked when they came; any other, a day before it expires.
UPDATE "Prompt" SET "askedAt" = coalesce(
  (SELECT i."receivedAt" FROM "Incoming" i WHERE i."communeId" = "Prompt"."communeId" AND i."id" = ("Prompt"."question" #>> '{spoken,incoming}')::int),
  "expiresAt" - interval '24 hours');

-- What was decided so far stands in the history.
UPDATE "Assignment" SET "decidedAt" = (
  SELECT max(h."at") FROM "History" h
  WHERE h."communeId" = "Assignment"."communeId" AND h."taskId" = "Assignment"."taskId" AND h."assignmentId" = "Assignment"."id"
    AND h."what" IN ('confirmed', 'returned', 'extension_granted', 'extension_refused'));
