import { sql } from 'kysely';
import { engage, uploadedFile } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { auditItems } from './audit-items';
import { fire } from './cast';

useDatabase();
useCloud();
beforeAll(engage);

const all = (verdict: 'ok' | 'finding' | 'none' = 'ok', note = '') =>
  Object.fromEntries(auditItems.map(({ key }) => [key, { verdict, note }]));

it('begins with the facts of the house', async () => {
  const audit = await as('local-compliance').privacy.audit({ year: 2026 });
  expect(audit).toMatchObject({ year: 2026, version: 0, report: null, signed: null });
  const figures = new Map(audit.items.flatMap(({ figures: own }) => own.map(({ title, rows }) => [title, rows])));
  expect(figures.get('可以查看完整号码的在任人员')).toEqual(
    expect.arrayContaining([
      { label: 'local-clerk', value: 'clerk' },
      { label: 'local-director', value: 'director' },
    ]),
  );
  expect(figures.get('加密密钥')?.[0]).toEqual({ label: '部署环境里', value: '已设置，不少于 32 个字符' });
  for (const { source, question } of audit.items) expect([source, question].every(Boolean)).toBe(true);
  const english = await as('local-director', 'en').privacy.audit({ year: 2026 });
  expect(JSON.stringify(english.items.map(({ title, question, source }) => [title, question, source]))).not.toMatch(
    /\p{Script=Han}/u,
  );
  expect(await refusalOf(as('local-compliance').privacy.audit({ year: 2027 }))).toMatchObject({
    code: 'YEAR_NOT_BEGUN',
  });
});

it('is filled in by two without losing a word, signed once the year is over, and sealed', async () => {
  const year = 2025;
  const both = await Promise.allSettled([
    as('local-compliance').privacy.saveAudit({ year, version: 0, answers: all('finding') }),
    as('local-director').privacy.saveAudit({ year, version: 0, answers: all() }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { version } = await as('local-compliance').privacy.audit({ year });
  const report = await uploadedFile('local-compliance');
  expect(
    await refusalOf(as('local-director').privacy.saveAudit({ year, version, answers: all(), reportFileId: report })),
  ).toMatchObject({ code: 'FILE_NOT_FOUND' });
  const saved = await as('local-compliance').privacy.saveAudit({
    year,
    version,
    answers: all('finding'),
    reportFileId: report,
  });
  expect(await refusalOf(as('local-compliance').privacy.signAudit({ year, version: saved.version }))).toMatchObject({
    code: 'AUDIT_INCOMPLETE',
    data: { missing: auditItems.map(({ title }) => title['zh-CN']) },
  });
  const noted = await as('local-compliance').privacy.saveAudit({
    year,
    version: saved.version,
    answers: { ...all(), logs: { verdict: 'finding', note: '备份只有三个月' } },
    reportFileId: report,
  });
  expect(await refusalOf(as('local-director').privacy.signAudit({ year: 2026, version: 0 }))).toMatchObject({
    code: 'YEAR_NOT_OVER',
  });
  expect(await refusalOf(as('local-director').privacy.signAudit({ year, version: saved.version }))).toMatchObject({
    code: 'VERSION_CONFLICT',
  });
  const signed = await Promise.allSettled([
    as('local-director').privacy.signAudit({ year, version: noted.version }),
    as('local-compliance').privacy.signAudit({ year, version: noted.version }),
  ]);
  expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const before = await as('local-compliance').privacy.audit({ year });
  expect(before.signed?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(
    await refusalOf(as('local-compliance').privacy.saveAudit({ year, version: before.version, answers: {} })),
  ).toMatchObject({ code: 'AUDIT_SIGNED' });
  await expect(sql`UPDATE privacy_audit SET answers = '{}' WHERE year = ${year}`.execute(db)).rejects.toThrow('signed');
  // What was said stays, whatever the house says now.
  await as('local-clerk').identity.grantConsent({ code: 'privacy', version: '2026-11' });
  expect(await as('local-compliance').privacy.audit({ year })).toEqual(before);
  expect((await as('local-compliance').privacy.audits({})).rows).toMatchObject([
    { year: 2026, answered: 0, signedAt: null },
    { year: 2025, answered: auditItems.length },
  ]);
});

it('leaves as a document, with its report beside it', async () => {
  const file = await as('local-compliance').privacy.exportAudit({ year: 2025 });
  expect(file.fileName).toBe('2025 个人信息保护合规自查.docx');
  const content = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  expect(content.subarray(0, 2).toString()).toBe('PK');
  expect(await refusalOf(as('local-compliance').privacy.exportAudit({ year: 2030 }))).toMatchObject({
    code: 'YEAR_NOT_BEGUN',
  });
  expect(await refusalOf(as('local-compliance').privacy.reportUrl({ year: 2026 }))).toMatchObject({
    code: 'NO_REPORT',
  });
});

it('is a duty of the director and of compliance from January on', async () => {
  setClock('2027-01-02T02:00:00Z');
  await fire();
  for (const openid of ['local-director', 'local-compliance'])
    expect(JSON.stringify(await as(openid).workbench.duties({}))).toContain('2026 年个人信息保护');
  expect(JSON.stringify(await as('local-clerk').workbench.duties({}))).not.toContain('2026 年个人信息保护');
});
