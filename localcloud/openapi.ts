import * as z from 'zod';

/** What an oRPC contract procedure carries; the library keeps it under this name. */
interface Procedure {
  '~orpc': {
    inputSchema?: z.ZodType;
    outputSchema?: z.ZodType;
    errorMap: Record<string, { message?: string; data?: z.ZodType } | undefined>;
    meta: { access?: unknown; kind?: unknown; summary?: string };
  };
}
export type House = Record<string, Record<string, unknown>>;
type Json = Record<string, unknown>;

const isProcedure = (value: unknown): value is Procedure =>
  typeof value === 'object' && value !== null && '~orpc' in value;

/** Schemas that refer to themselves live among the components: a reference leads from the root of the document. */
type Shelf = Record<string, Json>;

const schemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output', owner: string, shelf: Shelf): Json => {
  if (!schema) return {};
  const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  if (!$defs) return json;
  const named = (name: string) => `${owner}.${io}.${name}`;
  const placed = (value: unknown): Json =>
    JSON.parse(
      JSON.stringify(value).replace(
        /"#\/\$defs\/([^"]+)"/g,
        (_all, name: string) => `"#/components/schemas/${named(name)}"`,
      ),
    ) as Json;
  for (const [name, definition] of Object.entries($defs as Shelf)) shelf[named(name)] = placed(definition);
  return placed(json);
};

const error = (code: Json, data?: Json, message?: string): Json => ({
  type: 'object',
  required: ['ok', 'error'],
  properties: {
    ok: { const: false },
    error: {
      type: 'object',
      required: ['code', 'message', 'requestId', ...(data ? ['data'] : [])],
      properties: {
        code,
        message: { type: 'string', ...(message ? { examples: [message] } : {}) },
        requestId: { type: 'string' },
        ...(data ? { data } : {}),
      },
    },
  },
});

const parameters = [
  {
    name: 'x-request-id',
    in: 'header',
    schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
    description: 'Repeated, a write answers as the first time and does nothing.',
  },
  {
    name: 'accept-language',
    in: 'header',
    schema: { enum: ['zh-CN', 'en'] },
    description: 'The language of what the server writes for people.',
  },
];

function operation(
  fn: string,
  action: string,
  { '~orpc': { inputSchema, outputSchema, errorMap, meta } }: Procedure,
  shelf: Shelf,
): Json {
  const owner = `${fn}.${action}`;
  const refusals = Object.entries(errorMap).map(([code, declared]) => ({
    code,
    message: declared?.message ?? '',
    ...(declared?.data ? { data: schemaOf(declared.data, 'output', `${owner}.${code}`, shelf) } : {}),
  }));
  const success = {
    type: 'object',
    required: ['ok', 'data'],
    properties: { ok: { const: true }, data: schemaOf(outputSchema, 'output', owner, shelf) },
  };
  return {
    operationId: owner,
    summary: meta.summary ?? '',
    tags: [fn],
    'x-access': meta.access ?? null,
    'x-kind': meta.kind ?? null,
    'x-refusals': refusals,
    parameters,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(inputSchema, 'input', owner, shelf) } },
    },
    responses: {
      200: {
        description: 'The reply, or a refusal that the contract declares.',
        content: {
          'application/json': {
            schema: {
              oneOf: [
                success,
                ...refusals.map(({ code, message, data }) => error({ const: code }, data, message)),
                { $ref: '#/components/schemas/DoorRefusal' },
              ],
            },
          },
        },
      },
      400: {
        description: 'The body is no JSON.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/DoorRefusal' } } },
      },
    },
  };
}

/** OpenAPI 3.1 of every action, from the contracts; `doorRefusals` are what any action may answer besides. */
export function describeHouse(house: House, doorRefusals: Record<string, string>, serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  const shelf: Shelf = {};
  for (const [fn, actions] of Object.entries(house)) {
    for (const [action, procedure] of Object.entries(actions)) {
      if (isProcedure(procedure)) paths[`/${fn}/${action}`] = { post: operation(fn, action, procedure, shelf) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '会馆 Huiguan',
      version: '1',
      description:
        'POST /<function>/<action> with the input as the body. Locally the header x-local-openid names the caller.',
      license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: { ...shelf, DoorRefusal: error({ enum: Object.keys(doorRefusals) }, undefined) },
      securitySchemes: {
        localOpenid: { type: 'apiKey', in: 'header', name: 'x-local-openid' },
        deskSession: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{}, { localOpenid: [] }, { deskSession: [] }],
  };
}
