-- A wish for more time that was taken back, or overtaken by a report, was kept as refused by its own asker.
ALTER TABLE "Extension" DROP CONSTRAINT "Extension_state";
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_state" CHECK ("state" IN ('asked', 'granted', 'refused', 'withdrawn'));

UPDATE "Extension" e SET "state" = 'withdrawn', "decidedBy" = CASE WHEN h."what" = 'extension_closed' THEN e."decidedBy" END
FROM "History" h
WHERE e."state" = 'refused' AND h."communeId" = e."communeId" AND h."assignmentId" = e."assignmentId"
  AND h."what" IN ('extension_withdrawn', 'extension_spared', 'extension_closed') AND h."facts" ->> 'extension' = e."id"::text;
