-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "prefers" TEXT;
