-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "awayFrom" TEXT;
