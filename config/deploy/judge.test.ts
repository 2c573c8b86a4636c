import { modulesWith } from '../folders';
import { judgeNode, readCloudConfig } from './check';
import { generatedConfig, invokeRule } from './generated-config';
import { judgeCloudConfig, type CloudConfig, type FunctionEntry } from './judge-cloud-config';
import { functionEnvironment, judgeEnvironment } from './judge-environment';
import { judgeMigrations } from './judge-migrations';
import { parts, readOrder, type Part } from './parts';
import { mask, showStep } from './show-step';
import { steps } from './steps';
import { variables, type Environment } from './variables';

const template = 'a'.repeat(43);
const secret = '3fJq8zLw1Vn6Xc0RtYb5Ke7Ms2Pd9GhA';
const env: Environment = {
  CLOUDBASE_ENV_ID: 'huiguan-8g1x2y3z',
  DATABASE_URL: 'postgres://app:p%40ss@10.0.0.8:5432/huiguan?sslmode=no-verify',
  HUIGUAN_SECRET: secret,
  HUIGUAN_PORTAL_URL: 'https://hall.example.cn/',
  TARO_APP_GATEWAY: 'https://hall.example.cn/api',
  WX_TEMPLATE_APPLICATION_PROGRESS: template,
  WX_TEMPLATE_REVIEW_WAITING: `${template}:thing4,thing12,time3`,
  WX_TEMPLATE_LICENCE_EXPIRING: template,
  WX_TEMPLATE_MEETING_REMINDER: template,
  WX_TEMPLATE_SEAT_OFFERED: template,
  WX_TEMPLATE_MEETING_CHANGED: template,
  WX_APPID: 'wx0123456789abcdef',
  WX_PRIVATE_KEY_PATH: 'private.key',
};
const judged = (change: Environment, which: readonly Part[] = parts) =>
  judgeEnvironment({ ...env, ...change }, which).map(({ zh }) => zh);

describe('the environment', () => {
  it('is complete', () => expect(judged({})).toEqual([]));

  it('says everything that is missing at once, in Chinese and English', () => {
    const found = judgeEnvironment({}, parts);
    const needed = variables.filter((each) => each.needed.length > 0).map(({ name }) => name);
    expect(found.map(({ zh }) => /环境变量 (\w+)：/.exec(zh)?.[1])).toEqual(needed);
    for (const { en } of found) expect(en).toMatch(/^[A-Z_]+ is missing: .+\.$/);
  });

  it('asks of each part only what it needs', () => {
    const names = (which: readonly Part[]) => judgeEnvironment({}, which).map(({ en }) => en.split(' ')[0]);
    expect(names(['migrations'])).toEqual(['DATABASE_URL']);
    expect(names(['weapp'])).toEqual(['CLOUDBASE_ENV_ID', 'WX_APPID', 'WX_PRIVATE_KEY_PATH']);
    expect(names(['h5'])).toEqual(['CLOUDBASE_ENV_ID', 'TARO_APP_GATEWAY']);
  });

  it.each([
    ['HUIGUAN_SECRET', secret.slice(1)],
    ['HUIGUAN_SECRET', 'a'.repeat(64)],
    ['DATABASE_URL', 'mysql://app@db/huiguan'],
    ['DATABASE_URL', 'postgres://app@db'],
    ['MIGRATION_DATABASE_URL', 'db.example.cn'],
    ['HUIGUAN_PORTAL_URL', 'http://hall.example.cn/'],
    ['HUIGUAN_PORTAL_URL', 'https://hall.example.cn'],
    ['TARO_APP_GATEWAY', 'https://hall.example.cn/api/'],
    ['WX_TEMPLATE_REVIEW_WAITING', template.slice(1)],
    ['WX_TEMPLATE_REVIEW_WAITING', `${template}:thing1,thing2`],
    ['WX_TEMPLATE_REVIEW_WAITING', `${template}:thing1,thing2,clock3`],
    ['WX_APPID', 'touristappid'],
    ['WX_APPID', 'wx0123456789ABCDEF'],
    ['DEPLOY_VERSION', 'v1'],
    ['WX_CI_ROBOT', '31'],
    ['WX_MINIPROGRAM_STATE', 'release'],
    ['HUIGUAN_POOL_MAX', '0'],
    ['HUIGUAN_PREPARE', 'never'],
    ['CLOUDBASE_ENV_ID', '会馆'],
  ])('refuses %s as %s, in one sentence', (name, value) => {
    expect(judged({ [name]: value })).toEqual([expect.stringContaining(`环境变量 ${name} 的写法不对`)]);
  });

  it.each([
    ['TENCENTCLOUD_SECRETID', 'AKID0123456789012345', 'TENCENTCLOUD_SECRETKEY'],
    ['CLOUDBASE_SUBNET_ID', 'subnet-a1b2c3', 'CLOUDBASE_VPC_ID'],
  ])('wants the other half of %s', (name, value, other) => {
    expect(judged({ [name]: value })).toEqual([`填了 ${name} 就要填 ${other}，两个一起用。`]);
  });

  it('holds the variables of a function to 4 KB', () => {
    expect(judged({ HUIGUAN_SECRET: secret.repeat(130) })).toEqual([
      expect.stringContaining('超过 CloudBase 的 4096 字节'),
    ]);
  });

  it('hands functions what they read and nothing else', () => {
    expect(Object.keys(functionEnvironment({ ...env, WX_MINIPROGRAM_STATE: 'trial' })).sort()).toEqual(
      [
        'DATABASE_URL',
        'HUIGUAN_PORTAL_URL',
        'HUIGUAN_SECRET',
        'NODE_ENV',
        'WX_MINIPROGRAM_STATE',
        'WX_TEMPLATE_APPLICATION_PROGRESS',
        'WX_TEMPLATE_LICENCE_EXPIRING',
        'WX_TEMPLATE_MEETING_CHANGED',
        'WX_TEMPLATE_MEETING_REMINDER',
        'WX_TEMPLATE_REVIEW_WAITING',
        'WX_TEMPLATE_SEAT_OFFERED',
      ].sort(),
    );
  });
});

