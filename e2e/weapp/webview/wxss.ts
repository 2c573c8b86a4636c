import postcss, { type Rule } from 'postcss';
import { type Dist, resolvePath } from '../dist';

/** WeChat's own tags are elements called `wx-…` here, and the page is one of them. */
const tags =
  /(?<![\w.#:[-])(page|view|text|button|input|textarea|image|scroll-view|swiper|swiper-item|picker|label|form|navigator|switch|icon|checkbox|radio|cover-view)(?![\w-])/g;

/** The styles of one page as CSS of a browser: imports joined, rpx for this width, tags renamed. */
export function stylesOf(dist: Dist, route: string, width: number): string {
  const source = [join(dist, 'app.wxss', new Set()), join(dist, `${route}.wxss`, new Set())].join('\n');
  const sheet = postcss.parse(source);
  sheet.walkRules((rule: Rule) => {
    rule.selector = rule.selector.replace(tags, 'wx-$1');
  });
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /(-?[\d.]+)rpx/gi,
      (_, number: string) => `${Number(((Number(number) * width) / 750).toFixed(4))}px`,
    );
  });
  return sheet.toString();
}

function join(dist: Dist, path: string, seen: Set<string>): string {
  if (seen.has(path) || !dist.has(path)) return '';
  seen.add(path);
  return dist
    .text(path)
    .replace(/@import\s+["']([^"']+)["'];?/g, (_, found: string) => join(dist, resolvePath(path, found), seen));
}
