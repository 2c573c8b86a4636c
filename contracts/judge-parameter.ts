import type { Field, Leaf, Shape } from './parameter-shape';
import { isFraction, isRecord } from './parameter-value';

export type ProblemKey =
  | 'type'
  | 'number'
  | 'low'
  | 'high'
  | 'few'
  | 'many'
  | 'twice'
  | 'choice'
  | 'long'
  | 'digits'
  | 'missing'
  | 'unknown'
  | 'fixed'
  | 'looser';
/** What is wrong with a value, and where; one that is no `refusal` is only said. */
export interface Problem {
  path: string[];
  key: ProblemKey;
  refusal: boolean;
  shape: Shape;
  /** The number that it must keep to, or the source's value that it is looser than. */
  limit?: unknown;
}

/**
 * Holds a value against its shape, and against the value of its source: a regulation may be made stricter, not looser.
 * @param standard what the source says
 */
export function judgeParameter(shape: Shape, value: unknown, standard: unknown, path: string[] = []): Problem[] {
  if (shape.kind === 'names') return [{ path, key: 'fixed', refusal: true, shape }];
  if (shape.kind === 'record') return judgeRecord(shape, shape.fields, value, standard, path);
  const wrong = wrongIn(shape, value);
  if (wrong) return [{ path, refusal: true, shape, ...wrong }];
  return isLooser(shape, value, standard)
    ? [{ path, key: 'looser', refusal: 'binding' in shape && shape.binding === true, shape, limit: standard }]
    : [];
}

function judgeRecord(shape: Shape, fields: Field[], value: unknown, standard: unknown, path: string[]): Problem[] {
  if (!isRecord(value)) return [{ path, key: 'type', refusal: true, shape }];
  const of = isRecord(standard) ? standard : {};
  const known = fields.map(({ key }) => key);
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return [
    ...unknown.map((key): Problem => ({ path: [...path, key], key: 'unknown', refusal: true, shape })),
    ...fields.flatMap((field): Problem[] => {
      const [here, given] = [[...path, field.key], value[field.key] ?? absent(field)];
      if (given !== undefined)
        return judgeParameter(field.shape, given, of[field.key] ?? absent(field) ?? undefined, here);
      // What the source rules on cannot be left out of it.
      const ruled = field.shape.kind === 'record' && of[field.key] !== undefined && isBinding(field.shape);
      return field.optional && !ruled ? [] : [{ path: here, key: 'missing', refusal: true, shape: field.shape }];
    }),
  ];
}

const absent = (field: Field): false | undefined => (field.optional && field.shape.kind === 'flag' ? false : undefined);
const isBinding = (shape: Shape): boolean =>
  shape.kind === 'record'
    ? shape.fields.some((field) => isBinding(field.shape))
    : 'binding' in shape && !!shape.binding;

type Wrong = Pick<Problem, 'key' | 'limit'>;
function wrongIn(shape: Leaf, value: unknown): Wrong | null {
  switch (shape.kind) {
    case 'number':
      return wrongNumber(shape, value);
    case 'numbers': {
      if (!Array.isArray(value)) return { key: 'type' };
      if (value.length < 1) return { key: 'few', limit: 1 };
      if (value.length > shape.most) return { key: 'many', limit: shape.most };
      if (new Set(value).size < value.length) return { key: 'twice' };
      return value.map((each) => wrongNumber(shape, each)).find((each) => each !== null) ?? null;
    }
    case 'fraction':
      return isFraction(value) && value[0] >= 1 && value[0] <= value[1] && value[1] <= 1000 ? null : { key: 'type' };
    case 'flag':
      return typeof value === 'boolean' ? null : { key: 'type' };
    case 'choice':
      return shape.choices.some((choice) => choice.value === value) ? null : { key: 'choice' };
    case 'choices': {
      if (!Array.isArray(value)) return { key: 'type' };
      if (value.length < shape.least) return { key: 'few', limit: shape.least };
      if (new Set(value).size < value.length) return { key: 'twice' };
      return value.every((each) => shape.choices.some((choice) => choice.value === each)) ? null : { key: 'choice' };
    }
    case 'text':
      if (typeof value !== 'string') return { key: 'type' };
      if (value.length > shape.most) return { key: 'long', limit: shape.most };
      return shape.digits && !/^\d*$/.test(value) ? { key: 'digits' } : null;
    case 'names':
      return { key: 'fixed' };
  }
}

function wrongNumber({ min, max }: { min: number; max: number }, value: unknown): Wrong | null {
  if (value === '') return { key: 'missing' };
  if (typeof value !== 'number' || !Number.isInteger(value)) return { key: 'number' };
  if (value < min) return { key: 'low', limit: min };
  return value > max ? { key: 'high', limit: max } : null;
}

function isLooser(shape: Leaf, value: unknown, standard: unknown): boolean {
  if (shape.kind === 'names' || shape.kind === 'text' || !shape.stricter || standard === undefined) return false;
  if (shape.stricter === 'same') return JSON.stringify(value) !== JSON.stringify(standard);
  const difference = weigh(value) - weigh(standard);
  return shape.stricter === 'less' ? difference > 0 : difference < 0;
}

// Denominators up to 1000: unequal fractions are at least a millionth apart.
const weigh = (value: unknown): number =>
  isFraction(value) ? value[0] / value[1] : Array.isArray(value) ? value.length : Number(value);