describe('cloudbaserc.json', () => {
  const good: FunctionEntry = { name: 'meetings', handler: 'index.main', timeout: 20, memorySize: 256, invoke: true };
  const timer = { name: 'tick', type: 'timer', config: '*/20 * * * * * *' };
  const said = (entry: Partial<FunctionEntry>) =>
    judgeCloudConfig({ functionRoot: 'dist/functions', functions: [{ ...good, ...entry }] }, [
      entry.name ?? good.name,
    ]).map(({ zh }) => zh);

  it('of this tree is right', () => {
    expect(judgeCloudConfig(readCloudConfig(), modulesWith('index.ts'))).toEqual([]);
  });

  it.each<[string, Partial<FunctionEntry>]>([
    ['timeout 是 61', { timeout: 61 }],
    ['timeout 是 0', { timeout: 0 }],
    ['memorySize 是 300', { memorySize: 300 }],
    ['handler 应为', { handler: 'main.index' }],
    ['名称应以小写字母开头', { name: 'Meetings' }],
    ['客户端不应能调用', { triggers: [timer] }],
    ['应为 7 段', { invoke: false, triggers: [{ ...timer, config: '0 2 * * * *' }] }],
    ['应为 7 段', { invoke: false, triggers: [{ ...timer, config: '61 * * * * * *' }] }],
    ['只有一个定时触发器', { invoke: false, triggers: [timer, { ...timer, name: 'tock' }] }],
    ['名称或类型不对', { invoke: false, triggers: [{ ...timer, type: 'cos' }] }],
  ])('is refused: %s', (words, entry) => {
    expect(said(entry)).toEqual([expect.stringContaining(words)]);
  });

  it.each([1, 60])('lets a function take %d seconds', (timeout) => expect(said({ timeout })).toEqual([]));

  it('names every function folder and no other', () => {
    const config: CloudConfig = { functionRoot: 'dist/functions', functions: [good, good, { ...good, name: 'ghost' }] };
    const sentences = judgeCloudConfig(config, ['meetings', 'finance']).map(({ zh }) => zh);
    expect(sentences).toEqual([
      '云函数 finance 没有写进 cloudbaserc.json，不会被部署。',
      'cloudbaserc.json 里的 ghost 没有对应的目录 cloudfunctions/ghost。',
      'cloudbaserc.json 里 meetings 写了两次。',
    ]);
  });

  it('becomes what the CLI takes, with the rule that clients do not call jobs', () => {
    const config: CloudConfig = {
      functionRoot: 'dist/functions',
      functions: [good, { ...good, name: 'jobs', invoke: false, triggers: [timer] }],
    };
    const generated = generatedConfig(config, { ...env, CLOUDBASE_VPC_ID: 'vpc-1', CLOUDBASE_SUBNET_ID: 'subnet-1' });
    expect(generated).toMatchObject({
      envId: 'huiguan-8g1x2y3z',
      functionRoot: 'dist/functions',
      functions: [
        {
          name: 'meetings',
          vpc: { vpcId: 'vpc-1', subnetId: 'subnet-1' },
          envVariables: { HUIGUAN_SECRET: secret, NODE_ENV: 'production' },
        },
        { name: 'jobs', triggers: [timer] },
      ],
    });
    expect(JSON.stringify(generated)).not.toContain('"invoke"');
    expect(invokeRule(config)).toEqual({ '*': { invoke: 'auth != null' }, jobs: { invoke: false } });
  });
});

