import * as fc from 'fast-check';
import { manners } from '../../contracts/complaint-kinds';
import { isShown, namesBy, saysWords } from './judge-trail';

it.each([
  ['maker', 'stated', 'maker', true, true],
  ['maker', 'stated', 'other', false, false],
  ['maker', 'notAccepted', 'desk', true, true],
  ['maker', 'reviewAsked', 'maker', true, true],
  ['maker', 'reviewGranted', 'desk', true, true],
  ['maker', 'reviewRefused', 'desk', true, true],
  ['other', 'reviewAsked', 'maker', false, false],
  ['other', 'reviewGranted', 'desk', false, false],
  ['maker', 'memberNamed', 'desk', true, false],
  ['other', 'memberNamed', 'desk', false, false],
  ['maker', 'handedOver', 'desk', true, true],
  ['maker', 'proposed', 'desk', false, false],
  ['maker', 'sentBack', 'desk', false, false],
  ['maker', 'revealed', 'desk', true, false],
  ['maker', 'appealed', 'other', true, false],
  ['maker', 'decided', 'desk', true, false],
  ['other', 'received', 'maker', false, false],
  ['other', 'accepted', 'desk', false, false],
  ['other', 'hearing', 'desk', true, false],
  ['other', 'stated', 'other', true, true],
  ['other', 'stated', 'maker', false, false],
  ['other', 'appealed', 'other', true, true],
  ['other', 'notAccepted', 'desk', false, false],
  ['other', 'revealed', 'desk', false, false],
  ['desk', 'proposed', 'desk', true, true],
  ['reader', 'stated', 'maker', true, true],
] as const)('%s and what was %s by the %s', (as, kind, side, shown, words) => {
  expect([isShown(as, { kind, side }), saysWords(as, { kind, side }) && isShown(as, { kind, side })]).toEqual([
    shown,
    words,
  ]);
});

it.each([
  ['desk', 'open', 'maker', true],
  ['desk', 'confidential', 'maker', false],
  ['reader', 'confidential', 'maker', false],
  ['desk', 'confidential', 'other', true],
  ['maker', 'open', 'desk', false],
  ['other', 'open', 'maker', false],
  ['other', 'open', 'other', true],
  ['maker', 'confidential', 'maker', true],
] as const)('%s of an %s one, by the %s: %s', (as, manner, side, named) => {
  expect(namesBy(as, manner, { kind: 'stated', side })).toBe(named);
});

it('never names the complainant to the other side, nor shows it a word of his', () => {
  const kind = fc.constantFrom('received', 'stated', 'appealed', 'withdrawn', 'hearing', 'revealed');
  fc.assert(
    fc.property(kind, fc.constantFrom(...manners), (each, manner) => {
      const line = { kind: each, side: 'maker' } as const;
      expect(namesBy('other', manner, line)).toBe(false);
      expect(saysWords('other', line)).toBe(false);
    }),
  );
});
