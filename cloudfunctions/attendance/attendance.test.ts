import { randomUUID } from 'node:crypto';
import { codeOf, come, memberNamed, scanned, ticketRecord } from './cast';
import { engage } from '../../config/jest-functions/cast';
import { useCloud } from '../../config/jest-functions/cloud';
import { as, setClock, useDatabase } from '../../config/jest-functions/house';
import { publishedMeeting, registered } from '../meetings/cast';
import { refusalReasons, type GateRecord } from '../../contracts/attendance';
import { refusalSentences } from './verdict';
import { readClock } from '../shared/clock';

useDatabase();
useCloud();
beforeAll(engage);

const start = '2026-12-01T01:00:00Z';
beforeEach(() => setClock(start));

/** Round trips that the door counted for the calls in `work`. */
async function tripsOf(work: () => Promise<unknown>): Promise<number[]> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  await work().finally(() => write.mockRestore());
  return lines
    .filter((line) => line.includes('"kind":"call"'))
    .map((line) => (JSON.parse(line) as { roundTrips: number }).roundTrips);
}

it('costs six round trips a check-in, two a scan, and three a read', async () => {
  const membershipId = await memberNamed('六次往返有限公司', ['trips']);
  const meetingId = await publishedMeeting();
  const registrationId = await registered(meetingId, 'trips', { membershipId });
  const phone: GateRecord = {
    kind: 'walk_in',
    id: randomUUID(),
    at: start,
    name: '周宇',
    phone: '13900003333',
    unitName: '',
  };
  expect(
    await tripsOf(async () => {
      await come('trips', meetingId);
      await come('trips', meetingId);
      await come('trips', meetingId, { code: codeOf(meetingId, new Date(readClock().getTime() - 120_000)) });
      await scanned(meetingId, ticketRecord(meetingId, registrationId));
      await scanned(meetingId, phone);
      await scanned(meetingId, ticketRecord(meetingId, randomUUID()));
    }),
  ).toEqual([6, 6, 6, 2, 2, 2]);
  const { attendance } = as('local-clerk');
  const trips = await tripsOf(async () => {
    await attendance.hall({ meetingId });
    await attendance.gateList({ meetingId });
    await attendance.gateLog({ meetingId });
    await attendance.doubleUses({ meetingId });
    await as('trips').attendance.ticket({ meetingId });
  });
  expect(Math.max(...trips)).toBeLessThanOrEqual(3);
});

it('has a sentence for every reason', () => {
  expect(Object.keys(refusalSentences).sort()).toEqual([...refusalReasons].sort());
});
