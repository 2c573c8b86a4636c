// The SDK publishes types for its front door only.
declare module '@cloudbase/node-sdk/dist/utils/tcbapirequester' {
  export function request(call: {
    /** The settled configuration of an app. */
    config: object;
    params: { action: string; [name: string]: unknown };
    method: 'post';
    headers: Record<string, string>;
  }): Promise<{ data: unknown; requestId: string }>;
}
