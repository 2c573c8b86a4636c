import { sql } from 'kysely';
import type { Office } from '../../contracts/wire';
import type { Search, Sought } from '../ground/search';
import type { Actor } from '../shared/actor';
import { hasPlace, matchingMembers } from './facts';

/** Offices that keep the register. */
const registrars: readonly Office[] = ['clerk', 'director', 'president', 'supervisor'];

/** Committees whose register the actor keeps; null among them stands for everybody. */
const kept = (actor: Actor) =>
  actor.offices.filter((each) => registrars.includes(each.office)).map((each) => each.committeeId);

/** Under which former name it was found, where the present one does not have the words. */
const formerly = ({ name }: Sought) => sql`(
  SELECT f.name FROM member_former f WHERE f.membership_id = m.id AND f.search_name LIKE ${`%${name}%`} AND m.search_name NOT LIKE ${`%${name}%`} ORDER BY f.until DESC LIMIT 1)`;

export const search: Search[] = [
  {
    kind: 'member',
    group: 'members',
    // Whoever keeps the register opens the file of whom he reaches; the others find what the directory shows.
    ask: (sought, actor, limit) => {
      const committees = kept(actor);
      const file = committees.includes(null)
        ? sql`true`
        : sql`coalesce(m.committee_id = ANY(${committees}::uuid[]), false)`;
      return sql`
      SELECT m.id, m.name AS title, lpad(m.member_no::text, 6, '0') || coalesce(' ← ' || ${formerly(sought)}, '') AS detail, NULL::timestamptz AS at,
        CASE WHEN ${file} THEN '/modules/workbench/pages/member/index?id=' ELSE '/modules/membership/pages/member/index?id=' END || m.id AS page
        FROM membership m WHERE m.id IN (${matchingMembers(sought, committees.length > 0, limit * 3)})
         AND (${file} OR (${hasPlace('listed', sql`m.status`)} AND m.content_state = 'pass'))
       ORDER BY ${hasPlace('listed', sql`m.status`)} DESC, length(m.search_name), m.search_name, m.id LIMIT ${limit}`;
    },
  },
];
