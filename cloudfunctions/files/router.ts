import type { files } from '../../contracts/files';
import type { Handlers } from '../shared/implement';
import { confirmUpload } from './confirm-upload';
import { requestUpload } from './request-upload';

export const router = { requestUpload, confirmUpload } satisfies Handlers<typeof files>;
