-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "dueAt" TIMESTAMPTZ(3);

-- What is there already was due, as far as anybody knows, when it is tried next.
UPDATE "Delivery" SET "dueAt" = "notBefore";

ALTER TABLE "Delivery" ALTER COLUMN "dueAt" SET NOT NULL;
