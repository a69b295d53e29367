-- AlterTable
ALTER TABLE "Commune" ADD COLUMN     "restored" JSONB;
