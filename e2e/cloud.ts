/** What the compiled weapp and the journeys in a browser ask of the cloud, over HTTP. */
export class Cloud {
  /** Somebody who never was here: the persona on fresh data, a passer-by on data that earlier runs have changed. */
  readonly visitor: string;
  /** The demo data are as they were made: what can be done with them once can be done. */
  readonly fresh: boolean;

  constructor(
    readonly url: string,
    { fresh }: { fresh: boolean },
  ) {
    this.fresh = fresh;
    this.visitor = fresh ? 'local-visitor' : `local-visitor-${Date.now()}`;
  }

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

  /** What `wx.cloud.uploadFile` does on this person's phone. Resolves with the file id, rejects with WeChat's words. */
  async upload(cloudPath: string, bytes: Uint8Array, openid: string): Promise<string> {
    const query = new URLSearchParams({ cloudPath });
    const reply = await this.asPhone(`upload?${query}`, openid, new Uint8Array(bytes));
    if (typeof reply.fileID !== 'string') throw new Error(String(reply.errMsg));
    return reply.fileID;
  }

  /** The code that WeChat's phone number button gives to the page. */
  async phoneCode(openid: string): Promise<string> {
    return String((await this.asPhone('phone-code', openid, '{}')).code);
  }

  /** Keeps what the person allowed, so that messages can be sent later. Resolves with the answer by template id. */
  async subscribe(tmplIds: string[], reject: string[], openid: string): Promise<Record<string, unknown>> {
    return this.asPhone('subscribe', openid, JSON.stringify({ tmplIds, reject }));
  }

  /** Pays what was begun, with what the mini-program hands to WeChat: false when the order is over, or the signature wrong. */
  async pay(signed: Record<string, string>, openid: string): Promise<boolean> {
    return (await this.asPhone('pay', openid, JSON.stringify(signed))).paid === true;
  }

  /** Sets the house's clock to an instant, or with null back to the machine's. */
  async setClock(at: string | null) {
    const body = JSON.stringify(at ? { at } : { offsetMs: 0 });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${this.url}/_/clock`, { method: 'POST', headers, body });
    if (!reply.ok) throw new Error(`the clock was not set: ${reply.status}`);
  }

  /** The timers of the house fire now; what is queued is done when it resolves. */
  async fireTimer() {
    for (const name of ['dispatch', 'nightly']) {
      const reply = await fetch(`${this.url}/_/timers/${name}/run`, { method: 'POST', body: '{}' });
      if (!reply.ok) throw new Error(`the timer ${name} did not fire: ${reply.status}`);
    }
  }

  /** Calls that the house answered after `seq`, the newest first; it remembers the last thousand. */
  async callsAfter(
    seq: number,
  ): Promise<{ seq: number; function: string; action: string; roundTrips: number | null }[]> {
    const reply = await fetch(`${this.url}/_/state.json?after=${seq}`);
    return ((await reply.json()) as { calls: Awaited<ReturnType<Cloud['callsAfter']>> }).calls;
  }

  private async asPhone(path: string, openid: string, body: string | Uint8Array<ArrayBuffer>) {
    const reply = await fetch(`${this.url}/_/wx/${path}`, {
      method: 'POST',
      headers: { 'x-local-openid': openid },
      body,
    });
    return (await reply.json()) as Record<string, unknown>;
  }
}
