/** What the compiled weapp and the journeys in a browser ask of the cloud, over HTTP. */
export class Cloud {
  constructor(readonly url: string) {}

  /** Calls a real function as the person of this openid. Resolves with the reply of the wire, refusals included. */
  async call(name: string, payload: unknown, openid: string): Promise<unknown> {
    const reply = await fetch(`${this.url}/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': openid },
      body: JSON.stringify(payload),
    });
    const text = await reply.text();
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`the gateway answered ${reply.status} to ${name}: ${text.slice(0, 200)}`);
    }
  }

  async upload(_cloudPath: string, _bytes: Uint8Array, _openid: string): Promise<string> {
    throw new Error('not yet');
  }

  async temporaryUrls(_fileIds: string[], _openid: string): Promise<{ fileID: string; tempFileURL: string }[]> {
    throw new Error('not yet');
  }
}
