-- AlterTable
ALTER TABLE "Commune" ADD COLUMN     "trouble" JSONB;
