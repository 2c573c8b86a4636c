import * as z from 'zod';

/** How far what is written is known to be so (`design`: Huiguan’s default); `entered`: the association wrote it itself. */
export const parameterTag = z.enum(['verified', 'known', 'brief', 'design', 'entered']);
export type ParameterTag = z.infer<typeof parameterTag>;

const label = z.object({ zh: z.string(), en: z.string() });
export type Label = z.infer<typeof label>;

const parameterUnits = [
  'day',
  'workday',
  'minute',
  'hour',
  'month',
  'year',
  /** 2026: which year, not how many. */
  'calendarYear',
  'answer',
  'point',
  'tier',
  'yuan',
  'level',
  'percent',
  'times',
] as const;
/**
 * What the association may not loosen. `stricter`: where the stricter side lies (`same`: neither). `binding`: a looser value
 * is refused; otherwise it is only said.
 */
const bound = { stricter: z.enum(['less', 'more', 'same']).optional(), binding: z.boolean().optional() };
const unit = z.enum(parameterUnits);
const choices = z.array(z.object({ value: z.string(), label })).min(1);

const leaf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), min: z.int(), max: z.int(), unit, ...bound }),
  z.object({ kind: z.literal('numbers'), min: z.int(), max: z.int(), most: z.int(), unit, ...bound }),
  /** `strictKey`: the flag beside it that says 超过 (true) or 以上 (false, the default). */
  z.object({ kind: z.literal('fraction'), strictKey: z.string().optional(), ...bound }),
  z.object({ kind: z.literal('flag'), yes: label, no: label, ...bound }),
  z.object({ kind: z.literal('choice'), choices, ...bound }),
  z.object({ kind: z.literal('choices'), choices, least: z.int(), ...bound }),
  /** Words of the association's own, such as a name; empty where it has said none. `digits`: digits alone. */
  z.object({ kind: z.literal('text'), most: z.int(), digits: z.boolean().optional() }),
  /** A register that is kept by the release, shown by its names and not set here. */
  z.object({ kind: z.literal('names') }),
]);
export type Leaf = z.infer<typeof leaf>;

export interface Field {
  key: string;
  label: Label;
  shape: Shape;
  /** May be left out; a flag that is left out is false. */
  optional?: boolean;
}
export type Shape = Leaf | { kind: 'record'; fields: Field[] };

const recordOf = <Part extends z.ZodType>(part: Part) =>
  z.object({
    kind: z.literal('record'),
    fields: z.array(z.object({ key: z.string(), label, shape: part, optional: z.boolean().optional() })),
  });
const flat = z.union([leaf, recordOf(leaf)]);
/**
 * What a parameter's value may be, beside the value in its row: a new parameter can be shown and set without code. The
 * module that uses it still parses what it gets. Records nest once; a description that refers to itself has no place in
 * an interface that is generated from.
 */
export const shape: z.ZodType<Shape> = z.union([flat, recordOf(flat)]);

const scalar = z.union([z.number(), z.string().max(200), z.boolean()]);
const scalars = z.union([scalar, z.array(scalar).max(200)]);
const part = z.union([scalars, z.record(z.string().max(60), scalars)]);
/** A value on the wire, as deep as a shape goes; a register by its names alone. */
export const parameterValue = z.union([part, z.record(z.string().max(60), part)]);
export type ParameterValue = z.infer<typeof parameterValue>;
