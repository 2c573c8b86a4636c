import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { House } from '@contracts/house';
import { settings } from '@/hooks/settings';
import { askToSignIn } from '@/hooks/sign-in';
import { madeHere, Refused } from './refusal';
import { newRequestId } from './request-id';
import { NoAnswer, send } from './transport';

export interface CallContext {
  /** Repeats of one intention share it: the server answers with the first reply and does nothing twice. */
  requestId?: string;
}

const pauses = [400, 1200];
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

const link: ClientLink<CallContext> = {
  async call([name = '', action = ''], input, { context }) {
    const requestId = context.requestId ?? newRequestId();
    for (let attempt = 0; ; attempt += 1) {
      try {
        const reply = await send(name, { action, input, requestId, language: settings.get().language });
        if (reply.ok) return reply.data;
        const { code, message, data, requestId: answered } = reply.error;
        if (code === 'UNAUTHENTICATED') askToSignIn();
        throw new Refused(name, { code, message, data: withRequestId(data, answered) });
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        const wait = pauses[attempt];
        // A slow server is not helped by asking again at once; a dropped connection is.
        if (wait === undefined || error.reason === 'TIMEOUT') throw madeHere(error.reason, { requestId });
        await pause(wait);
      }
    }
  },
};

const withRequestId = (data: unknown, requestId: string) =>
  typeof data === 'object' && data !== null ? { ...data, requestId } : { requestId };

/** Every action of the house, typed by its contract: `cloud.membership.submit({ form })`. */
export const cloud: ContractRouterClient<House, CallContext> = createORPCClient(link);
