import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MaterialCode } from '../../contracts/application';
import type { filePurposes } from '../../contracts/file-limits';
import { onePagePdf } from './pdf';
import type { Rows } from './rows';
import type { Random } from './random';

/** Puts a content into the file store and answers its cloud id. */
export type Upload = (cloudPath: string, content: Buffer, type: string) => Promise<string>;

export const paperTitles: Record<MaterialCode, string> = {
  applicationForm: '入会申请书',
  businessLicense: '营业执照',
  representativeAuth: '单位代表授权书',
  industryCert: '行业许可证',
  professionalCert: '职业资格证书',
  other: '补充材料',
};
const photo = readFileSync(join(__dirname, 'sample-licence.jpg'));

const endings = { 'image/jpeg': 'jpg', 'application/pdf': 'pdf', 'text/csv': 'csv' } as const;

type Purpose = (typeof filePurposes)[number];
/** Who holds a document, and since when. */
export interface Holder {
  id: string;
  at: Date;
}
interface Content {
  name: string;
  type: 'application/pdf' | 'image/jpeg' | 'text/csv';
  bytes: Buffer;
}

/** The documents behind the materials: a few dozen of their own, and one sample of each kind that the rest share. */
export class Papers {
  private readonly uploads: { cloudPath: string; content: Content; keep: (cloudId: string) => void }[] = [];
  private readonly samples = new Map<string, string>();

  constructor(
    private readonly rows: Rows,
    private readonly random: Random,
    private readonly keeper: Holder,
  ) {}

  /** A scanned page with this title and these lines; its file id. */
  scan(holder: Holder, title: string, lines: string[], purpose: Purpose = 'material'): string {
    const bytes = onePagePdf(title, [...lines, '', '演示材料，不是真实文件']);
    return this.file(holder, { name: `${title}.pdf`, type: 'application/pdf', bytes }, purpose);
  }
  /** A photo of a business licence that is nobody's; its file id. */
  photo = (holder: Holder): string => this.file(holder, { name: '营业执照.jpg', type: 'image/jpeg', bytes: photo });
  /** A table as a program hands it out; its file id. */
  table = (holder: Holder, name: string, text: string): string =>
    this.file(holder, { name, type: 'text/csv', bytes: Buffer.from(`\ufeff${text}`, 'utf8') }, 'sheet');
  /** The shared sample of a document; its file id. */
  sample(title: string): string {
    const known = this.samples.get(title);
    if (known) return known;
    const made =
      title === paperTitles.businessLicense ? this.photo(this.keeper) : this.scan(this.keeper, title, ['样张']);
    this.samples.set(title, made);
    return made;
  }

  async upload(files: Upload): Promise<void> {
    await Promise.all(
      this.uploads.map(async ({ cloudPath, content, keep }) =>
        keep(await files(cloudPath, content.bytes, content.type)),
      ),
    );
  }

  private file(holder: Holder, content: Content, purpose: Purpose = 'material'): string {
    const id = this.random.id(holder.at);
    const cloudPath = `${purpose}s/${holder.id}/${id}.${endings[content.type]}`;
    const row = {
      id,
      owner_id: holder.id,
      purpose,
      name: content.name,
      cloud_path: cloudPath,
      cloud_id: `cloud://demo/${cloudPath}`,
      bytes: content.bytes.length,
      type: content.type,
      sha256: createHash('sha256').update(content.bytes).digest('hex'),
      requested_at: holder.at,
      confirmed_at: holder.at,
    };
    this.rows.add('file', row);
    this.uploads.push({ cloudPath, content, keep: (cloudId) => void (row.cloud_id = cloudId) });
    return id;
  }
}
