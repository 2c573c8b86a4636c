import { type Options, requiredText, WxFailure } from './failure';
import type { World } from './world';

/** Text that `callFunction` may carry. */
const callLimit = 100 * 1024;

/** What a call says when the phone has no network. */
export const noNetwork = () => new WxFailure('request:fail network error', { errCode: -1, errno: 600001 });

/** `wx.cloud`, answered by the real functions behind the local gateway. */
export function cloudApis({ cloud, device, refusals }: World) {
  let ready = false;
  const mustBeReady = () => {
    if (!ready) throw new WxFailure('Cloud API is not enabled, please call wx.cloud.init first', { errCode: -601034 });
    if (!device.online) throw noNetwork();
  };
  return {
    init: () => {
      ready = true;
    },
    later: {
      callFunction: async (options: Options) => {
        mustBeReady();
        const name = requiredText(options, 'name');
        if (Buffer.byteLength(JSON.stringify(options.data ?? {})) > callLimit) {
          throw new WxFailure('EXCEED_MAX_PAYLOAD_SIZE: data exceed max size 100 KB', { errCode: -504001 });
        }
        const result = await cloud.call(name, options.data, device.openid);
        const code = refusalIn(result);
        if (code) refusals.push(`${name}.${(options.data as { action?: string }).action}: ${code}`);
        return { result, requestID: `local-${Date.now()}` };
      },
      uploadFile: async (options: Options) => {
        mustBeReady();
        const bytes = device.files.get(requiredText(options, 'filePath'));
        if (!bytes) throw new WxFailure(`file doesn't exist`, { errCode: -501001 });
        return {
          fileID: await cloud.upload(requiredText(options, 'cloudPath'), bytes, device.openid),
          statusCode: 204,
        };
      },
    },
  };
}

function refusalIn(reply: unknown): string | null {
  const { ok, error } = (reply ?? {}) as { ok?: boolean; error?: { code?: string } };
  return ok === true ? null : (error?.code ?? 'no reply of the wire');
}

/** HTTP of the mini-program's own: WeChat refuses a domain that was not registered; only the file store's is. */
export function plainNetwork({ cloud, device }: World) {
  const refuse = () => {
    throw new WxFailure('url not in domain list', { errno: 600002 });
  };
  return {
    request: refuse,
    uploadFile: refuse,
    connectSocket: refuse,
    downloadFile: async (options: Options) => {
      const url = requiredText(options, 'url');
      if (!url.startsWith(`${cloud.url}/storage/`)) refuse();
      if (!device.online) throw noNetwork();
      const reply = await fetch(url);
      const tempFilePath = `wxfile://tmp_download_${device.files.size}`;
      device.files.set(tempFilePath, new Uint8Array(await reply.arrayBuffer()));
      return { tempFilePath, statusCode: reply.status };
    },
  };
}
