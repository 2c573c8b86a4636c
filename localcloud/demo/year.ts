/** So many whole months of books stand before the present one. */
export const monthsKept = 14;

/** The first day of the month so many before the one of `day`. */
export const firstOf = (day: string, back: number): string => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
};

/** The day on which the association left its sheets: its books begin with it, and so do its bills. */
export const takeoverOf = ({ today }: { today: string }): string => firstOf(today, monthsKept);
