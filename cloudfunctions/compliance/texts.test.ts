import { db, useDatabase } from '../../config/jest-functions/house';
import { scenicAreas } from '../meetings/scenic-area';
import type { VenueRule } from '../meetings/judge-venue';
import { labelsOf, textLabels } from './patterns';
import type { Sentence } from './sentence';
import { known } from './sentences-known.fixture';
import { practice } from './sentences-practice.fixture';

useDatabase();

const judged = [...textLabels, 'SCENIC', 'OUTING'];
const venueRule = async (): Promise<VenueRule> => {
  const row = await db
    .selectFrom('rule_value')
    .select(['value', 'source'])
    .where('id', '=', 'meetings.scenicAreas')
    .executeTakeFirstOrThrow();
  return { areas: scenicAreas.parse(row.value), source: String(row.source) };
};

/** Of all labels together: of what is found, how much is right; of what is right, how much is found. */
function measure(set: readonly Sentence[], rule: VenueRule) {
  const wrong: string[] = [];
  let [hits, found, asked] = [0, 0, 0];
  for (const sentence of set) {
    const labels = labelsOf(sentence, rule);
    const right = labels.filter((label) => sentence.rules.includes(label)).length;
    [hits, found, asked] = [hits + right, found + labels.length, asked + sentence.rules.length];
    if (right !== labels.length || right !== sentence.rules.length)
      wrong.push(`${sentence.place ?? ''} ${sentence.text}: [${labels.join()}], labelled [${sentence.rules.join()}]`);
  }
  return { precision: found ? hits / found : 1, recall: asked ? hits / asked : 1, wrong };
}

// Both are fitted to: neither says what a new notice can expect.
it.each([
  ['the half written beside the patterns', known, { precision: 0.95, recall: 0.95 }],
  ['the sentences to practise on', practice, { precision: 0.95, recall: 0.95 }],
])('%s: precision and recall are what they have to be', async (name, set, least) => {
  const { precision, recall, wrong } = measure(set, await venueRule());
  const figures = `${name}: ${set.length} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  process.stdout.write(`${figures}\n`);
  if (process.env.SHOW_WRONG) process.stdout.write(`${wrong.join('\n')}\n`);
  const enough = precision >= least.precision && recall >= least.recall;
  expect({ figures, enough }).toEqual({ figures, enough: true });
});

it('is measured on 160 sentences at least of which 40% offend against nothing', () => {
  expect(known.length).toBeGreaterThanOrEqual(160);
  expect(known.filter(({ rules }) => rules.length === 0).length / known.length).toBeGreaterThanOrEqual(0.4);
  expect(known.flatMap(({ rules }) => rules).filter((label) => !judged.includes(label))).toEqual([]);
  expect(new Set(known.map(({ text, place, region }) => `${region ?? ''} ${place ?? ''} ${text}`)).size).toBe(
    known.length,
  );
});

it('reads traditional characters, full width and signs between them alike', async () => {
  const rule = await venueRule();
  expect(labelsOf({ text: '不入會的企業，一律不予推薦申報項目！' }, rule)).toEqual(['FEE01']);
  expect(labelsOf({ text: '每發展一家會員獎勵５００元' }, rule)).toEqual(['FEE04']);
  expect(labelsOf({ text: '理事會', place: '黃山風景區', region: '341003' }, rule)).toEqual(['SCENIC']);
});
