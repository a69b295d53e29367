-- AlterTable
ALTER TABLE "JoinRequest" ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- Of what was decided before, the day it was asked is the nearest that is known.
UPDATE "JoinRequest" SET "settledAt" = "createdAt" WHERE "state" <> 'open';

-- A one-time code leaves the ledger when its message has ended.
UPDATE "Delivery" SET "params" = jsonb_set("params", '{code}', '""')
WHERE "kind" = 'say' AND "params" ->> 'kind' IN ('invitation', 'link_code') AND "state" NOT IN ('queued', 'sending');
