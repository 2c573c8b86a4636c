-- One message an hour for what is gathered: when the last of a template went out to somebody.
CREATE INDEX grant_by_use ON subscription_grant (person_id, template, used_at) WHERE used_at IS NOT NULL;
