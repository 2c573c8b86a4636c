import type { IncomingMessage, ServerResponse } from 'node:http';

export class TooLarge extends Error {}

/** The whole body; rejects with `TooLarge` past `limit` bytes, having read no more than that. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

export function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type: string,
  headers: Record<string, string> = {},
): void {
  // A refused upload is answered while its rest still arrives: without this the connection would carry it into the next request.
  if (status === 413) response.setHeader('connection', 'close');
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, typeof body === 'string' ? body : JSON.stringify(body), 'application/json; charset=utf-8');

/** An error in the wire form, as a function itself would answer. */
export const sendRefusal = (
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  requestId: string,
): void => sendJson(response, status, { ok: false, error: { code, message, requestId } });

/** Fields and files of a form; a file keeps its name, type and bytes. */
export async function readForm(body: Buffer, contentType: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
}

const localHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const hostName = (host: string): string => host.replace(/:\d+$/, '');

/**
 * This machine only. A page of any other site could otherwise reach the server through the visitor's browser and,
 * since the local header names any caller, act as anyone.
 */
export const isLocalHost = (host: string | undefined): boolean => localHosts.has(hostName(host ?? ''));
export const isLocalOrigin = (origin: string | undefined): boolean => {
  if (origin === undefined) return true;
  try {
    return localHosts.has(new URL(origin).hostname);
  } catch {
    return false;
  }
};

const objectLimit = 64 * 1024;
/** A small JSON object; anything else that is JSON counts as an empty one. Rejects with `SyntaxError` or `TooLarge`. */
export async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse((await readBody(request, objectLimit)).toString('utf8') || '{}');
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
