import { sql } from 'kysely';
import { db, useDatabase } from '../../config/jest-functions/house';
import { secretariat, type Office } from '../../contracts/wire';
import type { Actor } from '../shared/actor';
import { officesFor, reaches, reachesAs } from './reach';

useDatabase();
const [textile, foundry] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const whoHolds = (...held: [Office, string | null][]): Actor => ({
  channel: 'wechat',
  openid: 'reach',
  person: null,
  units: [],
  actingFor: null,
  offices: held.map(([office, committeeId]) => ({
    office,
    committeeId,
    committeeName: null,
    from: '2026-01-01',
    until: null,
  })),
});
const actors: [string, Actor][] = [
  ['nobody', whoHolds()],
  ['finance of the association', whoHolds(['finance', null])],
  ['clerk of the association', whoHolds(['clerk', null])],
  ['clerk of a committee', whoHolds(['clerk', textile])],
  ['finance of all, clerk of a committee', whoHolds(['finance', null], ['clerk', textile])],
  ['clerk of two committees', whoHolds(['clerk', textile], ['clerk', foundry])],
  ['clerk of a committee and of all', whoHolds(['clerk', textile], ['director', null])],
];

it.each(actors)('%s reaches in SQL exactly what the judge says', async (_, actor) => {
  for (const committeeId of [null, textile, foundry]) {
    const record = sql<string | null>`${committeeId}::uuid`;
    const { rows } = await sql<{ reached: boolean; asClerk: boolean; asFinance: boolean }>`
      SELECT ${reaches(actor, secretariat, record)} AS reached,
        ${reachesAs(actor, record, sql`held.office = ANY('{clerk,finance}')`, secretariat)} AS "asClerk",
        ${reachesAs(actor, record, sql`held.office = ANY('{finance}')`)} AS "asFinance"`.execute(db);
    expect(rows[0]).toEqual({
      reached: officesFor(actor, committeeId, secretariat).length > 0,
      asClerk: officesFor(actor, committeeId, ['clerk']).length > 0,
      asFinance: officesFor(actor, committeeId, ['finance']).length > 0,
    });
  }
});
