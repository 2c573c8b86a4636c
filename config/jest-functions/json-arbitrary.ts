import fc from 'fast-check';

interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  format?: string;
  pattern?: string;
  maxItems?: number;
}

// What people paste, what attackers try, and what breaks encoders.
const nasty = fc.constantFrom(
  '',
  ' ',
  '　',
  '0',
  "'; DROP TABLE membership;--",
  '<script>alert(1)</script>',
  '😀👨‍👩‍👧',
  '\u0000',
  '\ud800',
  '\u202eabc',
  '９１３３０１００７９９６５５０５８Ｂ',
  '統一社會信用代碼',
  'x'.repeat(3000),
  '../../etc/passwd',
  '%00',
  '𬭎𠮷',
  '\u{1F0A1}\u{2CB2D}\u{3134A}\u{10FFFD}',
  '\u00ad\u00ad',
  `王${'\u0301'.repeat(500)}芳`,
  '\u{E0041}\u3164',
  '1e309',
  'null',
);
// Deeper than anything may be looked at, in a text and as a value.
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const abyss = fc.constantFrom(50, 80, 3_000).map((levels) => JSON.parse(deep(levels)) as unknown);
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '91330100799655058B',
    '430626199003076631',
    '13812345678',
    'C34',
    '330109',
    '2026-11-20',
    '2026-02-30',
    '明远精密机械有限公司',
  ),
);
const formatted = (format: string | undefined): fc.Arbitrary<unknown> =>
  format === 'uuid'
    ? fc.oneof(fc.uuid(), nasty)
    : format === 'date'
      ? fc.oneof(fc.constantFrom('2026-11-20', '2030-01-01', '9999-12-31', '0001-01-01'), nasty)
      : text;

/** Random JSON in the shape of a schema, now and then out of it: missing, null, of another type. */
export function jsonOf(given: unknown): fc.Arbitrary<unknown> {
  const schema = given as Schema;
  const shape = shaped(schema);
  return fc.oneof(
    { weight: 12, arbitrary: shape },
    { weight: 1, arbitrary: fc.oneof(fc.constant(null), fc.jsonValue({ maxDepth: 1 }), abyss) },
  );
}

function shaped(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(jsonOf));
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      if (properties.length === 0)
        return fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });
      const record = Object.fromEntries(properties.map(([name, property]) => [name, jsonOf(property)]));
      return fc.record(record, {
        requiredKeys: properties.map(([name]) => name).filter((name) => schema.required?.includes(name)),
      });
    }
    case 'array':
      return fc.array(jsonOf(schema.items ?? {}), { maxLength: Math.min(3, schema.maxItems ?? 3) });
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: -2, max: 30 }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'string':
      return formatted(schema.format);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}
