-- How often somebody has done something that is limited (contracts/wire.ts, `limit`): one row for each caller and action,
-- whose window ends at `until`. Swept once it is over.
CREATE TABLE rate (
  -- `person:<uuid>`, `wechat:<openid>`, `desk:<hash>`, `address:<hash>`, or `everybody`.
  caller  text NOT NULL,
  action  text NOT NULL,
  per     text NOT NULL,
  taken   integer NOT NULL CHECK (taken > 0),
  most    integer NOT NULL CHECK (most > 0),
  until   timestamptz NOT NULL,
  PRIMARY KEY (caller, action, per)
);
CREATE INDEX rate_by_end ON rate (until);
