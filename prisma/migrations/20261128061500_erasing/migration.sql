-- A person may ask that what they said and who they are be taken out. History stays written once but for this: the words of an
-- entry may be changed by a transaction that has said that it erases; nothing else of it can be, and no entry goes.
CREATE OR REPLACE FUNCTION "history_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('app.erasing', true) = 'yes' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'History is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION "history_keeps_all_but_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'facts' IS DISTINCT FROM to_jsonb(OLD) - 'facts' THEN
    RAISE EXCEPTION 'Of the history only words can be erased' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "History_keeps_all_but_words" BEFORE UPDATE ON "History"
  FOR EACH ROW EXECUTE FUNCTION "history_keeps_all_but_words"();
