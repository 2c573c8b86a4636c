import * as z from 'zod';
import { position } from './meeting-form';
import { dayCounts, meetingStatus, registrationState } from './meetings';
import { action, cursor, id, instant, name, pageOf, printable, secretariat, text } from './wire';

/** Seconds that one code on the venue's screen is shown; it is accepted two steps before and after its own. */
export const hallStepSeconds = 15;
/** A personal code is good for so long from its issue; clocks may differ by `skewSeconds`. */
export const ticketSeconds = 60;
export const skewSeconds = 30;

export const ways = ['hall', 'gate', 'offline', 'list', 'walk_in'] as const;
export type Way = (typeof ways)[number];
export const outcomes = ['checkedIn', 'already', 'refused'] as const;
export const refusalReasons = [
  'forged',
  'expired',
  'wrongMeeting',
  'cancelled',
  'waiting',
  'notRegistered',
  'notOpen',
  'over',
  'meetingCancelled',
  'positionNeeded',
  'tooFar',
  /** The phone is known under another name: `asks` says whose. Nothing is kept until the record comes with the answer. */
  'samePhone',
  /** He represents several of those summoned and has chosen none: nobody chooses for him. */
  'chooseUnit',
  /** No record that could be judged. Nothing is kept. */
  'unreadable',
] as const;

/** What a scan came to. A refusal is an answer, not an error: it leaves its line in the gate's log. */
export const verdict = z.object({
  outcome: z.enum(outcomes),
  reason: z.enum(refusalReasons).nullable(),
  /** A sentence for whoever stands there. */
  message: z.string(),
  name: z.string().nullable(),
  unitName: z.string().nullable(),
  registrationId: id.nullable(),
  seat: z.int().nullable(),
  /** With `samePhone`: by which name the phone is known here. */
  asks: z.object({ knownAs: z.string() }).nullable(),
  /** Where and when this seat came in, the first of all its uses. */
  first: z.object({ gate: z.string(), at: instant }).nullable(),
});
export type Verdict = z.infer<typeof verdict>;

/** One passage at a gate, made on the gate's phone; sending it again changes nothing. */
export const record = z.discriminatedUnion('kind', [
  /** A personal code was scanned. */
  z.object({ kind: z.literal('ticket'), id, at: instant, code: z.string().min(1).max(300) }),
  /** Staff found the person in the list, without a code. */
  z.object({ kind: z.literal('list'), id, at: instant, registrationId: id, seat: z.int().min(0).max(5) }),
  /** Somebody who had not registered. Phone and name make the same person at two gates one head. */
  z.object({
    kind: z.literal('walk_in'),
    id,
    at: instant,
    name: name(30, 2),
    phone: text(20, 0).default(''),
    unitName: text(60, 0).default(''),
    /** The same person as the one whom this phone is known for by this name. */
    knownAs: name(30).optional(),
    /** Somebody else than the one whom this phone is known for. */
    another: z.boolean().optional(),
  }),
]);
export type GateRecord = z.infer<typeof record>;
/** Whatever else a gate's phone has kept: it costs the other records nothing, and is answered by its id. */
const unreadable = z
  .looseObject({ id: z.string().min(1).max(64) })
  .transform(({ id }) => ({ kind: 'unreadable' as const, id }));

const gate = z.object({
  /** Made once on the gate's phone. */
  id,
  // Whatever its phone calls it: a name that is none must not keep its records back.
  name: z
    .string()
    .max(400)
    .overwrite((value) => [...printable(value)].slice(0, 20).join('') || '—'),
});
const scanned = z.object({
  meetingId: id,
  gate,
  /** Recorded without network and sent later: the record's own time counts, against what was true then. */
  offline: z.boolean(),
  records: z
    .array(z.union([record, unreadable]))
    .min(1)
    .max(200),
});
const use = z.object({ gate: z.string(), at: instant, way: z.enum(ways), by: z.string().nullable() });

const ticketShown = z.object({
  meetingId: id,
  title: z.string(),
  startsAt: instant,
  placeName: z.string(),
  /** What each seat costs, in fen. */
  fen: z.int(),
  state: registrationState,
  seats: z.array(z.object({ seat: z.int(), name: z.string(), code: z.string(), checkedInAt: instant.nullable() })),
  issuedAt: instant,
  validUntil: instant,
  /** Opens this ticket for whoever has it (`handedTicket`): for a colleague, who need not be known here. Null: it is one's own. */
  pass: z.string().nullable(),
});

const NO_TICKET = { message: '没有确认的座位，还没有入场码。' };
const MEETING_NOT_FOUND = { message: '没有找到这场会议，可能已撤下，或不对你开放。' };

