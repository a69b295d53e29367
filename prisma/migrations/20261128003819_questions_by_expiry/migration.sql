-- DropIndex
DROP INDEX "Prompt_communeId_memberId_id_idx";

-- CreateIndex
CREATE INDEX "Prompt_communeId_expiresAt_idx" ON "Prompt"("communeId", "expiresAt");
