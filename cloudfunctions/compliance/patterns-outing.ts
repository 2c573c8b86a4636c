import { foldText } from '../ground/fold-text';
import { judgeVenue, type VenueRule, type Whereabouts } from '../meetings/judge-venue';
import { isToldOf, staysAway } from './patterns-mood';

/** What makes going somewhere an outing, beside the words that the judge of meetings knows. */
const outing =
  /夜宿|云海|考察|参观|游览|观光|采风|团建|游玩|登山|登(?=[\u4e00-\u9fff]山)|爬山|日游|踏青|旅游|郊游|打卡|赏花|漂流|徒步|研学|疗养|拓展|观日出|看日出|缆车|索道|登顶|观景|泛舟|乘船|走进|前往|赴|参访|观赏|行程|体验|路线|游玩|逛|夜游|同游|集体游|组团游|游(?=[\u4e00-\u9fff]{2})|爬|赏樱|祈个?福|拜|放松|讲解费|联票|门票|走廊|一网打尽|漫步|边走边谈|走走|转转|散心|上香|烧香|进香|礼佛|拜佛|瀑布|看海|竹筏|游船|骑行|温泉|之旅|休闲|合影|[一二两三四]日|住一晚|摄影|写生|露营|祈福|朝拜/;

/** What the pure judge of meetings finds about a place and an agenda; an item that says it is an outing is one. */
export function venueOf(where: Whereabouts, home: string, rule: VenueRule): ReturnType<typeof judgeVenue> {
  const going = where.agenda.filter(
    ({ title, note }) => !staysAway.test(foldText(`${title} ${note}`)) && !isToldOf(foldText(title)),
  );
  const agenda = going.map((item) =>
    outing.test(foldText(`${item.title} ${item.note}`)) ? { ...item, matterType: 'visit' as const } : item,
  );
  return judgeVenue({ ...where, agenda }, home, rule);
}
