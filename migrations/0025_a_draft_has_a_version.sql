-- Two devices that write on one draft of an application: the second is told, and overwrites nothing unseen.
ALTER TABLE application_draft ADD COLUMN version integer NOT NULL DEFAULT 1;
