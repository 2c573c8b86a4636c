import { compliance } from '../../contracts/compliance';
import { on } from '../shared/implement';
import { carryOut, judgeAsked, refuseHandling } from './handle-finding';

export const markFalse = on(compliance.markFalse).handler(async ({ input, context, errors }) =>
  judgeAsked(context, 'doubt', input)
    .then((record) => carryOut(context, 'doubt', record, input))
    .catch(refuseHandling(errors)),
);
