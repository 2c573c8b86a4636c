import { layers, mayUse, owners, under } from '../ownership.mjs';
import { houseOf } from './definitions';
import { judgeOwners, judgeTrespass, type Owner, type Ownership } from './judge-trespass';
import { readHouse, readStatements } from './read-statements';
import { textsIn } from './read-templates';
import { owed } from './owed';

const keeps = (given: Partial<Owner>): Owner => ({
  tables: [],
  functions: [],
  publishes: [],
  ports: {},
  watched: [],
  ...given,
});
const small: Ownership = {
  layers: [['shared'], ['people'], ['halls'], ['gates']],
  under: ['shared'],
  mayUse: { people: [], halls: ['people'], gates: ['halls'] },
  owners: {
    shared: keeps({ tables: ['task'], publishes: ['task_asked'], ports: { caller: 'people' } }),
    people: keeps({ tables: ['person'], publishes: ['person_name'], watched: ['person'] }),
    halls: keeps({
      tables: ['hall'],
      functions: ['count_heads'],
      publishes: ['hall_name'],
      ports: { hall_arrival: 'gates' },
    }),
    gates: keeps({ tables: ['gate'], functions: ['follow'] }),
  },
};
const script = `
  CREATE TABLE task (id uuid);
  CREATE TABLE person (id uuid);
  CREATE TABLE hall (id uuid, by uuid REFERENCES person);
  CREATE TABLE gate (id uuid, hall_id uuid REFERENCES hall);
  CREATE VIEW task_asked AS SELECT id FROM task;
  CREATE VIEW person_name AS SELECT id FROM person;
  CREATE VIEW caller AS SELECT id FROM person;
  CREATE VIEW hall_name AS SELECT id FROM hall;
  CREATE VIEW hall_arrival AS SELECT id FROM gate;
  CREATE FUNCTION count_heads() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM FROM hall_arrival; END $$;
  CREATE FUNCTION follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE TRIGGER counted BEFORE UPDATE ON hall FOR EACH ROW EXECUTE FUNCTION count_heads();`;
const houseWith = (more: string) => houseOf([{ file: '1.sql', text: script + more }]);
const said = (module: string, text: string, more = '') =>
  judgeTrespass(small, text ? [{ file: 'a.ts', line: 1, module, text }] : [], houseWith(more)).map(
    ({ message }) => message,
  );

describe('whose a table is', () => {
  it.each([
    ['halls', 'SELECT FROM hall, person_name, hall_arrival, task_asked'],
    ['shared', 'SELECT FROM caller'],
    ['gates', 'SELECT FROM hall_name JOIN hall_arrival ON true'],
    ['gates', 'WITH person AS (SELECT 1) SELECT FROM person'],
  ])('%s may: %s', (module, text) => expect(said(module, text)).toEqual([]));

  it.each([
    ['halls', 'SELECT FROM person', 'halls reads person of people; people publishes: person_name'],
    ['gates', 'UPDATE hall SET id = id', 'gates writes hall of halls; halls publishes: hall_name, hall_arrival'],
    [
      'gates',
      'UPDATE hall_name SET id = id',
      'gates writes hall_name of halls; halls publishes: hall_name, hall_arrival',
    ],
    ['halls', 'SELECT FROM gate', 'halls reads gate of gates; halls does not stand on gates'],
    ['gates', 'SELECT FROM person_name', 'gates reads person_name of people; gates does not stand on people'],
    ['shared', 'SELECT FROM person_name', 'shared reads person_name of people; shared does not stand on people'],
    ['people', 'SELECT follow()', 'people calls follow of gates; people does not stand on gates'],
  ])('%s may not: %s', (module, text, message) => expect(said(module, text)).toEqual([message]));

  it('a view and a function are judged as their owner’s SQL', () => {
    expect(said('', '', 'CREATE OR REPLACE VIEW hall_name AS SELECT p.id FROM person p;')).toEqual([
      'halls reads person of people; people publishes: person_name',
    ]);
    expect(
      said('', '', 'CREATE OR REPLACE FUNCTION count_heads() RETURNS int LANGUAGE sql AS $$ SELECT FROM gate $$;'),
    ).toEqual(['halls reads gate of gates; halls does not stand on gates']);
  });
  it('a trigger of one above hangs where it is let', () => {
    const hang = (table: string) => `CREATE TRIGGER t AFTER UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION follow();`;
    expect(said('', '', hang('hall'))).toEqual([
      'trigger t of gates hangs on hall of halls; halls lets watch: nothing',
    ]);
    expect(said('', '', hang('gate'))).toEqual([]);
  });
  it('a foreign key points down', () => {
    expect(said('', '', 'ALTER TABLE person ADD COLUMN hall_id uuid REFERENCES hall;')).toEqual([
      'key person_hall_id_fkey of people points up: person to hall of halls',
    ]);
    expect(
      said(
        '',
        '',
        'ALTER TABLE person ADD COLUMN hall_id uuid REFERENCES hall; ALTER TABLE person DROP CONSTRAINT person_hall_id_fkey;',
      ),
    ).toEqual([]);
  });
  it('what was dropped or renamed counts no more', () => {
    const up =
      'ALTER TABLE person ADD COLUMN hall_id uuid REFERENCES hall, ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES hall;';
    expect(said('', '', up)).toHaveLength(2);
    expect(said('', '', `${up} ALTER TABLE person DROP COLUMN hall_id, DROP CONSTRAINT k;`)).toEqual([]);
    expect(said('', '', `${up} DROP TABLE hall CASCADE;`)).toEqual([]);
    expect(said('', '', `${up} ALTER TABLE person RENAME TO ghost;`)).toEqual([]);
  });
  it('everything has an owner, every owner has something, and no table is published', () => {
    expect(judgeOwners(small, houseWith(''))).toEqual([]);
    expect(judgeOwners(small, houseWith('CREATE TABLE ghost (id uuid); DROP VIEW person_name;'))).toEqual([
      'ghost has no owner in config/ownership.mjs',
      'person_name of people is made by no migration',
    ]);
    const open = { ...small, owners: { ...small.owners, people: keeps({ publishes: ['person', 'person_name'] }) } };
    expect(judgeOwners(open, houseWith(''))).toEqual(['person is a table: publish a view of it']);
  });
});

