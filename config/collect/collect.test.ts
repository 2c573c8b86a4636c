import { schedule } from '../../cloudfunctions/jobs/schedule';
import { tasks } from '../../cloudfunctions/jobs/collected';
import { house } from '../../contracts/house';
import { modulesWith } from '../folders';
import { collect as functions } from './functions';
import { collect as houseText } from './house';
import { collect as jobs } from './jobs';

it('gives the house every contract that has a function, and no other', () => {
  expect(Object.keys(house)).toEqual(modulesWith('index.ts').filter((name) => name !== 'jobs' && name !== 'nightly'));
  expect(houseText()[0]?.text).toContain(`export const house = { ${Object.keys(house).join(', ')} };`);
});

it('deploys every function, and says of the timers’ what its own file says', () => {
  const { functions: written } = JSON.parse(functions()[0]?.text ?? '') as { functions: { name: string }[] };
  expect(written.map(({ name }) => name)).toEqual(modulesWith('index.ts'));
  expect(written.find(({ name }) => name === 'jobs')).toMatchObject({
    timeout: 60,
    invoke: false,
    triggers: [{ name: 'dispatch' }],
  });
  expect(written.find(({ name }) => name === 'points')).toMatchObject({ timeout: 20, invoke: true });
});

it('finds what each module does by the clock and for the queue', () => {
  const text = jobs()
    .map((each) => each.text)
    .join('\n');
  for (const module of modulesWith('job.ts')) expect(text).toContain(`'../${module}/job'`);
  expect(Object.keys(schedule)).toEqual(expect.arrayContaining(['queue', 'sweep', 'uploads', 'seats', 'minutes']));
  expect(tasks.map(({ task }) => task.name)).toEqual(expect.arrayContaining(['deleteFile', 'tellMeeting']));
});
