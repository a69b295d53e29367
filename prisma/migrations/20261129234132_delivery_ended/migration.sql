-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "endedAt" TIMESTAMPTZ(3);

-- Of what had ended before, the day it was due is the nearest that is known.
UPDATE "Delivery" SET "endedAt" = coalesce("sentAt", "dueAt") WHERE "state" NOT IN ('queued', 'sending');
