import { consentVersions } from '../../contracts/consents';
import { admit, engage } from '../../config/jest-functions/cast';
import { as, db, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);
const version = consentVersions.partyInfo;

it('keeps each consent with its wording and time, and its withdrawal', async () => {
  const me = as('a-person').identity;
  expect(await as('nobody-yet').identity.consents({})).toEqual({ rows: [] });
  await me.grantConsent({ code: 'partyInfo', version });
  setClock('2026-11-20T03:00:00Z');
  await me.withdrawConsent({ code: 'partyInfo' });
  setClock('2026-11-20T04:00:00Z');
  await me.grantConsent({ code: 'partyInfo', version }, 'grant-once-more');
  await me.grantConsent({ code: 'partyInfo', version }, 'grant-once-more');
  const { rows } = await me.consents({});
  expect(rows).toMatchObject([
    { code: 'partyInfo', version, current: true, withdrawnAt: null },
    { code: 'partyInfo', version, current: false, withdrawnAt: expect.stringMatching(/^2026-11-20T03:00/) },
  ]);
  const kept = db.updateTable('consent').set({ granted: true }).execute();
  await expect(kept).rejects.toThrow('append-only');
});

it('asks again when the wording has changed', async () => {
  const refused = await refusalOf(as('a-person').identity.grantConsent({ code: 'privacy', version: '2020-01' }));
  expect(refused).toMatchObject({ code: 'CONSENT_OUTDATED', data: { version: consentVersions.privacy } });
});

it('cannot be withdrawn when it was not given', async () => {
  expect((await refusalOf(as('someone').identity.withdrawConsent({ code: 'partyInfo' }))).code).toBe(
    'CONSENT_NOT_GIVEN',
  );
  await as('a-person').identity.withdrawConsent({ code: 'partyInfo' });
  expect((await refusalOf(as('a-person').identity.withdrawConsent({ code: 'partyInfo' }))).code).toBe(
    'CONSENT_NOT_GIVEN',
  );
});

it('is kept while an application or a membership needs it, and free after', async () => {
  const { id, name } = await admit('a-member');
  const me = as('a-member');
  for (const code of ['privacy', 'selfDisciplinePledge'] as const)
    expect((await refusalOf(me.identity.withdrawConsent({ code }))).code).toBe('CONSENT_IN_USE');
  // A member may do without a credit file (PIPL 24); an application may not.
  expect(await me.identity.withdrawConsent({ code: 'creditFile' })).toEqual({});
  await me.membership.leave({ membershipId: id, confirmName: name });
  expect(await me.identity.withdrawConsent({ code: 'privacy' })).toEqual({});
});
