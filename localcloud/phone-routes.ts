import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock';
import { phonePage, unbuiltPage } from './console/phone-page';
import { chooseEncoding, compressed } from './compressed';
import { send } from './http';
import { headers, withPolicy } from '../config/page-policy';
import { h5Dir } from './paths';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};
const html = 'text/html; charset=utf-8';

/** The phone frame at `/` and the browser build under `/h5/`. Returns false for other paths. */
export async function servePhone(
  clock: Clock,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (url.pathname === '/') {
    send(response, 200, phonePage(), html);
    return true;
  }
  if (url.pathname === '/h5') {
    response.writeHead(308, { location: `/h5/${url.search}` }).end();
    return true;
  }
  if (url.pathname === '/phone.css' || url.pathname === '/phone.js') {
    send(
      response,
      200,
      readFileSync(join(__dirname, 'console', url.pathname.slice(1))),
      types[extname(url.pathname)] ?? html,
    );
    return true;
  }
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return true;
  }
  if (!url.pathname.startsWith('/h5/')) return false;
  const name = safeDecode(url.pathname.slice('/h5/'.length)) || 'index.html';
  if (name === 'index.html') {
    sendIndex(clock, response, url.searchParams.get('as'));
    return true;
  }
  const file = resolve(h5Dir, name);
  if (!file.startsWith(h5Dir + sep) || !existsSync(file) || !statSync(file).isFile()) return false;
  await sendFile(file, request, response);
  return true;
}

const squeezable = new Set(['.html', '.js', '.css', '.json', '.svg', '.map']);

async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = squeezable.has(extname(file));
  const encoding = text ? chooseEncoding(String(request.headers['accept-encoding'] ?? '')) : null;
  const body = encoding ? await compressed(file, encoding) : null;
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': body?.length ?? statSync(file).size,
    // A name with a digest in it never means other bytes.
    'cache-control': /\.[0-9a-f]{8,}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(encoding ? { 'content-encoding': encoding } : {}),
    ...(text ? { vary: 'accept-encoding' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else if (body) response.end(body);
  else createReadStream(file).pipe(response);
}

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\0';
  }
};

/** The build's own page, told who holds the phone and what the time is; without `as` it is a stranger's browser. */
function sendIndex(clock: Clock, response: ServerResponse, openid: string | null): void {
  const file = join(h5Dir, 'index.html');
  if (!existsSync(file)) return send(response, 503, unbuiltPage(), html);
  const page = readFileSync(file, 'utf8');
  const known = openid !== null && /^[\w-]{1,128}$/.test(openid);
  const script = known
    ? `<script>window.__HUIGUAN_LOCAL__=${JSON.stringify({ openid, clockOffsetMs: clock.offsetMs })}</script>`
    : '';
  send(
    response,
    200,
    // The policy covers the script that says who holds the phone; it is written anew.
    withPolicy(page.replace(/<head>/i, (head) => head + script)),
    html,
    headers,
  );
}
