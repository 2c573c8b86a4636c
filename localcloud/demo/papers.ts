import { createHash } from 'node:crypto';
import type { MaterialCode } from '../../contracts/application';
import { onePagePdf } from './pdf';
import type { Rows } from './rows';
import type { Random } from './random';

/** Puts a content into the file store and answers its cloud id. */
export type Upload = (cloudPath: string, content: Buffer, type: string) => Promise<string>;

const titles: Record<MaterialCode, string> = {
  applicationForm: '入会申请书',
  businessLicense: '营业执照',
  representativeAuth: '单位代表授权书',
  industryCert: '行业资质证书',
  professionalCert: '专业资格证书',
  other: '补充材料',
};

/** The documents behind the materials: a few dozen of their own, and one sample of each kind that the rest share. */
export class Papers {
  private readonly uploads: { cloudPath: string; content: Buffer; keep: (cloudId: string) => void }[] = [];
  private readonly samples = new Map<MaterialCode, string>();

  constructor(
    private readonly rows: Rows,
    private readonly random: Random,
    private readonly keeper: string,
    private readonly longAgo: Date,
  ) {}

  /** A document of this owner with these lines on it; its file id. */
  own(code: MaterialCode, owner: string, at: Date, lines: string[]): string {
    const fileId = this.random.id(at);
    const content = onePagePdf(titles[code], [...lines, '', '演示材料，不是真实文件']);
    const cloudPath = `materials/${owner}/${fileId}.pdf`;
    const row = {
      id: fileId,
      owner_id: owner,
      purpose: 'material',
      name: `${titles[code]}.pdf`,
      cloud_path: cloudPath,
      cloud_id: `cloud://demo/${cloudPath}`,
      bytes: content.length,
      type: 'application/pdf',
      sha256: createHash('sha256').update(content).digest('hex'),
      requested_at: at,
      confirmed_at: at,
    };
    this.rows.add('file', row);
    this.uploads.push({ cloudPath, content, keep: (cloudId) => void (row.cloud_id = cloudId) });
    return fileId;
  }

  /** The shared sample of its kind; its file id. */
  sample(code: MaterialCode): string {
    const known = this.samples.get(code);
    if (known) return known;
    const made = this.own(code, this.keeper, this.longAgo, ['样张']);
    this.samples.set(code, made);
    return made;
  }

  async upload(files: Upload): Promise<void> {
    await Promise.all(
      this.uploads.map(async ({ cloudPath, content, keep }) =>
        keep(await files(cloudPath, content, 'application/pdf')),
      ),
    );
  }
}
