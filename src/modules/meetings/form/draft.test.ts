import { meetingDraft, meetingForm } from '@contracts/meeting-form';
import { meeting } from '../meeting.fixture';
import { draftOf, emptyDraft, formOf, isDraft, newItem, newQuestion, stepOf } from './draft';

describe('a meeting as it is written', () => {
  it('is a draft that the contract takes from its first moment', () => {
    const { form, whole } = formOf(emptyDraft());
    expect(meetingDraft.safeParse(form).error).toBeUndefined();
    expect(whole).toBe(true);
  });

  it('comes back from the server as it went', () => {
    const { form } = meeting({}, { fee: { fen: 19_950, basis: '按成本' }, liveFinder: 'sphDemo' });
    const back = formOf(draftOf(form));
    expect(back).toEqual({ form, whole: true });
    expect(meetingForm.safeParse(back.form).error).toBeUndefined();
  });

  it('leaves behind what is not finished, and says so', () => {
    const choice = { ...newQuestion(), kind: 'choice' as const, title: '哪天来', options: ['周一', ' '] };
    const draft = { ...emptyDraft(), questions: [choice], agenda: [newItem()], placeName: '某厅' };
    const { form, whole } = formOf(draft);
    expect([form.questions, form.agenda, form.place, whole]).toEqual([[], [], null, false]);
    expect(meetingDraft.safeParse(form).error).toBeUndefined();
    const done = formOf({
      ...draft,
      region: '320508',
      agenda: [],
      questions: [{ ...choice, options: ['周一', '周二'] }],
    });
    expect(done.whole).toBe(true);
    expect(done.form.questions[0]).toMatchObject({ kind: 'choice', options: ['周一', '周二'] });
  });

  it.each([
    ['199.5', 19_950],
    ['0.07', 7],
    ['300', 30_000],
    ['', 0],
    ['三百', 0],
    ['1.234', 0],
    ['２００', 20_000],
    ['1,200.50', 120_050],
    ['１９９。５元', 19_950],
    ['-5', 0],
  ])('reads %s yuan as %d fen', (yuan, fen) => {
    expect(formOf({ ...emptyDraft(), yuan, feeBasis: '按成本' }).form.fee.fen).toBe(fen);
  });

  it.each([
    ['２００', 200],
    ['1,000 人', 1000],
    ['0', null],
    ['十', null],
    ['', null],
    ['3.5', null],
  ])('reads %s as %s seats', (typed, seats) => {
    expect(formOf({ ...emptyDraft(), capacity: typed }).form.capacity).toBe(seats);
  });

  it('charges nothing for an award, whatever was typed before', () => {
    const { form } = formOf({ ...emptyDraft(), kind: 'award', yuan: '100', feeBasis: '按成本' });
    expect(form.fee).toEqual({ fen: 0, basis: '' });
  });

  it('finds the step of a field, and forgets what it cannot read', () => {
    expect([stepOf('place.region'), stepOf('agenda.0.title'), stepOf('fee.basis')]).toEqual([
      'when',
      'agenda',
      'extras',
    ]);
    expect(isDraft({ title: 'x' })).toBe(false);
    expect(isDraft(null)).toBe(false);
    expect(isDraft(JSON.parse(JSON.stringify(emptyDraft())))).toBe(true);
  });
});
