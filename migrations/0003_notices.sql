CREATE TABLE notice (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  kind            text NOT NULL,
  title           text NOT NULL,
  body            text NOT NULL,
  link            text,
  -- What makes a reminder the same one, however often its timer fires.
  dedupe_key      text,
  created_at      timestamptz NOT NULL,
  read_at         timestamptz,
  UNIQUE (person_id, dedupe_key)
);
CREATE INDEX notice_inbox ON notice (person_id, created_at DESC, id DESC);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;

-- One accept in WeChat is one message that may be sent; it does not expire (handbook §12.6).
CREATE TABLE subscription_grant (
  id              uuid PRIMARY KEY,
  person_id       uuid NOT NULL REFERENCES person,
  template        text NOT NULL,
  granted_at      timestamptz NOT NULL,
  used_at         timestamptz,
  notice_id       uuid UNIQUE REFERENCES notice,
  -- Set before WeChat is asked to send: a message goes out once at most, also when the function dies meanwhile.
  handed_over_at  timestamptz,
  CHECK ((used_at IS NULL) = (notice_id IS NULL)),
  CHECK (handed_over_at IS NULL OR used_at IS NOT NULL)
);
CREATE INDEX grant_unused ON subscription_grant (person_id, template, granted_at) WHERE used_at IS NULL;
