import { randomUUID } from 'node:crypto';
import { admit, engage, uploadedFile } from '../../config/jest-functions/cast';
import { as, refusalOf, useDatabase } from '../../config/jest-functions/house';

useDatabase();
beforeAll(engage);

const licencesOf = async (openid: string) => (await as(openid).membership.myUnit({})).licences;
const member = async (openid: string) => {
  const { materials } = await admit(openid);
  const [licence] = await licencesOf(openid);
  const letter = materials.find(({ code }) => code === 'representativeAuth');
  return { licenceId: licence?.id ?? '', letterId: letter?.id ?? '' };
};

it('puts the new licence in the old one’s place and keeps its number, once', async () => {
  const { licenceId } = await member('renews');
  const fileId = await uploadedFile('renews');
  const renew = (validTo: string | null) => as('renews').membership.renewLicence({ licenceId, fileId, validTo });
  const { licences } = await renew('2027-11-20');
  expect(licences).toMatchObject([
    { code: 'businessLicense', title: '营业执照', validTo: '2027-11-20', daysLeft: 365 },
  ]);
  expect(licences[0]?.id).not.toBe(licenceId);
  expect(await licencesOf('renews')).toEqual(licences);
  expect((await refusalOf(renew('2028-11-20'))).code).toBe('LICENCE_NOT_FOUND');
});

it('lets one of two who renew at the same moment', async () => {
  const { licenceId } = await member('twice');
  const fileId = await uploadedFile('twice');
  const renew = () => as('twice').membership.renewLicence({ licenceId, fileId, validTo: '2028-01-01' });
  const done = await Promise.allSettled([renew(), renew(), renew()]);
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await licencesOf('twice')).toHaveLength(1);
});

it('takes a last day that lies ahead, or none', async () => {
  const { licenceId } = await member('boundary');
  const fileId = await uploadedFile('boundary');
  const renew = (validTo: string | null) => as('boundary').membership.renewLicence({ licenceId, fileId, validTo });
  for (const day of ['2026-11-19', '2026-11-20'])
    expect((await refusalOf(renew(day))).code).toBe('LICENCE_ALREADY_EXPIRED');
  expect((await renew('2026-11-21')).licences).toMatchObject([{ daysLeft: 1 }]);
  const [next] = await licencesOf('boundary');
  const forGood = { licenceId: next?.id ?? '', fileId, number: '91-2', validTo: null };
  expect((await as('boundary').membership.renewLicence(forGood)).licences).toMatchObject([
    { validTo: null, daysLeft: null, number: '91-2' },
  ]);
});

it('touches neither another’s licence, nor a letter, nor with another’s file', async () => {
  const [own, other] = [await member('honest'), await member('other-unit')];
  const fileId = await uploadedFile('honest');
  const code = async (licenceId: string, file = fileId) =>
    (await refusalOf(as('honest').membership.renewLicence({ licenceId, fileId: file, validTo: null }))).code;
  expect(await code(other.licenceId)).toBe('LICENCE_NOT_FOUND');
  expect(await code(own.letterId)).toBe('LICENCE_NOT_FOUND');
  expect(await code(randomUUID())).toBe('LICENCE_NOT_FOUND');
  expect(await code(own.licenceId, await uploadedFile('other-unit'))).toBe('FILE_NOT_FOUND');
  expect(await code(own.licenceId, randomUUID())).toBe('FILE_NOT_FOUND');
  const stranger = as('stranger').membership.renewLicence({ licenceId: own.licenceId, fileId, validTo: null });
  expect((await refusalOf(stranger)).code).toBe('FORBIDDEN');
  expect((await licencesOf('honest'))[0]?.id).toBe(own.licenceId);
});
