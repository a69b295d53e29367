-- CreateTable
CREATE TABLE "Commune" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "plannedThrough" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Commune_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpecialDay" (
    "communeId" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL,

    CONSTRAINT "SpecialDay_pkey" PRIMARY KEY ("communeId","date")
);

-- CreateTable
CREATE TABLE "Unit" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "collects" BOOLEAN NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Member" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "awayThrough" TEXT,
    "substituteId" INTEGER,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "communeId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("communeId","memberId","unitId")
);

-- CreateTable
CREATE TABLE "Account" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "username" TEXT,
    "privateChat" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Group" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "topic" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Code" (
    "communeId" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT,
    "grant" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Code_pkey" PRIMARY KEY ("communeId","hash")
);

-- CreateTable
CREATE TABLE "WrongCode" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WrongCode_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "username" TEXT,
    "privateChat" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "documentType" TEXT,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "issuer" TEXT,
    "issuedOn" TEXT,
    "year" INTEGER,
    "signer" TEXT,
    "recipients" TEXT[],
    "sourceName" TEXT NOT NULL,
    "sourceSha256" TEXT NOT NULL,
    "activatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "taskCode" TEXT,
    "excerpt" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "settled" BOOLEAN NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Task" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "number" TEXT,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "original" TEXT NOT NULL,
    "period" TEXT,
    "dueOn" TEXT,
    "dueFrom" TEXT,
    "policy" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "collection" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "taskId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "extendedTo" TEXT,
    "blockedReason" TEXT,
    "blockedSince" TEXT,
    "claimedOn" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "heard" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "byTelephone" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "decidedBy" INTEGER,
    "incomingId" INTEGER,
    "platform" TEXT,
    "chatExternalId" TEXT,
    "messageId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "decidedBy" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "claimId" INTEGER,
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "album" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "chatExternalId" TEXT NOT NULL,
    "topic" TEXT,
    "question" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Incoming" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "platform" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "Incoming_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "startedBy" TEXT NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "meantFor" TEXT,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "partsSent" INTEGER NOT NULL DEFAULT 0,
    "mayRepeat" BOOLEAN NOT NULL DEFAULT false,
    "sentAt" TIMESTAMPTZ(3),
    "owner" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentPart" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "deliveryId" INTEGER NOT NULL,
    "platform" TEXT NOT NULL,
    "chatExternalId" TEXT NOT NULL,
    "topic" TEXT,
    "messageId" TEXT NOT NULL,
    "tasks" INTEGER[],
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentPart_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "communeId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "assignmentId" INTEGER NOT NULL,
    "rung" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "deliveryKey" TEXT,
    "skipped" TEXT,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("communeId","key")
);

-- CreateTable
CREATE TABLE "History" (
    "communeId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "memberId" INTEGER,
    "incomingId" INTEGER,
    "what" TEXT NOT NULL,
    "taskId" INTEGER,
    "assignmentId" INTEGER,
    "facts" JSONB NOT NULL,

    CONSTRAINT "History_pkey" PRIMARY KEY ("communeId","id")
);

-- CreateIndex
CREATE INDEX "Seat_communeId_unitId_idx" ON "Seat"("communeId", "unitId");

