import { actsOf } from './acts';

const none = {
  ...{ take: false, draft: false, review: false, handOn: false, transfer: false, deliver: false, publish: false },
  ...{ unpublish: false, rate: false, remind: false },
};

it.each([
  [{ draft: true, take: true, handOn: true, transfer: true }, 'draft', null, ['take', 'handOn', 'transfer']],
  [{ review: true, handOn: true }, 'review', 'sendBack', ['handOn']],
  [{ deliver: true }, 'deliver', null, []],
  [{ publish: true }, 'publish', null, []],
  [{ unpublish: true }, null, null, ['unpublish']],
  [{ rate: true }, 'rate', null, []],
  [{ remind: true }, null, 'remind', []],
  [{}, null, null, []],
] as const)('of %j the first is %s, beside it %s, and there is %j', (may, first, second, more) =>
  expect(actsOf({ may: { ...none, ...may } })).toEqual({ first, second, more }),
);
