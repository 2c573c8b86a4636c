const placeSuffix = /(省|市|区|县|自治区|自治州|特别行政区|地区|盟|旗)$/;

/**
 * Two characters that tell a member from its neighbours: the place that most names begin with says nothing.
 * @param region name of the member's region, such as 江苏省苏州市吴中区
 */
export const tileText = (name: string, region: string): string => {
  const places = region.match(/.+?(?:自治区|特别行政区|自治州|省|市|区|县|旗|盟)/g) ?? [region];
  const rest = places
    .map((place) => place.replace(placeSuffix, ''))
    .reduce((left, place) => {
      if (place.length < 2 || !left.startsWith(place)) return left;
      return left.slice(place.length).replace(/^[省市区县]/, '');
    }, name);
  const own = rest.replace(/[\s()（）·.,，、-]/g, '');
  return (own || name).slice(0, 2);
};
