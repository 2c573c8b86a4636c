import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClock } from '../../cloudfunctions/shared/clock';
import { serveAdmin } from '../../localcloud/admin-endpoint';
import { serveFiles } from '../../localcloud/file-http';
import { FileStore } from '../../localcloud/file-store';
import { localEnvId } from '../../localcloud/invocation';
import { ok, refuse, type WxApi } from '../../localcloud/wechat/api';
import { msgSecCheck } from '../../localcloud/wechat/content-check';
import { WeChatDesk } from '../../localcloud/wechat/desk';
import { getPhoneNumber } from '../../localcloud/wechat/phone-number';
import { send } from '../../localcloud/wechat/subscribe-message';
import { templates } from '../../localcloud/wechat/templates';

/** The cloud as the SDK reaches it: the file store and WeChat's stand-ins, over HTTP. */
export interface TestCloud {
  store: FileStore;
  wechat: WeChatDesk;
  /** Nobody listens any more, until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

const apis: Record<string, WxApi> = {
  'subscribeMessage.send': send,
  'security.msgSecCheck': msgSecCheck,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  // Drawing a QR takes half a second of a busy test machine; what is asked for is held to the same rules.
  'wxacode.getUnlimited': ({ scene, page }) =>
    /^[\w.-]{1,32}$/.test(String(scene)) && !String(page).startsWith('/')
      ? ok({ contentType: 'image/png', buffer: 'iVBORw0KGgo=' })
      : refuse(40169, 'invalid scene'),
};

/** Gives the test file a cloud that the real SDK talks to. Call at the top of the file. */
export function useCloud(): TestCloud {
  const folder = mkdtempSync(join(tmpdir(), 'huiguan-test-cloud-'));
  const clock = {
    get offsetMs() {
      return readClock().getTime() - Date.now();
    },
    now: readClock,
    setOffset: () => undefined,
    onMove: () => undefined,
  };
  const [secretId, secretKey] = ['AKIDtest', 'test-secret-key'];
  let port = 0;
  let server: Server | undefined;
  const store = new FileStore(join(folder, 'files'), 'file key of the tests', clock, () => `http://127.0.0.1:${port}`);
  const wechat = new WeChatDesk(folder, clock);
  const open = async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const answered =
        url.pathname === '/admin'
          ? serveAdmin({ store, desk: wechat, apis, secretId, secretKey }, request, response, url)
          : serveFiles(store, request, response, url);
      answered.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
    });
    await new Promise<void>((listening) => server?.listen(port, '127.0.0.1', listening));
    port = (server.address() as AddressInfo).port;
  };
  const close = async () => {
    server?.closeAllConnections();
    await new Promise((closed) => server?.close(closed));
    // Kept connections hear of it a moment later.
    await new Promise((heard) => setTimeout(heard, 50));
  };
  beforeAll(async () => {
    await open();
    Object.assign(process.env, {
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: secretId,
      TENCENTCLOUD_SECRETKEY: secretKey,
      SCF_NAMESPACE: localEnvId,
      TCB_ENV: localEnvId,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
      ...Object.fromEntries(templates.map(({ variable, id }) => [variable, id])),
    });
  });
  afterAll(async () => {
    await close();
    wechat.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { store, wechat, open, close };
}
