import { judgeEnding, mayChoosePrimary, mayName, type Hand } from './judge-hand';

const hand = (id: string, more: Partial<Hand> = {}): Hand => ({
  ...{ id, personId: id, accepted: true, primary: false, namedBy: null },
  ...more,
});
const [p, a, b] = [hand('p', { primary: true }), hand('a'), hand('b')];
const asked = hand('asked', { personId: null, accepted: false, namedBy: 'a' });
/** Accepted on a number that its owner has verified since. */
const lost = hand('lost', { personId: null, primary: true });

it.each([
  ['himself, whoever he is', [p, a], 'a', a, 'himself'],
  ['the primary one himself', [p], 'p', p, 'himself'],
  ['another by the primary one', [p, a], 'p', a, 'primary'],
  ['another by one who is not', [p, a, b], 'a', b, null],
  ['the primary one by one of two others', [p, a, b], 'a', p, 'twoHands'],
  ['the primary one by the only other', [p, a], 'a', p, 'secretariat'],
  ['an invitation by who made it', [p, a, asked], 'a', asked, 'takenBack'],
  ['an invitation by the primary one', [p, a, asked], 'p', asked, 'takenBack'],
  ['an invitation by another', [p, a, b, asked], 'b', asked, null],
  ['by somebody of another house', [p, a], 'x', a, null],
  ['by nobody', [p, a], undefined, a, null],
  ['by whoever took a number that is another’s', [lost, a], 'lost', a, null],
  ['another, with no primary one', [a, b], 'a', b, null],
] as const)('ending %s', (_, hands, me, target, ending) => {
  expect(judgeEnding(hands, me, target)).toBe(ending);
});

it.each([
  ['the primary one', [p, a], 'p', true, true],
  ['another beside him', [p, a], 'a', false, false],
  ['each of those without one', [a, b], 'a', true, true],
  // The place is not open: somebody has been asked to fill it.
  [
    'one beside an invited primary one',
    [hand('i', { primary: true, accepted: false, personId: null }), a],
    'a',
    true,
    false,
  ],
  ['a stranger', [p, a], 'x', false, false],
] as const)('naming and choosing by %s', (_, hands, me, names, chooses) => {
  expect([mayName(hands, me), mayChoosePrimary(hands, me)]).toEqual([names, chooses]);
});
