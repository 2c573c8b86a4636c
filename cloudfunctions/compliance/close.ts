import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const close = on(compliance.close).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'close', input)
    .then((record) => carryOut(context, 'close', record, input))
    .catch(refuseHandling(errors)),
);
