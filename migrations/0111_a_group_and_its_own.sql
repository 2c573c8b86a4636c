-- A group member (团体会员: another association as a member) may have a unit of its own: its staff keep the members that are of
-- it, in lists of only theirs. It is no branch of this association, so no council decides on it (handbook §2.1).
CREATE TABLE group_unit (
  committee_id  uuid PRIMARY KEY REFERENCES committee,
  membership_id uuid NOT NULL REFERENCES membership,
  set_up_by     uuid NOT NULL REFERENCES person,
  set_up_at     timestamptz NOT NULL,
  closed_at     timestamptz
);
-- One at a time, however many set it up at once.
CREATE UNIQUE INDEX group_unit_once ON group_unit (membership_id) WHERE closed_at IS NULL;

-- Committees: where a member is of one besides the one that keeps its file.
CREATE VIEW committee_place AS SELECT membership_id, committee_id FROM committee_member WHERE ended_by IS NULL;

-- 待我办: a group that has left has no staff here.
CREATE VIEW committees_duty AS
SELECT 'committees.closeGroup:' || g.committee_id AS key, 'committees.closeGroup' AS kind, 'committee:' || g.committee_id AS subject, r.name AS title, '{}'::jsonb AS "values",
  'director'::text AS office, NULL::uuid AS committee_id, NULL::uuid AS person_id, NULL::uuid AS membership_id, '{}'::uuid[] AS barred, '{}'::uuid[] AS barred_units,
  r.ended_on::timestamp AT TIME ZONE 'Asia/Shanghai' AS since, NULL::date AS due_on, NULL::timestamptz AS due_at, false AS provisional, '/modules/committees/pages/committee/index?id=' || g.committee_id AS page
FROM group_unit g JOIN member_register r ON r.id = g.membership_id
WHERE g.closed_at IS NULL AND r.status NOT IN ('active', 'arrears', 'suspended');
