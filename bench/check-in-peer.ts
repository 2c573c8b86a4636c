import cluster from 'node:cluster';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFresh, readTicket } from '../cloudfunctions/attendance/ticket';

/**
 * The same job on parse-server, as its users write it: a cloud function that reads the signed code, finds the ticket,
 * looks at the meeting (kept in memory for seconds), saves the attendance under a unique index, the line in the log, the
 * audit's line, and the member's points once within the cap of the month. A repeat of the same request is turned away by
 * parse-server's own idempotency. It has no transaction and no lock: two who come at once may pass the cap.
 * Arguments: database, port, processes; HUIGUAN_SECRET. Says `ready` once all listen.
 */
const [databaseURI = '', port = '', processes = '1'] = process.argv.slice(2);
const application = { id: 'check-in-peer', masterKey: 'the master key of the bench' };

const fields: Record<string, Record<string, { type: string }>> = {
  Meeting: {
    title: { type: 'String' },
    status: { type: 'String' },
    startsAt: { type: 'Date' },
    endsAt: { type: 'Date' },
  },
  Ticket: {
    meetingId: { type: 'String' },
    memberId: { type: 'String' },
    name: { type: 'String' },
    unitName: { type: 'String' },
    state: { type: 'String' },
  },
  Attendance: {
    ticketId: { type: 'String' },
    meetingId: { type: 'String' },
    gate: { type: 'String' },
    at: { type: 'Date' },
  },
  Scan: {
    meetingId: { type: 'String' },
    ticketId: { type: 'String' },
    gate: { type: 'String' },
    outcome: { type: 'String' },
    by: { type: 'String' },
  },
  PointEntry: {
    sourceId: { type: 'String' },
    memberId: { type: 'String' },
    month: { type: 'String' },
    delta: { type: 'Number' },
  },
  Audit: {
    by: { type: 'String' },
    action: { type: 'String' },
    subject: { type: 'String' },
    note: { type: 'String' },
    requestId: { type: 'String' },
  },
};

interface ParseObject {
  id: string;
  get<T = string>(name: string): T;
  save(values: object | null, options: object): Promise<ParseObject>;
}
interface Query {
  equalTo(name: string, value: string): Query;
  first(options: object): Promise<ParseObject | undefined>;
  find(options: object): Promise<ParseObject[]>;
  get(id: string, options: object): Promise<ParseObject>;
  count(options: object): Promise<number>;
}
interface Parse {
  Object: new (className: string) => ParseObject;
  Query: new (className: string) => Query;
  Error: { DUPLICATE_VALUE: number };
  Cloud: {
    define(
      name: string,
      work: (request: {
        params: Record<string, string>;
        user: ParseObject;
        headers: Record<string, string>;
      }) => Promise<unknown>,
      validator: object,
    ): void;
  };
}
interface ParseServerModule {
  ParseServer: new (options: object) => { start(): Promise<void>; app: (...given: unknown[]) => void };
}

const master = { useMasterKey: true };
const [pointsEach, monthlyCap] = [2, 20];
const meetings = new Map<string, { meeting: ParseObject; until: number }>();

