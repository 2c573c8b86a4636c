import { values } from './draft-cast';
import { judgeDraftResolution } from './judge-draft-resolution';

it('tells what was decided and by which votes', () => {
  const resolution = judgeDraftResolution({
    title: '修改章程',
    meeting: '会员大会',
    meetingId: 'm',
    decidedOn: '2026-02-10',
    entitled: 90,
    present: 60,
    yes: 50,
    no: 6,
    abstain: 4,
  });
  expect(values(resolution, 'votes')).toEqual([
    ['entitled', 90],
    ['present', 60],
    ['yes', 50],
    ['no', 6],
    ['abstain', 4],
  ]);
});
