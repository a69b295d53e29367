-- The weekly question about late work is skipped where the unit has answered.
ALTER TABLE "Reminder" DROP CONSTRAINT "Reminder_skipped",
  ADD CONSTRAINT "Reminder_skipped" CHECK ("skipped" IN ('superseded', 'claimed', 'answered'));
