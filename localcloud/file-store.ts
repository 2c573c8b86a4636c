import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { authorizationOf, judgeUpload, same, sign, type Refusal } from './file-signature';
import type { Clock } from './clock';
import { localEnvId } from './invocation';

export const bucket = `6875-${localEnvId}-1250000000`;
const idPrefix = `cloud://${localEnvId}.${bucket}/`;
/** What one object may weigh here; the house itself takes far less and must notice. */
export const largestObject = 100 * 1024 * 1024;
const uploadSeconds = 1800;
const defaultUrlSeconds = 7200;
const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface StoredFile {
  path: string;
  type: string;
  bytes: number;
  /** Openid of the client that uploaded it directly; null when a function or a signed upload did. */
  owner: string | null;
  at: string;
}

export class StoreRefusal extends Error {
  constructor(
    readonly code: Refusal | 'EntityTooLarge' | 'InvalidURI' | 'NoSuchKey',
    message: string,
  ) {
    super(message);
  }
}

/** A key as COS takes it from CloudBase: relative, no empty, `.` or `..` segment, at most 850 bytes. */
export const isObjectKey = (path: string): boolean =>
  path.length > 0 &&
  Buffer.byteLength(path) <= 850 &&
  !/[\u0000-\u001f\u007f\\?#%]/.test(path) &&
  path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');

/** Objects of the environment's bucket, on disk under the hash of their key: no key can name another place. */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly key: string,
    private readonly clock: Clock,
    private readonly origin: () => string,
  ) {}

  fileId = (path: string): string => idPrefix + path;
  /** Null when the id is not of this environment or names no possible key. */
  pathOf(fileId: unknown): string | null {
    if (typeof fileId !== 'string' || !fileId.startsWith(idPrefix)) return null;
    const path = fileId.slice(idPrefix.length);
    return isObjectKey(path) ? path : null;
  }

  /** What `storage.getUploadMetadata` answers; good for one method and path, half an hour long. */
  issueUpload(path: string, method: 'put' | 'post') {
    const cosFileId = sign(this.key, 'id', path).slice(0, 40);
    const expires = this.seconds() + uploadSeconds;
    const authorization = authorizationOf(this.key, { method, path, cosFileId, expires });
    const url =
      method === 'put'
        ? `${this.origin()}/cos/${path.split('/').map(encodeURIComponent).join('/')}`
        : `${this.origin()}/cos`;
    return {
      url,
      token: this.tokenOf(path),
      authorization,
      fileId: this.fileId(path),
      cosFileId,
      download_url: `${this.origin()}/storage/${path}`,
    };
  }

  judge(
    method: 'put' | 'post',
    path: string,
    given: { authorization: string; token: string; cosFileId: string },
  ): void {
    if (!isObjectKey(path)) throw new StoreRefusal('InvalidURI', 'The object key is not valid.');
    const refusal = judgeUpload(
      this.key,
      given.authorization,
      { method, path, cosFileId: given.cosFileId },
      this.seconds(),
    );
    if (refusal === 'SignatureDoesNotMatch') {
      throw new StoreRefusal(
        refusal,
        `The signature was not issued for ${method.toUpperCase()} of this key. Metadata asked for with method "put" (as @cloudbase/node-sdk does) serves PUT only.`,
      );
    }
    if (refusal)
      throw new StoreRefusal(
        refusal,
        refusal === 'ExpiredToken' ? 'The upload metadata has expired.' : 'No signature was given.',
      );
    if (!same(given.token, this.tokenOf(path)))
      throw new StoreRefusal('AccessDenied', 'The security token is not valid.');
  }

  async save(path: string, content: Readable, type: string | undefined, owner: string | null): Promise<StoredFile> {
    const target = this.place(path);
    mkdirSync(dirname(target), { recursive: true });
    const draft = `${target}.${randomUUID()}`;
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > largestObject)
          done(new StoreRefusal('EntityTooLarge', 'The object is larger than the store takes.'));
        else done(null, chunk);
      },
    });
    try {
      await pipeline(content, count, createWriteStream(draft));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    const file: StoredFile = {
      path,
      type: type ?? types[extname(path).toLowerCase()] ?? 'application/octet-stream',
      bytes,
      owner,
      at: this.clock.now().toISOString(),
    };
    writeFileSync(`${target}.json`, JSON.stringify(file));
    renameSync(draft, target);
    return file;
  }

  find(path: string): StoredFile | null {
    const target = this.place(path);
    return existsSync(target) ? (JSON.parse(readFileSync(`${target}.json`, 'utf8')) as StoredFile) : null;
  }

  read(path: string): Readable {
    return createReadStream(this.place(path));
  }

  remove(path: string): boolean {
    const target = this.place(path);
    if (!existsSync(target)) return false;
    rmSync(target);
    rmSync(`${target}.json`, { force: true });
    return true;
  }

  /** Not percent-encoded, as the real one's: the SDK encodes it before it fetches. */
  downloadUrl(path: string, maxAge = defaultUrlSeconds): string {
    const expires = this.seconds() + Math.max(1, Math.min(maxAge, 86_400));
    return `${this.origin()}/storage/${path}?sign=${sign(this.key, 'download', path, expires)}&t=${expires}`;
  }

  /** The file behind a signed URL; refuses a wrong or expired signature before saying whether it exists. */
  open(path: string, signature: string, expires: number): StoredFile {
    if (!isObjectKey(path)) throw new StoreRefusal('InvalidURI', 'The object key is not valid.');
    if (!same(signature, sign(this.key, 'download', path, expires)))
      throw new StoreRefusal('SignatureDoesNotMatch', 'The URL is not signed for this object.');
    if (expires < this.seconds()) throw new StoreRefusal('AccessDenied', 'The URL has expired.');
    const file = this.find(path);
    if (!file) throw new StoreRefusal('NoSuchKey', 'The object does not exist.');
    return { ...file, bytes: statSync(this.place(path)).size };
  }

  private tokenOf = (path: string): string => sign(this.key, 'token', path);
  private seconds = (): number => Math.floor(this.clock.now().getTime() / 1000);
  private place(path: string): string {
    const name = createHash('sha256').update(path).digest('hex');
    return join(this.folder, name.slice(0, 2), name);
  }
}
