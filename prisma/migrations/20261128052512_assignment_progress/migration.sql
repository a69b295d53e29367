-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "progressOn" TEXT,
ADD COLUMN     "progressSaid" TEXT;
