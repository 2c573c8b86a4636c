import { judgeDraftActivity } from './judge-draft-activity';

it('tells when and where it was and who came, by number', () => {
  const activity = judgeDraftActivity({
    id: 'm',
    title: '峰会',
    day: '2026-02-10',
    place: null,
    registered: 3,
    present: 2,
    agenda: ['开幕', '讨论'],
    spent: 0,
  });
  expect(activity.sections[0]?.text).toBe('1. 开幕\n2. 讨论');
});
