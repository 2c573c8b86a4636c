import type * as Letters from './letters';
import { charactersIn, hasLetter, lettersOf, withoutStacks, withoutUnseen, withoutVariants } from './letters';
import { name, text } from './wire';

/** As an engine of before 2018 makes them. */
function withoutPropertyEscapes(): typeof Letters {
  const { RegExp: real } = globalThis;
  const old = function (source: string, flags: string) {
    if (source.includes('\\p{')) throw new SyntaxError('Invalid regular expression');
    return new real(source, flags);
  };
  let made: typeof Letters | undefined;
  globalThis.RegExp = old as unknown as RegExpConstructor;
  try {
    jest.isolateModules(() => {
      made = jest.requireActual<typeof Letters>('./letters');
    });
  } finally {
    globalThis.RegExp = real;
  }
  if (!made) throw new Error('the module was not read');
  return made;
}
const engines = [
  ['an engine of today', { hasLetter, lettersOf, withoutStacks }],
  ['an engine of before 2018', withoutPropertyEscapes()],
] as const;

describe.each(engines)('in %s', (_, engine) => {
  it.each([
    '𬭎𠮷',
    '𬬭𬀩',
    '𠮷',
    '〇〇',
    '㐂',
    '\u{30EDD}\u{30EDE}',
    '\u{323AF}',
    '王芳',
    '王·芳',
    'Ærø',
    'Ольга',
    'ئابلىز',
    'བསོད་ནམས',
    '김',
    'あ',
    '7天',
  ])('%s is a name', (given) => {
    expect(engine.hasLetter(given)).toBe(true);
    expect(engine.lettersOf(`（${given}）…`)).not.toBe('');
  });
  it.each(['？？', '……', '——', '😀', '💯', '★', '，', '　', '\u0301', ''])('%j is none', (given) => {
    expect(engine.hasLetter(given)).toBe(false);
  });
  it('keeps what is read and drops what is punctuation', () => {
    expect(engine.lettersOf('明远（杭州）·精密 𬭎𠮷、〇 3-B')).toBe('明远杭州精密𬭎𠮷〇3B');
  });
  it('stacks four marks and no more', () => {
    expect(engine.withoutStacks(`王${'\u0301'.repeat(60)}芳`)).toBe(`王${'\u0301'.repeat(4)}芳`);
    expect(engine.withoutStacks('Nguyễn'.normalize('NFD'))).toBe('Nguyễn'.normalize('NFD'));
  });
});

it('knows all that Unicode lets be drawn as nothing', () => {
  const left: string[] = [];
  const lost: string[] = [];
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const sign = String.fromCodePoint(point);
    const gone = withoutVariants(withoutUnseen(sign)) === '';
    if (gone !== /\p{Default_Ignorable_Code_Point}/u.test(sign)) (gone ? lost : left).push(point.toString(16));
  }
  expect({ left, lost }).toEqual({ left: [], lost: [] });
});

describe('a name', () => {
  it.each([
    ['王\u00ad芳', '王芳'],
    ['王\u200d芳\ufe0f', '王芳'],
    ['王\u{E0061}芳\u{E0100}', '王芳'],
    ['\ufeff王芳\u3164', '王芳'],
    ['王\ud800芳', '王芳'],
    [`王${'\u0301'.repeat(99)}芳`, `王${'\u0301'.repeat(4)}芳`],
  ])('leaves out of %j what nobody sees', (typed, kept) => {
    expect(name(30, 2).parse(typed)).toBe(kept);
  });
  it.each(['\u00ad\u00ad', '\u3164\u3164', '\u2800\u2800', '\u0301\u0301', '？？'])('is none in %j', (typed) => {
    expect(name(30, 1).safeParse(typed).success).toBe(false);
  });
  it('counts characters as people do', () => {
    expect(charactersIn('𬭎𠮷')).toBe(2);
    expect(name(2, 2).parse('𬭎𠮷')).toBe('𬭎𠮷');
    expect(name(30, 2).safeParse('𠮷').success).toBe(false);
    expect(text(30).parse('𠮷'.repeat(30))).toBe('𠮷'.repeat(30));
    const { error } = text(30).safeParse('𠮷'.repeat(31));
    expect(error?.issues).toMatchObject([{ code: 'too_big', maximum: 30 }]);
  });
});

it('keeps the pictures of a text, and takes none for one that shows nothing', () => {
  expect(text(10).parse('晴\u2600\ufe0f')).toBe('晴\u2600\ufe0f');
  expect(text(10).safeParse('\ufe0f\u00ad').success).toBe(false);
});