describe('SQL in a source', () => {
  it('is a template or a call of the builder', () => {
    const source = `
      const a = sql<Row>\`SELECT FROM person WHERE id = \${id} AND \${sql\`EXISTS (SELECT FROM hall)\`}\`;
      db.with('made', (x) => x.insertInto('task')).selectFrom('made').innerJoin('hall as h', 'h.id', 'made.id');
      db.selectFrom(['person as p', 'gate']);`;
    expect(textsIn('a.ts', source).map(({ line, text }) => `${line} ${text.replaceAll('\u0000', '?')}`)).toEqual([
      '2 SELECT FROM person WHERE id = ? AND ?',
      '2 EXISTS (SELECT FROM hall)',
      '3 JOIN hall',
      '3 INSERT INTO task',
      '4 SELECT FROM person',
      '4 SELECT FROM gate',
    ]);
  });
  it('does not hide what it names', () => {
    expect(() => textsIn('a.ts', 'db.selectFrom(table)')).toThrow('a.ts: selectFrom(table) hides its relation');
    expect(() => textsIn('a.ts', 'sql.raw(`SELECT ${x}`)')).toThrow('sql.raw');
  });
});

describe('the house', () => {
  const real: Ownership = { layers, mayUse, owners, under };
  const [statements, house] = [readStatements(), readHouse()];
  const trespasses = (ownership: Ownership) =>
    judgeTrespass(ownership, statements, house).filter(({ file }) => !owed.includes(file));

  it('has read it: every module, hundreds of statements', () => {
    expect(new Set(statements.map(({ module }) => module)).size).toBeGreaterThanOrEqual(9);
    expect(statements.length).toBeGreaterThan(300);
    expect(house.definitions.filter(({ kind }) => kind === 'view').length).toBeGreaterThan(20);
  });
  it('has no trespass and no name without an owner', () => {
    expect(trespasses(real)).toEqual([]);
    expect(judgeOwners(real, house)).toEqual([]);
  });
  // Called within an expression, where the check looks for no name.
  const awaited = [
    'calendar_day',
    'calendar_since',
    'calendar_held_since',
    'make_ledger',
    'plain_text',
    'meeting_circle',
  ];
  it.each(
    Object.entries(owners).flatMap(([module, { publishes, ports }]) => [
      ...publishes.filter((name) => !awaited.includes(name)).map((name) => [module, name] as const),
      ...Object.keys(ports).map((name) => [module, name] as const),
    ]),
  )('%s: %s is on the list because somebody reads it', (module, name) => {
    const of = owners[module];
    if (!of) throw new Error(module);
    const { [name]: maker, ...ports } = of.ports;
    const hidden = keeps({
      ...of,
      ports,
      publishes: of.publishes.filter((each) => each !== name),
      functions: [...of.functions, name],
    });
    const without = maker
      ? {
          ...owners,
          [module]: { ...hidden, functions: of.functions },
          [maker]: keeps({ ...owners[maker], functions: [...(owners[maker]?.functions ?? []), name] }),
        }
      : { ...owners, [module]: hidden };
    expect(judgeTrespass({ ...real, owners: without }, statements, house).length).toBeGreaterThan(
      judgeTrespass(real, statements, house).length,
    );
  });
});
