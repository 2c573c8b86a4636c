import type { AgendaItem, Place } from '../../contracts/meeting-form';
import type { Finding } from '../../contracts/meetings';
import { sha256 } from '../shared/secrets';
import { findArea, foldPlace, liesIn } from './judge-area';
import type { ScenicArea } from './scenic-area';

/** What of a meeting says where it goes. */
export interface Whereabouts {
  place: Place | null;
  agenda: readonly Pick<AgendaItem, 'title' | 'note' | 'matterType'>[];
}
export interface VenueRule {
  areas: readonly ScenicArea[];
  source: string;
}

const keyOf = (...parts: string[]) => sha256(parts.join('\n')).toString('hex');
const unique = (words: string[]) => [...new Set(words)];

/** Of one area: a strong alias alerts, a weak word asks when the place lies in the area's cities. */
function judgeArea(area: ScenicArea, place: Place, source: string): Finding[] {
  const text = foldPlace(`${place.name} ${place.address}`);
  const hits = findArea(area, text, place.region);
  const strong = hits.filter((hit) => hit.is === 'strong');
  if (strong.length === 0 && !(hits.length > 0 && liesIn(area, text, place.region))) return [];
  const words = unique((strong.length > 0 ? strong : hits).map((hit) => hit.text));
  const said = words.join('、');
  return [
    {
      rule: 'venue.scenic',
      level: strong.length > 0 ? 'alert' : 'suspect',
      message:
        strong.length > 0
          ? `会议地点写着“${said}”，可能在“${area.name}”风景名胜区的核心景区内。`
          : `会议地点写着“${said}”，又在“${area.name}”风景名胜区所在的城市，请核对是不是核心景区。`,
      fix: '换一个会场；确实不在核心景区的，请合规专员附证明并写明理由。',
      values: { area: area.name, words: said },
      source,
      key: keyOf(area.name, ...words, text, place.region),
      decision: null,
    },
  ];
}

const verbs = ['考察', '参观', '游览', '观光'];
/** Right before or behind a weak word they say that one goes up there. */
const climbs = {
  before: [...verbs, '游', '登', '爬', '逛', '朝拜'],
  after: [...verbs, '看日出', '日出', '游', '爬', '索道', '门票', '登山'],
};
/**
 * Going there to see the sights is what the notice forbids too. Away from the area's cities a weak word counts only
 * right beside the verb: 游览黄山, but not 考察企业并在黄山厅座谈.
 */
function judgeOuting(area: ScenicArea, { place, agenda }: Whereabouts, source: string): Finding[] {
  return agenda.flatMap((item): Finding[] => {
    const text = foldPlace(`${item.title} ${item.note}`);
    if (item.matterType !== 'visit' && !verbs.some((verb) => text.includes(verb))) return [];
    const hits = findArea(area, text, null);
    const strong = hits.filter((hit) => hit.is === 'strong');
    const city = liesIn(area, text, place?.region ?? null);
    const counted = hits.filter(
      (hit) =>
        hit.is === 'strong' ||
        city ||
        climbs.before.some((verb) => hit.before.endsWith(verb)) ||
        climbs.after.some((verb) => hit.after.startsWith(verb)),
    );
    if (counted.length === 0) return [];
    const words = unique((strong.length > 0 ? strong : counted).map((hit) => hit.text));
    return [
      {
        rule: 'venue.outing',
        level: strong.length > 0 ? 'alert' : 'suspect',
        message: `议程“${item.title}”提到“${words.join('、')}”，可能是到“${area.name}”风景名胜区参观游览。`,
        fix: '删去这项安排；确实不到核心景区的，请合规专员附证明并写明理由。',
        values: { area: area.name, words: words.join('、'), item: item.title },
        source,
        key: keyOf('outing', area.name, ...words, text),
        decision: null,
      },
    ];
  });
}

// 北京, 天津, 上海 and 重庆 are one city each.
const cityOf = (region: string) => region.slice(0, /^(11|12|31|50)/.test(region) ? 2 : 4);

/**
 * Whether a meeting goes where the notice of 2014 forbids party and state bodies to meet (handbook §5.3); associations
 * hold to it of their own accord. A finding never decides: alerts and suspects wait for a person.
 * @param home GB/T 2260 code of the association's seat
 */
export function judgeVenue(where: Whereabouts, home: string, { areas, source: notice }: VenueRule): Finding[] {
  const { place } = where;
  const source = `${notice}（协会参照执行）`;
  const scenic = areas.flatMap((area) => [
    ...(place ? judgeArea(area, place, source) : []),
    ...judgeOuting(area, where, source),
  ]);
  if (!place || cityOf(place.region) === cityOf(home)) return scenic;
  const elsewhere: Finding = {
    rule: 'venue.elsewhere',
    level: 'info',
    message: '会议地点不在协会所在的城市。请确认确有需要，并控制人数和费用。',
    fix: null,
    values: { region: place.region, home },
    source,
    key: null,
    decision: null,
  };
  return [...scenic, elsewhere];
}
