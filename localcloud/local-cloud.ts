import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { CallLog } from './call-log';
import { readCloudConfig, readMessagePush } from './cloud-config';
import { openClock, type Clock } from './clock';
import { Failure } from './failure';
import { FileStore } from './file-store';
import { FunctionHost } from './function-host';
import { openGateway } from './gateway';
import { localAppId, localEnvId } from './invocation';
import { Jobs } from './jobs';
import { describeHouse } from './openapi';
import { defaultDataDir, functionsDir as builtFunctions, repoRoot } from './paths';
import { readPayKeys, readSecrets } from './state-file';
import { Timers } from './timers';
import type { WxApi } from './wechat/api';
import { builtPages } from './wechat/app-pages';
import { mediaCheckAsync, mediaCheckEvent, msgSecCheck } from './wechat/content-check';
import { WeChatDesk } from './wechat/desk';
import { getUnlimited } from './wechat/mini-code';
import { payEnvironment, WeChatPay } from './wechat/pay';
import { tellHouse } from './wechat/pay-notices';
import { getPhoneNumber } from './wechat/phone-number';
import { send } from './wechat/subscribe-message';
import { templates } from './wechat/templates';

export interface LocalCloudOptions {
  /** A migrated database. */
  databaseUrl: string;
  /** 0 takes a free one. */
  port?: number;
  /** Where files, WeChat's memory, the clock and the secrets are kept. */
  dataDir?: string;
  /** Bundles to run; `dist/functions` unless told. */
  functionsDir?: string;
  /** `cloudbaserc.json` unless told. */
  configFile?: string;
  /** Instances of each function at most; HUIGUAN_INSTANCES or 6. */
  instances?: number;
  /** Whether timers fire by themselves; true. "Run now" works either way. */
  timers?: boolean;
  /** The Node that runs the functions; this process's own unless told. */
  node?: string;
  /** Further environment of the functions. */
  env?: Record<string, string>;
  /** What functions print that is not a call's line. */
  onLine?: (name: string, line: string, error: boolean) => void;
}
export interface LocalCloud {
  /** `http://127.0.0.1:<port>` */
  url: string;
  clock: Clock;
  stop(): Promise<void>;
}

/** Starts the whole local cloud on a migrated database: functions, timers, files, WeChat's stand-ins, console, phone. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  if (process.env.NODE_ENV === 'production')
    throw new Failure(
      '本机云只用于开发：NODE_ENV=production 时不启动。',
      'The local cloud is for development: it does not start with NODE_ENV=production.',
    );
  const dataDir = options.dataDir ?? defaultDataDir;
  mkdirSync(dataDir, { recursive: true });
  const secrets = readSecrets(dataDir);
  const clock = openClock(dataDir);
  const wechat = new WeChatDesk(dataDir, clock);
  const pay = new WeChatPay(readPayKeys(dataDir), () => clock.now());
  const calls = new CallLog(options.onLine);
  let url = '';
  const portalUrl = () => process.env.HUIGUAN_PORTAL_URL ?? `${url}/h5/`;
  const store = new FileStore(join(dataDir, 'files'), secrets.fileKey, clock, () => url);
  const apis: Record<string, WxApi> = {
    'subscribeMessage.send': send,
    'security.msgSecCheck': msgSecCheck,
    'security.mediaCheckAsync': mediaCheckAsync,
    'phonenumber.getPhoneNumber': getPhoneNumber,
    'wxacode.getUnlimited': getUnlimited(portalUrl, builtPages()),
  };
  const functions = readCloudConfig(options.configFile);
  const functionsDir = options.functionsDir ?? builtFunctions;
  const env: Record<string, string> = {};
  const host = new FunctionHost({
    functions,
    functionsDir,
    env,
    node: options.node,
    clock,
    calls,
    instances: options.instances ?? Number(process.env.HUIGUAN_INSTANCES ?? 6),
  });
  const pushTo = readMessagePush(options.configFile);
  wechat.onMediaResult = (check) => {
    if (pushTo && host.has(pushTo))
      void host.call(pushTo, mediaCheckEvent(check, localAppId, clock.now()), {
        source: 'wechat',
        openid: check.openid,
      });
  };
  pay.onNotice = tellHouse(host);
  const timers = new Timers(functions, host, clock);
  const jobs = new Jobs(options.databaseUrl, clock, timers);
  const desk = {
    clock,
    calls,
    host,
    timers,
    jobs,
    store,
    wechat,
    pay,
    apis: Object.keys(apis),
    functionNames: functions.map((fn) => fn.name),
    openapi: () => openapi(url),
  };
  const server = await openGateway(
    {
      functions,
      host,
      admin: { store, desk: wechat, apis, secretId: secrets.secretId, secretKey: secrets.secretKey },
      desk,
    },
    options.port ?? 0,
  ).catch(async (error: unknown) => {
    await jobs.stop();
    throw error;
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  pay.address = `${url}/`;
  Object.assign(env, functionEnv(options, secrets, url, portalUrl()), {
    ...payEnvironment(pay.keys, localAppId, `${url}/`, `${url}/payments/notify`),
    ...options.env,
  });
  const stop = async () => {
    timers.stop();
    server.closeIdleConnections();
    const closed = new Promise((resolve) => server.close(resolve));
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
    await closed;
    await host.stop();
    await jobs.stop();
    wechat.close();
  };
  try {
    await host.warm();
  } catch (error) {
    server.closeAllConnections();
    await stop();
    throw new Failure(
      `云函数加载失败：${error instanceof Error ? error.message : String(error)}`,
      'A function does not load.',
      error,
    );
  }
  if (options.timers ?? true) timers.start();
  return { url, clock, stop };
}

/** All that a function's process sees, as in the cloud: nothing of this machine's environment but what runs it. */
function functionEnv(
  options: LocalCloudOptions,
  secrets: ReturnType<typeof readSecrets>,
  url: string,
  portalUrl: string,
): Record<string, string> {
  const passedOn = Object.entries(process.env).filter(([name]) =>
    /^(WX_TEMPLATE_|HUIGUAN_(?!CLOCK|SECRET|PORTAL))/.test(name),
  );
  return {
    PATH: process.env.PATH ?? '',
    // The cloud's runtime counts in UTC; code that leans on the machine's zone must fail here too.
    TZ: 'UTC',
    ...Object.fromEntries(templates.map(({ variable, id }) => [variable, id])),
    ...Object.fromEntries(passedOn.map(([name, value]) => [name, value ?? ''])),
    DATABASE_URL: options.databaseUrl,
    HUIGUAN_SECRET: process.env.HUIGUAN_SECRET ?? secrets.huiguanSecret,
    HUIGUAN_PORTAL_URL: portalUrl,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: secrets.secretId,
    TENCENTCLOUD_SECRETKEY: secrets.secretKey,
    SCF_NAMESPACE: localEnvId,
    TCB_ENV: localEnvId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    ...options.env,
  };
}

async function openapi(url: string): Promise<object> {
  if (!existsSync(join(repoRoot, 'contracts', 'house.ts'))) return describeHouse({}, {}, url);
  const [{ house }, { doorRefusals }] = await Promise.all([import('../contracts/house'), import('../contracts/wire')]);
  return describeHouse(house, doorRefusals, url);
}
