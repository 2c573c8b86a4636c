// Loaded when a day is asked about: 24 KB of arrangements and lunar tables that most calls need not.
export { getDayDetail, getSolarDateFromLunar, getSolarTermDate, isWorkday } from 'chinese-days';
