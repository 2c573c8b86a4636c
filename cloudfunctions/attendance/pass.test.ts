import { randomUUID } from 'node:crypto';
import { engage } from '../../config/jest-functions/cast';
import { as, refusalOf, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting } from '../meetings/cast';
import { memberNamed } from './cast';
import { makePass, readPass } from './pass';

useDatabase();
beforeAll(engage);

it('names the registration that it was made for, and nothing that was changed', () => {
  const id = randomUUID();
  const pass = makePass(id);
  expect(readPass(pass)).toBe(id);
  for (const other of ['', 'x', `${pass}x`, pass.slice(1), `${pass[0] === 'A' ? 'B' : 'A'}${pass.slice(1)}`])
    expect(readPass(other)).toBeNull();
});

it('opens a colleague’s code as long as he has a seat, and nobody’s own', async () => {
  const unit = await memberNamed('转码有限公司', ['hands-on']);
  const meetingId = await publishedMeeting({ audience: { members: true }, startsAt: '2026-12-01T02:00:00Z' });
  setClock('2026-11-20T02:00:00Z');
  const { meetings } = as('hands-on');
  const wish = { meetingId, name: '同事李', membershipId: unit };
  const his = await meetings.register({ ...wish, colleague: true });
  const handed = (id: string) => as(null).attendance.handedTicket({ pass: makePass(id) });
  expect(await handed(his.registrationId)).toMatchObject({ seats: [{ name: '同事李' }] });
  await meetings.cancelRegistration({ registrationId: his.registrationId });
  expect((await refusalOf(handed(his.registrationId))).code).toBe('NO_TICKET');
  const own = await meetings.register(wish);
  expect((await refusalOf(handed(own.registrationId))).code).toBe('NO_TICKET');
  expect((await refusalOf(handed(randomUUID()))).code).toBe('NO_TICKET');
});
