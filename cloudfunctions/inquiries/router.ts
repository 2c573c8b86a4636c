import type { inquiries } from '../../contracts/inquiries';
import type { Handlers } from '../shared/implement';
import { answer, answers } from './answers';
import { ask } from './ask';
import { askPublic } from './ask-public';
import { byCode, rateByCode } from './by-code';
import { deliver } from './deliver';
import { exportInquiries } from './export-inquiries';
import { mine } from './mine';
import { note } from './note';
import { options } from './options';
import { publish, unpublish } from './publish';
import { rate } from './rate';
import { register } from './register';
import { review } from './review';
import { show } from './show';
import { submit } from './submit';
import { take } from './take';
import { transfer } from './transfer';

export const router = {
  ...{ options, ask, askPublic, note, byCode, rateByCode },
  ...{ mine, show, register, exportInquiries },
  ...{ take, submit, review, transfer, deliver, rate },
  ...{ publish, unpublish, answers, answer },
} satisfies Handlers<typeof inquiries>;
