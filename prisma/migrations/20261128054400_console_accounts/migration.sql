-- Somebody of the office may sit at a terminal.
ALTER TABLE "Account" DROP CONSTRAINT "Account_platform",
  ADD CONSTRAINT "Account_platform" CHECK ("platform" IN ('telegram', 'zalo', 'console'));
