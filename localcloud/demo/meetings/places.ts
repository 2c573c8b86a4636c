import type { Place } from '../../../contracts/meeting-form';

// Invented halls in real districts, away from every scenic area; coordinates are WGS-84 and of nobody's door.
const place = (name: string, address: string, region: string, latitude?: number, longitude?: number): Place => ({
  name,
  address,
  region,
  position: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null,
  checkInRadius: null,
});

export const halls = {
  house: place('商会会议室', '苏州市姑苏区会馆路18号5层', '320508', 31.3112, 120.6196),
  congress: place('姑苏会展中心一号厅', '苏州市姑苏区金阊新城会展路1号', '320508', 31.3386, 120.5849),
  training: place('精造培训中心', '苏州市吴中区越溪街道文溪路66号', '320506', 31.2451, 120.6107),
  fair: place('沧浪新城交易馆', '苏州市姑苏区新市路200号', '320508', 31.2868, 120.6241),
  /** Its name holds a strong word of the area 太湖. */
  lake: place('鼋头渚湖景酒店', '无锡市滨湖区鼋头渚路1号', '320211'),
} as const;
