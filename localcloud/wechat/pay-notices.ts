import type { FunctionHost } from '../function-host';
import { httpEvent } from '../invocation';
import type { SealedNotice } from './pay';

/** As the real one does: a little late, and once more though it was heard; where it was not, the house asks by itself. */
const lateMs = [1_500, 6_000];

/** Tells the house of a payment over HTTP access, twice. */
export const tellHouse =
  (host: FunctionHost) =>
  ({ url, headers, body }: SealedNotice): void => {
    const [, name = ''] = new URL(url).pathname.split('/');
    for (const late of lateMs)
      setTimeout(() => {
        if (host.has(name)) void host.call(name, httpEvent('/payments/notify', headers, body), { source: 'http' });
      }, late).unref();
  };