-- CreateIndex
CREATE INDEX "Account_communeId_memberId_idx" ON "Account"("communeId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_platform_externalId_key" ON "Account"("platform", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Group_platform_externalId_key" ON "Group"("platform", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Code_hash_key" ON "Code"("hash");

-- CreateIndex
CREATE INDEX "WrongCode_platform_externalId_at_idx" ON "WrongCode"("platform", "externalId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "JoinRequest_open_key" ON "JoinRequest"("communeId", "platform", "externalId") WHERE (state = 'open');

-- CreateIndex
CREATE INDEX "Plan_communeId_state_idx" ON "Plan"("communeId", "state");

-- CreateIndex
CREATE INDEX "Finding_communeId_planId_idx" ON "Finding"("communeId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_communeId_planId_code_key" ON "Task"("communeId", "planId", "code");

-- CreateIndex
CREATE INDEX "Assignment_communeId_unitId_idx" ON "Assignment"("communeId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_communeId_taskId_unitId_key" ON "Assignment"("communeId", "taskId", "unitId");

-- CreateIndex
CREATE INDEX "Claim_communeId_assignmentId_state_idx" ON "Claim"("communeId", "assignmentId", "state");

-- CreateIndex
CREATE INDEX "Claim_communeId_platform_chatExternalId_messageId_idx" ON "Claim"("communeId", "platform", "chatExternalId", "messageId");

-- CreateIndex
CREATE INDEX "Extension_communeId_assignmentId_state_idx" ON "Extension"("communeId", "assignmentId", "state");

-- CreateIndex
CREATE INDEX "Evidence_communeId_assignmentId_idx" ON "Evidence"("communeId", "assignmentId");

-- CreateIndex
CREATE INDEX "Prompt_communeId_memberId_id_idx" ON "Prompt"("communeId", "memberId", "id");

-- CreateIndex
CREATE INDEX "Incoming_communeId_id_idx" ON "Incoming"("communeId", "id");

-- CreateIndex
CREATE INDEX "Incoming_leftover_idx" ON "Incoming"("id") WHERE ("doneAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Incoming_platform_key_key" ON "Incoming"("platform", "key");

-- CreateIndex
CREATE INDEX "Delivery_communeId_state_id_idx" ON "Delivery"("communeId", "state", "id");

-- CreateIndex
CREATE INDEX "Delivery_lane_idx" ON "Delivery"("lane", "id") WHERE (state = 'queued' OR state = 'sending');

-- CreateIndex
CREATE INDEX "Delivery_due_idx" ON "Delivery"("notBefore") WHERE (state = 'queued');

-- CreateIndex
CREATE INDEX "Delivery_sending_idx" ON "Delivery"("owner") WHERE (state = 'sending');

-- CreateIndex
CREATE INDEX "Delivery_trouble_idx" ON "Delivery"("state") WHERE (state = 'failed' OR state = 'unknown');

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_communeId_key_key" ON "Delivery"("communeId", "key");

-- CreateIndex
CREATE INDEX "SentPart_deliveryId_idx" ON "SentPart"("deliveryId");

-- CreateIndex
CREATE UNIQUE INDEX "SentPart_platform_chatExternalId_messageId_key" ON "SentPart"("platform", "chatExternalId", "messageId");

-- CreateIndex
CREATE INDEX "Reminder_communeId_assignmentId_idx" ON "Reminder"("communeId", "assignmentId");

-- CreateIndex
CREATE INDEX "Reminder_communeId_deliveryKey_idx" ON "Reminder"("communeId", "deliveryKey");

-- CreateIndex
CREATE INDEX "History_communeId_taskId_id_idx" ON "History"("communeId", "taskId", "id");

-- AddForeignKey
ALTER TABLE "SpecialDay" ADD CONSTRAINT "SpecialDay_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_communeId_substituteId_fkey" FOREIGN KEY ("communeId", "substituteId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_communeId_unitId_fkey" FOREIGN KEY ("communeId", "unitId") REFERENCES "Unit"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Code" ADD CONSTRAINT "Code_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WrongCode" ADD CONSTRAINT "WrongCode_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_communeId_fkey" FOREIGN KEY ("communeId") REFERENCES "Commune"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_communeId_planId_fkey" FOREIGN KEY ("communeId", "planId") REFERENCES "Plan"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_communeId_taskId_fkey" FOREIGN KEY ("communeId", "taskId") REFERENCES "Task"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_communeId_unitId_fkey" FOREIGN KEY ("communeId", "unitId") REFERENCES "Unit"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_communeId_assignmentId_fkey" FOREIGN KEY ("communeId", "assignmentId") REFERENCES "Assignment"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_communeId_assignmentId_fkey" FOREIGN KEY ("communeId", "assignmentId") REFERENCES "Assignment"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_communeId_assignmentId_fkey" FOREIGN KEY ("communeId", "assignmentId") REFERENCES "Assignment"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_communeId_claimId_fkey" FOREIGN KEY ("communeId", "claimId") REFERENCES "Claim"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_communeId_memberId_fkey" FOREIGN KEY ("communeId", "memberId") REFERENCES "Member"("communeId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentPart" ADD CONSTRAINT "SentPart_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_communeId_assignmentId_fkey" FOREIGN KEY ("communeId", "assignmentId") REFERENCES "Assignment"("communeId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Row level security: Prisma does not see it.
ALTER TABLE "Commune" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Commune" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Commune" USING (
  CASE WHEN current_setting('app.commune', true) = "id"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "SpecialDay" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SpecialDay" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "SpecialDay" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Unit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Unit" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Unit" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Member" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Seat" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Seat" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Account" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Account" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Account" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Group" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Group" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Group" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Code" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Code" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "WrongCode" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "WrongCode" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "WrongCode" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "JoinRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "JoinRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "JoinRequest" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Plan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Plan" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Plan" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Finding" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Task" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Task" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Task" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Assignment" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Assignment" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Claim" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Claim" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Extension" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Extension" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Extension" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Evidence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Evidence" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Evidence" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Prompt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Prompt" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Prompt" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Incoming" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Incoming" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Incoming" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Delivery" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "SentPart" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SentPart" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "SentPart" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "Reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "Reminder" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

ALTER TABLE "History" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "History" FORCE ROW LEVEL SECURITY;
CREATE POLICY "own_commune" ON "History" USING (
  CASE WHEN current_setting('app.commune', true) = "communeId"::text THEN true ELSE current_setting('app.commune', true) = 'all' END);

-- ---------------------------------------------------------------------------------------------------------------------
-- Written by hand: what the schema language cannot say.

-- States, roles and kinds are words, not enums: a new word is a new CHECK, which locks nothing and can be taken back.
ALTER TABLE "Commune"
  ADD CONSTRAINT "Commune_language" CHECK ("language" IN ('vi', 'en')),
  ADD CONSTRAINT "Commune_plannedThrough" CHECK ("plannedThrough" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "SpecialDay"
  ADD CONSTRAINT "SpecialDay_date" CHECK ("date" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "SpecialDay_kind" CHECK ("kind" IN ('working', 'holiday', 'in_lieu', 'swap_off', 'swap_work'));
ALTER TABLE "Member"
  ADD CONSTRAINT "Member_role" CHECK ("role" IN ('clerk', 'chairman', 'official')),
  ADD CONSTRAINT "Member_awayThrough" CHECK ("awayThrough" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Account" ADD CONSTRAINT "Account_platform" CHECK ("platform" IN ('telegram', 'zalo'));
ALTER TABLE "Group"
  ADD CONSTRAINT "Group_platform" CHECK ("platform" IN ('telegram', 'zalo')),
  ADD CONSTRAINT "Group_state" CHECK ("state" IN ('active', 'gone', 'muted'));
ALTER TABLE "Code" ADD CONSTRAINT "Code_role" CHECK ("role" IN ('clerk', 'chairman', 'official'));
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_state" CHECK ("state" IN ('open', 'approved', 'refused'));
ALTER TABLE "Plan"
  ADD CONSTRAINT "Plan_state" CHECK ("state" IN ('draft', 'active', 'closed')),
  ADD CONSTRAINT "Plan_issuedOn" CHECK ("issuedOn" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_severity" CHECK ("severity" IN ('ask', 'note'));
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_dueOn" CHECK ("dueOn" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "Task_dueFrom" CHECK ("dueFrom" IN ('stated', 'period', 'clerk')),
  ADD CONSTRAINT "Task_policy" CHECK ("policy" IN ('any_unit', 'every_unit')),
  ADD CONSTRAINT "Task_evidence" CHECK ("evidence" IN ('none', 'file')),
  ADD CONSTRAINT "Task_state" CHECK ("state" IN ('active', 'cancelled'));
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_role" CHECK ("role" IN ('lead', 'support', 'responsible')),
  ADD CONSTRAINT "Assignment_state" CHECK ("state" IN ('open', 'claimed', 'confirmed', 'cancelled')),
  ADD CONSTRAINT "Assignment_extendedTo" CHECK ("extendedTo" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "Assignment_claimedOn" CHECK ("claimedOn" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "Assignment_blocked" CHECK (
    ("blockedReason" IS NULL) = ("blockedSince" IS NULL) AND "blockedSince" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_state" CHECK ("state" IN ('pending', 'confirmed', 'returned', 'withdrawn')),
  ADD CONSTRAINT "Claim_on" CHECK ("on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Extension"
  ADD CONSTRAINT "Extension_state" CHECK ("state" IN ('asked', 'granted', 'refused')),
  ADD CONSTRAINT "Extension_dates" CHECK ("from" ~ '^\d{4}-\d{2}-\d{2}$' AND "to" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Delivery"
  ADD CONSTRAINT "Delivery_startedBy" CHECK ("startedBy" IN ('bot', 'person')),
  ADD CONSTRAINT "Delivery_state" CHECK ("state" IN ('queued', 'sending', 'sent', 'unknown', 'failed', 'cancelled')),
  ADD CONSTRAINT "Delivery_meantFor" CHECK ("meantFor" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Reminder"
  ADD CONSTRAINT "Reminder_on" CHECK ("on" ~ '^\d{4}-\d{2}-\d{2}$'),
  ADD CONSTRAINT "Reminder_skipped" CHECK ("skipped" IN ('superseded', 'claimed'));

-- History is written once.
CREATE FUNCTION "history_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'History is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "History_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "History"
  FOR EACH STATEMENT EXECUTE FUNCTION "history_is_append_only"();

-- The one question that a commune may ask about all others: whose group is this?
CREATE FUNCTION "group_owner"(wanted_platform text, wanted_chat text) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  own text := current_setting('app.commune', true);
  answer integer;
BEGIN
  PERFORM set_config('app.commune', 'all', true);
  SELECT g."communeId" INTO answer FROM "Group" g WHERE g."platform" = wanted_platform AND g."externalId" = wanted_chat;
  PERFORM set_config('app.commune', coalesce(own, ''), true);
  RETURN answer;
END $$;

-- The lobby. The setting holds for this transaction; every later migration that touches rows needs it too.
SELECT set_config('app.commune', 'all', true);
INSERT INTO "Commune" ("id", "name", "language", "settings") VALUES (0, 'Sảnh', 'vi', '{}');
