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

const schemaOf = (schema: z.ZodType | undefined, io: 'input' | 'output'): Json => {
  if (!schema) return {};
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
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

function operation(
  fn: string,
  action: string,
  { '~orpc': { inputSchema, outputSchema, errorMap, meta } }: Procedure,
): Json {
  const refusals = Object.entries(errorMap).map(([code, declared]) => ({
    code,
    message: declared?.message ?? '',
    ...(declared?.data ? { data: schemaOf(declared.data, 'output') } : {}),
  }));
  const success = {
    type: 'object',
    required: ['ok', 'data'],
    properties: { ok: { const: true }, data: schemaOf(outputSchema, 'output') },
  };
  const request = {
    type: 'object',
    required: ['action', 'input'],
    properties: {
      action: { const: action },
      input: schemaOf(inputSchema, 'input'),
      requestId: {
        type: 'string',
        pattern: '^[\\w-]{8,64}$',
        description: 'Repeated, a write answers as the first time and does nothing.',
      },
    },
  };
  return {
    operationId: `${fn}.${action}`,
    summary: meta.summary ?? '',
    tags: [fn],
    'x-access': meta.access ?? null,
    'x-kind': meta.kind ?? null,
    'x-refusals': refusals,
    requestBody: { required: true, content: { 'application/json': { schema: request } } },
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
    },
  };
}

/** OpenAPI 3.1 of every action, from the contracts; `doorRefusals` are what any action may answer besides. */
export function describeHouse(house: House, doorRefusals: Record<string, string>, serverUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const [fn, actions] of Object.entries(house)) {
    for (const [action, procedure] of Object.entries(actions)) {
      // One path a function on the wire; the fragment keeps OpenAPI's paths apart.
      if (isProcedure(procedure)) paths[`/${fn}#${action}`] = { post: operation(fn, action, procedure) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '会馆 Huiguan',
      version: '1',
      description:
        'POST /<function> with { action, input, requestId? }. Locally the header x-local-openid names the caller.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: { DoorRefusal: error({ enum: Object.keys(doorRefusals) }, undefined) },
      securitySchemes: {
        localOpenid: { type: 'apiKey', in: 'header', name: 'x-local-openid' },
        deskSession: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{}, { localOpenid: [] }, { deskSession: [] }],
  };
}
