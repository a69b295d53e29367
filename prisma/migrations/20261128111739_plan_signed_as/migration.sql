-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "signedAs" TEXT[] DEFAULT ARRAY[]::TEXT[];
