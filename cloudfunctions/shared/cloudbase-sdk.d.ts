// The SDK publishes types for its front door only.
declare module '@cloudbase/node-sdk/dist/utils/tcbapirequester' {
  import type { ICloudBaseConfig } from '@cloudbase/node-sdk';
  export function request(call: {
    config: ICloudBaseConfig;
    params: { action: string; [name: string]: unknown };
    method: 'post';
    headers: Record<string, string>;
  }): Promise<{ data: unknown; requestId: string }>;
}