function defineCheckIn({ Object: Row, Query, Error: Code, Cloud }: Parse): void {
  const findMeeting = async (id: string) => {
    const known = meetings.get(id);
    if (known && known.until > Date.now()) return known.meeting;
    const meeting = await new Query('Meeting').get(id, master);
    meetings.set(id, { meeting, until: Date.now() + 5_000 });
    return meeting;
  };
  /** False when the unique index has it already. */
  const saveOnce = async (className: string, values: object) => {
    try {
      await new Row(className).save(values, master);
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === Code.DUPLICATE_VALUE) return false;
      throw error;
    }
  };
  const awardOnce = async (memberId: string, meetingId: string, at: Date) => {
    const month = at.toISOString().slice(0, 7);
    const given = await new Query('PointEntry').equalTo('memberId', memberId).equalTo('month', month).find(master);
    if (given.some((entry) => entry.get('sourceId') === meetingId)) return;
    const sum = given.reduce((all, entry) => all + entry.get<number>('delta'), 0);
    const delta = Math.max(0, Math.min(pointsEach, monthlyCap - sum));
    await saveOnce('PointEntry', { sourceId: meetingId, memberId, month, delta });
  };
  Cloud.define(
    'checkIn',
    async ({ params, user, headers }) => {
      const { code = '', meetingId = '', gate = '' } = params;
      const at = new Date();
      const named = readTicket(code);
      const [ticket, meeting] = await Promise.all([
        named ? new Query('Ticket').equalTo('objectId', named.registrationId).first(master) : undefined,
        findMeeting(meetingId),
      ]);
      const reason = !named
        ? 'forged'
        : named.meetingId !== meetingId
          ? 'wrongMeeting'
          : !isFresh(named, at)
            ? 'expired'
            : meeting.get('status') !== 'in_session'
              ? 'notOpen'
              : !ticket
                ? 'notRegistered'
                : ticket.get('state') !== 'confirmed'
                  ? 'cancelled'
                  : null;
      const made =
        ticket && !reason ? await saveOnce('Attendance', { ticketId: ticket.id, meetingId, gate, at }) : false;
      const outcome = reason ? 'refused' : made ? 'checkedIn' : 'already';
      const first = made || !ticket ? null : await new Query('Attendance').equalTo('ticketId', ticket.id).first(master);
      const [present] = await Promise.all([
        new Query('Attendance').equalTo('meetingId', meetingId).count(master),
        new Row('Scan').save({ meetingId, ticketId: ticket?.id ?? '', gate, outcome, by: user.id }, master),
        new Row('Audit').save(
          {
            by: user.id,
            action: 'checkIn',
            subject: `meeting:${meetingId}`,
            note: gate,
            requestId: headers['x-parse-request-id'] ?? '',
          },
          master,
        ),
        ticket && made ? awardOnce(ticket.get('memberId'), meetingId, at) : null,
      ]);
      return {
        outcome,
        reason,
        name: ticket?.get('name'),
        unitName: ticket?.get('unitName'),
        first: first?.get('gate') ?? gate,
        present,
      };
    },
    { requireUser: true },
  );
}

async function serve(): Promise<void> {
  // It opens its log files as soon as it is loaded, by default in the folder it was started from.
  process.env.PARSE_SERVER_LOGS_FOLDER = mkdtempSync(join(tmpdir(), 'huiguan-peer-logs-'));
  const { ParseServer } = createRequire(join(__dirname, 'package.json'))('parse-server') as ParseServerModule;
  const server = new ParseServer({
    databaseURI,
    appId: application.id,
    masterKey: application.masterKey,
    serverURL: `http://127.0.0.1:${port}/parse`,
    cloud: defineCheckIn,
    allowClientClassCreation: false,
    idempotencyOptions: { paths: ['functions/checkIn'], ttl: 300 },
    silent: true,
    logLevel: 'error',
    schema: {
      definitions: Object.entries(fields).map(([className, columns]) => ({
        className,
        fields: columns,
        classLevelPermissions: {},
      })),
      lockSchemas: true,
    },
  });
  await server.start();
  const { app } = server;
  // It wants to be mounted somewhere: its own calls inside the process lose their first slash otherwise.
  const http = createServer((request, response) => {
    request.url = request.url?.replace(/^\/parse/, '') ?? '/';
    app(request, response);
  });
  await new Promise<void>((listening) => http.listen(Number(port), '127.0.0.1', listening));
}

/** Every process but the first starts when the first has made the tables. */
async function main(): Promise<void> {
  if (!cluster.isPrimary) {
    await serve();
    process.send?.('ready');
    return;
  }
  for (let i = 0; i < Number(processes); i++) {
    const worker = cluster.fork();
    await new Promise((ready, failed) => {
      worker.once('message', ready);
      worker.once('exit', () => failed(new Error('parse-server did not start')));
    });
  }
  process.stdout.write('ready\n');
  process.on('disconnect', () => process.exit(0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
