import fc from 'fast-check';
import * as z from 'zod';
import { jsonOf } from '../../config/jest-functions/json-arbitrary';
import { doorRefusals } from '../../contracts/wire';
import type { Cloud } from '../cloud';
import { codeOf, post } from './caller';
import { actions } from './doors';

const each = 500;
const atOnce = 8;

/** Brackets within brackets, as text: no JSON.stringify goes this deep. */
const deep = (levels: number, [open, close]: readonly [string, string]) => open.repeat(levels) + close.repeat(levels);
const abysses = [
  ...[100, 3_000, 20_000].flatMap((levels) => [
    deep(levels, ['[', ']']),
    `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`,
  ]),
  deep(2_500_000, ['[', ']']),
  `[${'0,'.repeat(400_000)}0]`,
];

/** Characters beyond the first plane, and what looks like nothing: in any text that an input has, so far down as any has. */
const strange = (value: unknown, text: string, levels = 30): unknown =>
  typeof value === 'string'
    ? text
    : levels === 0
      ? value
      : Array.isArray(value)
        ? value.map((item) => strange(item, text, levels - 1))
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strange(item, text, levels - 1)]))
          : value;
const beyond = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.constantFrom(
        '\u00ad',
        '\u034f',
        '\u180b',
        '\u3164',
        '\ufe0f',
        '\u0301\u0301\u0301\u0301',
        '\u{e0041}',
        '𬭎',
        '𠮷',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

export interface Thrown {
  inputs: number;
  slowest: { ms: number; what: string };
  wrong: string[];
}

/** 500 inputs to each action by somebody whom all admit, and the abysses to each: never an accident, never silence. */
export async function throwInputs(cloud: Cloud, openid: string): Promise<Thrown> {
  const result: Thrown = { inputs: 0, slowest: { ms: 0, what: '' }, wrong: [] };
  for (const { module, action, procedure } of actions) {
    const { inputSchema, errorMap } = procedure['~orpc'];
    const declared = new Set<string>([...Object.keys(errorMap), ...Object.keys(doorRefusals), 'ok']);
    declared.delete('INTERNAL');
    const shaped = jsonOf(z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' }));
    const bodies = fc
      .sample(
        fc.oneof(
          { weight: 3, arbitrary: shaped },
          { weight: 1, arbitrary: fc.tuple(shaped, beyond).map(([value, text]) => strange(value, text)) },
          { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 8 }) },
        ),
        { numRuns: each - abysses.length, seed: 20261129 },
      )
      .map((input) => JSON.stringify({ action, input }));
    const given = [...bodies, ...abysses.map((abyss) => `{"action":${JSON.stringify(action)},"input":${abyss}}`)];
    for (let start = 0; start < given.length; start += atOnce) {
      const some = given.slice(start, start + atOnce);
      // Whoever is nobody may send six megabytes: what is large comes without an identity.
      const thrown = await Promise.all(
        some.map((body) => post(cloud, module, body.length > 90_000 ? null : openid, body)),
      );
      for (const [i, { reply, ms }] of thrown.entries()) {
        const said = codeOf(reply);
        const what = `${module}.${action} ${said} in ${Math.round(ms)} ms for ${some[i]?.slice(0, 80)}`;
        if (ms > result.slowest.ms) result.slowest = { ms, what };
        if (!declared.has(said)) result.wrong.push(what);
      }
      result.inputs += some.length;
    }
  }
  return result;
}
