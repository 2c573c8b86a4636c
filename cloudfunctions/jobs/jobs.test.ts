import { useCloud } from '../../config/jest-functions/cloud';
import { admit, engage } from '../../config/jest-functions/cast';
import { as, db, setClock, useDatabase } from '../../config/jest-functions/house';
import { main } from './index';
import { schedules as judging, tasks as judgingTasks } from '../nightly/collected';
import { schedule as nightly } from '../nightly/schedule';
import { schedules, tasks } from './collected';
import { schedule } from './schedule';

useDatabase();
const cloud = useCloud();
beforeAll(engage);

const fire = () => main({ Type: 'Timer' }, { environment: JSON.stringify({ TRIGGER_SRC: 'timer' }) });

it('has something to run for every row of the schedule', async () => {
  const rows = await db.selectFrom('scheduled_job').select('name').execute();
  expect(rows.map((row) => row.name).sort()).toEqual([...Object.keys(schedule), ...Object.keys(nightly)].sort());
});

it('takes each name from one module alone', () => {
  const jobs = schedules.flatMap((each) => Object.keys(each));
  expect(Object.keys(schedule)).toHaveLength(jobs.length + 2);
  const nights = judging.flatMap((each) => Object.keys(each));
  expect(Object.keys(nightly)).toHaveLength(nights.length + 1);
  expect(nights.filter((name) => jobs.includes(name))).toEqual([]);
  const names = [...tasks, ...judgingTasks].map(({ task }) => task.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(0);
});

it('sends the welcome, sweeps old requests and says what came of it', async () => {
  cloud.wechat.visited('joiner');
  for (let i = 0; i < 3; i++) {
    await as('joiner').notices.recordGrants({ accepted: ['applicationProgress'] });
    cloud.wechat.grant('joiner', process.env.WX_TEMPLATE_APPLICATION_PROGRESS ?? '');
  }
  await admit('joiner');
  expect(await fire()).toMatchObject({ ok: true, data: { ran: expect.arrayContaining(Object.keys(schedule)) } });
  // Received and welcomed; that the first step was passed is no news any more once he is a member.
  expect(cloud.wechat.memory.sent.filter((message) => message.openid === 'joiner')).toHaveLength(2);
  const before = await db.selectFrom('request').select('request_id').execute();
  expect(before.length).toBeGreaterThan(0);
  setClock('2026-11-28T02:00:00Z');
  await fire();
  expect(await db.selectFrom('request').select('request_id').execute()).toEqual([]);
  const jobs = await db
    .selectFrom('scheduled_job')
    .select(['name', 'last_outcome'])
    .where('name', 'in', Object.keys(schedule))
    .execute();
  expect(jobs.filter((job) => job.last_outcome === 'failed' || job.last_outcome === null)).toEqual([]);
});
