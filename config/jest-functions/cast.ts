import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ApplicationForm } from '../../contracts/application';
import { consentVersions } from '../../contracts/consents';
import { usccCheckCharacter } from '../../contracts/uscc';
import type { Office } from '../../contracts/wire';
import { as, db } from './house';

/** The offices of the tests' people; each openid is `local-<office>`. */
const cast: Office[] = ['clerk', 'director', 'finance', 'compliance', 'supervisor', 'president', 'council', 'party'];

/** An association and one person for every office, and a second clerk. */
export async function engage(): Promise<void> {
  await sql`INSERT INTO association (name, short_name, uscc, region) VALUES ('测试商会', '测试商会', '5111000050001234XG', '330100')`.execute(
    db,
  );
  for (const office of cast) await appointPerson(`local-${office}`, office);
  await appointPerson('local-clerk-2', 'clerk');
}

export async function appointPerson(
  openid: string,
  office: Office,
  committeeId: string | null = null,
): Promise<string> {
  const personId = await personWith(openid);
  await sql`INSERT INTO appointment (id, person_id, office, committee_id, term)
    VALUES (${randomUUID()}, ${personId}, ${office}, ${committeeId}, '[2026-01-01,2030-01-01)')`.execute(db);
  return personId;
}

export async function personWith(openid: string, phone: string | null = null): Promise<string> {
  const id = randomUUID();
  const { rows } = await sql<{ id: string }>`
    INSERT INTO person (id, openid, name, phone, phone_verified_at, created_at)
    VALUES (${id}, ${openid}, ${openid}, ${phone}, ${phone ? '2026-01-01' : null}::timestamptz, '2026-01-01')
    ON CONFLICT (openid) DO UPDATE SET openid = excluded.openid RETURNING id`.execute(db);
  return rows[0]?.id ?? id;
}

export async function committeeNamed(name: string): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO committee (id, name, decision_no) VALUES (${id}, ${name}, '理决〔2026〕1号')`.execute(db);
  return id;
}

/** A file that this person has uploaded and the house has checked. */
export async function uploadedFile(openid: string): Promise<string> {
  const id = randomUUID();
  const owner = await personWith(openid);
  await sql`INSERT INTO file (id, owner_id, purpose, name, cloud_path, cloud_id, bytes, type, sha256, requested_at, confirmed_at)
    VALUES (${id}, ${owner}, 'material', '执照.jpg', ${`materials/${id}.jpg`}, ${`cloud://test/${id}.jpg`}, 1000, 'image/jpeg', ${'a'.repeat(64)}, '2026-11-01', '2026-11-01')`.execute(
    db,
  );
  return id;
}

let companies = 0;
/** A valid synthetic credit code that no other call of this run gets; both of its checks hold. */
export function newUscc(): string {
  const body = String(10_000_000 + companies++);
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest = 11 - (weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11);
  const first17 = `91330100${body}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  return first17 + usccCheckCharacter(first17);
}

const consents = (['privacy', 'creditFile', 'selfDisciplinePledge'] as const).map((code) => ({
  code,
  version: consentVersions[code],
}));

/** A complete application of a unit, to be changed where a test needs it otherwise. */
export async function unitForm(
  openid: string,
  change: Partial<Extract<ApplicationForm, { kind: 'unit' }>> = {},
): Promise<Extract<ApplicationForm, { kind: 'unit' }>> {
  const name = change.name ?? `明远${companies}精密机械有限公司`;
  const fileId = await uploadedFile(openid);
  return {
    kind: 'unit',
    name,
    uscc: newUscc(),
    size: 'small',
    legalRep: '李明',
    industry: 'C34',
    region: '330109',
    representatives: [
      { name: '王芳', phone: `138${String(10_000_000 + companies).slice(0, 8)}`, title: '总经理', primary: true },
    ],
    materials: [
      { code: 'applicationForm', fileId },
      { code: 'businessLicense', fileId, nameOnDocument: name, validTo: null },
      { code: 'representativeAuth', fileId },
    ],
    consents,
    ...change,
  };
}

export async function individualForm(openid: string, idNumber: string): Promise<ApplicationForm> {
  const fileId = await uploadedFile(openid);
  const phone = `139${String(10_000_000 + companies++).slice(0, 8)}`;
  return {
    kind: 'individual',
    name: '赵云',
    idType: 'residentId',
    idNumber,
    phone,
    industry: 'M74',
    region: '330106',
    materials: [{ code: 'applicationForm', fileId }],
    consents,
  };
}

/** An application taken through to an active membership. */
export async function admit(openid: string, change: Parameters<typeof unitForm>[1] = {}) {
  const submitted = await as(openid).membership.submit({ form: await unitForm(openid, change) });
  const passed = await as('local-clerk').membership.decide({
    membershipId: submitted.id,
    version: submitted.version,
    decision: 'pass',
  });
  return as('local-president').membership.decide({
    membershipId: submitted.id,
    version: passed.version,
    decision: 'pass',
  });
}

/** Somebody with a verified phone whom a member's primary representative has named, and who has accepted. */
export async function joins(openid: string, boss: string, phone: string): Promise<string> {
  await personWith(openid, `+86${phone}`);
  await as(boss).membership.addRepresentative({ name: `代表${phone.slice(-4)}`, phone });
  const { rows } = await as(openid).membership.invitations({});
  const representativeId = rows[0]?.id ?? '';
  await as(openid).membership.acceptInvitation({ representativeId, consents });
  // Its name has passed meanwhile.
  await sql`UPDATE representative SET words_state = 'pass' WHERE id = ${representativeId}`.execute(db);
  return representativeId;
}
/** The consents as somebody gives them today. */
export const consentsToday = consents;

export interface Told {
  kind: string;
  title: string;
  body: string;
  link: string | null;
  /** It is among his duties, and in no inbox. */
  duty: boolean;
}
/** All that somebody was told, the latest first: his inbox, and what is said there as a duty. */
export async function toldTo(openid: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    SELECT n.module || '.' || n.kind AS kind, n.title, n.body, n.link, n.duty FROM notice n JOIN person p ON p.id = n.person_id
    WHERE p.openid = ${openid} ORDER BY n.created_at DESC, n.id DESC`.execute(db);
  return rows;
}