export const attendance = {
  ticket: action({ access: 'person', kind: 'read', summary: '我的入场码，每分钟换新' })
    .input(
      z.object({
        meetingId: id,
        /** Of the colleague whom the caller has registered; without it his own. */
        registrationId: id.optional(),
      }),
    )
    .output(ticketShown)
    .errors({ NO_TICKET }),
  handedTicket: action({ access: 'anyone', kind: 'read', summary: '同事转来的入场码，每分钟换新' })
    .input(z.object({ pass: z.string().min(1).max(200) }))
    .output(ticketShown)
    .errors({ NO_TICKET }),

  checkIn: action({
    access: 'person',
    kind: 'write',
    summary: '扫会场屏幕上的码签到',
    summaryEn: 'Checked in by the code on the screen',
  })
    .input(
      z.object({
        /** As the screen shows it: the whole link, or its `<meeting's short code>.<mac>` of 31 characters. */
        code: z.string().min(1).max(300),
        /** Who is here: 0 the registrant, 1… companions. */
        seats: z.array(z.int().min(0).max(5)).min(1).max(6).default([0]),
        position: position.extend({ accuracy: z.number().min(0).max(100_000) }).optional(),
      }),
    )
    .output(verdict.extend({ meetingId: id.nullable(), title: z.string().nullable(), points: z.int().nullable() })),

  hall: action({ access: secretariat, kind: 'read', summary: '会场大屏：变换的码、人数、最新到场' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        title: z.string(),
        associationName: z.string(),
        placeName: z.string(),
        status: meetingStatus,
        startsAt: instant,
        now: instant,
        /** From now on, one after the other, enough to go on for five minutes without network. */
        codes: z.array(
          z.object({
            /** What the QR carries: the link that opens the check-in page, with the code as `c`. */
            text: z.string(),
            from: instant,
            until: instant,
          }),
        ),
        present: z.int(),
        expected: z.int(),
        days: dayCounts,
        /** The last eight to arrive, newest first: those whom the register knows by its names, guests marked as such. */
        latest: z.array(
          z.object({ id, name: z.string(), guest: z.boolean(), unitName: z.string().nullable(), at: instant }),
        ),
        /** `proxies`: of those present, by a written proxy. */
        quorum: z
          .object({ entitled: z.int(), present: z.int(), proxies: z.int(), needed: z.int(), met: z.boolean() })
          .nullable(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),

  gateList: action({ access: secretariat, kind: 'read', summary: '闸口名单，供断网时核验' })
    .input(z.object({ meetingId: id, cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          registrationId: id,
          state: registrationState,
          name: z.string(),
          unitName: z.string().nullable(),
          /** Last four digits. */
          phoneTail: z.string().nullable(),
          /** By seat, from 1; null: was left out, and the seat is nobody's. */
          companions: z.array(z.string().nullable()),
          /** Seats that are in already. */
          inside: z.array(z.int()),
        }),
      ).extend({
        title: z.string(),
        status: meetingStatus,
        startsAt: instant,
        endsAt: instant,
        /** Ed25519, hex; verifies the personal codes of every meeting of this house. */
        publicKey: z.string(),
        now: instant,
      }),
    )
    .errors({ MEETING_NOT_FOUND }),

  scan: action({
    access: secretariat,
    kind: 'write',
    atOnce: true,
    summary: '闸口核验：一条当场判，多条是断网后的合并',
    summaryEn: 'Read at the gate, or merged after being offline',
  })
    .input(scanned)
    .output(
      z.object({
        verdicts: z.array(verdict.extend({ recordId: z.string() })),
        present: z.int(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),

  markLeft: action({
    access: secretariat,
    kind: 'write',
    summary: '登记离场或返回，到会人数随之变化',
    summaryEn: 'Marked as left, or as returned',
  })
    .input(z.object({ registrationId: id, seat: z.int().min(0).max(5), left: z.boolean() }))
    .output(z.object({ leftAt: instant.nullable() }))
    .errors({ NOT_INSIDE: { message: '没有这个人的签到记录，或会议已经结束。' } }),

  gateLog: action({ access: secretariat, kind: 'read', summary: '闸口日志，拒绝的也在' })
    .input(z.object({ meetingId: id, outcome: z.enum(outcomes).optional(), cursor: cursor.optional() }))
    .output(
      pageOf(
        z.object({
          id,
          at: instant,
          receivedAt: instant,
          gate: z.string(),
          way: z.enum(ways),
          outcome: z.enum(outcomes),
          reason: z.enum(refusalReasons).nullable(),
          name: z.string().nullable(),
          unitName: z.string().nullable(),
          by: z.string().nullable(),
        }),
      ).extend({ counts: z.object({ checkedIn: z.int(), already: z.int(), refused: z.int() }) }),
    )
    .errors({ MEETING_NOT_FOUND }),

  doubleUses: action({ access: secretariat, kind: 'read', summary: '同一座位用了不止一次：每次的闸口和时间' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            registrationId: id,
            seat: z.int(),
            name: z.string(),
            unitName: z.string().nullable(),
            /** Ordered by time; the first is the one that counts. */
            uses: z.array(use),
          }),
        ),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),

  exportSheet: action({
    access: secretariat,
    kind: 'write',
    summary: '导出签到表（xlsx），留痕',
    summaryEn: 'Exported the attendance sheet',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ meetingId: id }))
    .output(z.object({ url: z.string(), fileName: z.string(), rows: z.int(), expiresAt: instant }))
    .errors({ MEETING_NOT_FOUND }),
};