it.each([
  [['0001_house.sql', '0002_membership.sql'], 0],
  [['0001_house.sql', '0003_notices.sql', '0004_rules.sql'], 1],
  [['0002_membership.sql'], 1],
])('counts the migrations %j', (names, wrong) => expect(judgeMigrations(names)).toHaveLength(wrong));

it.each([
  ['19.9.0', 1],
  ['20.18.3', 1],
  ['20.19.0', 0],
  ['22.12.0', 1],
  ['22.13.0', 0],
  ['24.1.0', 0],
])('takes Node %s or not', (version, wrong) => expect(judgeNode(version)).toHaveLength(wrong));

describe('the plan', () => {
  const plan = (which: readonly Part[], change: Environment = {}) =>
    steps(which, { ...env, ...change }, readCloudConfig(), { version: '1.2.3', description: "it's new" });
  const shown = (which: readonly Part[] = parts, change: Environment = {}) =>
    plan(which, change).map((step) => showStep(step, { ...env, ...change }));

  it('moves the tables before the functions, and the functions before the pages', () => {
    expect([...new Set(plan(parts).map(({ part }) => part))]).toEqual(['migrations', 'functions', 'h5', 'weapp']);
  });

  it('shows no secret, and still says which command runs', () => {
    const key = 'KEY0123456789KEY0123456789';
    const lines = shown(parts, { TENCENTCLOUD_SECRETID: 'AKID0123456789012345', TENCENTCLOUD_SECRETKEY: key });
    expect(lines.join('\n')).not.toContain(key);
    expect(lines[0]).toContain('tcb login --apiKeyId AKID0123456789012345 --apiKey ****');
    expect(mask(`refused: ${env.DATABASE_URL}`, env)).toBe('refused: ****');
  });

  it('keeps the store private, reads that back, and looks at the headers of the page', () => {
    expect(shown(['functions']).slice(-2).join('\n')).toMatch(
      /permission set storage --level private[^]*permission get storage/,
    );
    expect(shown(['h5']).at(-1)).toMatch(/^GET /);
  });

  it('sets the rule of jobs in one of two ways, and shows both', () => {
    const rule = shown(['functions']).at(-3) ?? '';
    expect(rule).toMatch(
      /tcb policy set 'package authz\.user[\s\S]*"\/\(jobs\|nightly\)\(\/\|\$\)"[\s\S]*' -e huiguan-8g1x2y3z\n/,
    );
    expect(rule).toContain('或 or config/deploy/node_modules/.bin/tcb permission set function --level custom');
    expect(shown(['functions'], { TCB_PROGRAM: '/opt/tcb' }).at(-3)).toMatch(/^\/opt\/tcb policy set/);
  });

  it('runs no tool that its lock does not hold', () => {
    expect(shown().join('\n')).not.toMatch(/npx|--package|@latest/);
  });

  it('quotes what a shell would take apart', () => expect(shown().at(-1)).toContain(`--ud 'it'\\''s new'`));

  it('names what is missing in its place', () => {
    const [, upload] = steps(['weapp'], {}, readCloudConfig(), { version: '1.2.3', description: 'x' });
    expect(upload && showStep(upload, {})).toContain('--appid <WX_APPID> --uv 1.2.3');
  });
});

describe('the command line', () => {
  it('deploys everything unless told', () => expect(readOrder([])).toEqual({ parts, dryRun: false, envFile: null }));
  it('takes parts in their own order', () =>
    expect(readOrder(['--dry-run', '--only', 'weapp,functions', '--env-file=.env'])).toEqual({
      parts: ['functions', 'weapp'],
      dryRun: true,
      envFile: '.env',
    }));
  it.each([[['--only', 'tables']], [['--only']], [['deploy']]])('refuses %j', (words) =>
    expect(() => readOrder(words)).toThrow(/用法/),
  );
});
