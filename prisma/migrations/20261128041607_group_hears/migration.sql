-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "hears" TEXT;

ALTER TABLE "Group" ADD CONSTRAINT "Group_hears" CHECK ("hears" IN ('all', 'addressed'));
