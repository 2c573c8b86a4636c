import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { DuesBallot, DuesForm } from '../../contracts/dues';
import { personWith, uploadedFile } from '../../config/jest-functions/cast';
import { as, db } from '../../config/jest-functions/house';

export const form: DuesForm = {
  name: '2027 年会费标准',
  from: '2027-01-01',
  joining: 'month',
  leaving: 'none',
  notes: '',
  tiers: [
    { name: '会员', amount: 120_000, services: '培训两次', memberTiers: ['普通会员'] },
    { name: '理事', amount: 600_000, services: '培训四次', memberTiers: ['理事单位'] },
  ],
  reductions: [
    { name: '小微企业', condition: '小型、微型企业', percent: 50 },
    { name: '受灾', condition: '受灾的当年', percent: 100 },
  ],
};
export const ballot: DuesBallot = {
  meetingId: null,
  body: 'assembly',
  heldOn: '2026-11-01',
  resolution: '会员大会〔2026〕1号',
  secret: true,
  inPerson: true,
  entitled: 300,
  present: 240,
  issued: 240,
  returned: 238,
  yes: 200,
  no: 20,
  abstain: 10,
  void: 8,
};

/** Dues stand on the public list of fees, as two persons put them there. */
export async function listedDues(): Promise<string> {
  const id = randomUUID();
  await sql`INSERT INTO fee_item (id, kind, name, basis, standard, service_content, payer, voluntary, resolution, state, effective, proposed_by, proposed_at, decided_by, decided_at)
    VALUES (${id}, 'dues', '会费', '章程第八条', '按会费标准', '会员服务', '会员', false, '会员大会〔2026〕1号', 'published', '[2026-01-01,)',
      ${await personWith('local-finance')}, '2026-01-01', ${await personWith('local-director')}, '2026-01-02')`.execute(
    db,
  );
  return id;
}

/** A standard as it was adopted, its ballot held in an assembly. */
export async function adopted(part: Partial<DuesForm> = {}, vote: Partial<DuesBallot> = {}): Promise<string> {
  const { id, version } = await as('local-finance').dues.saveDraft({ ...form, ...part });
  await as('local-director').dues.adopt({
    id,
    version,
    ballot: { ...ballot, ...vote },
    fileId: await uploadedFile('local-director'),
  });
  return id;
}
