// Calendar days as text, 2026-11-23, and what lies between them. Reads no clock:
// the only today is the demo's.

/** So many days later. */
export function plusDays(day, days) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** From one day to another. */
export function daysBetween(from, to) {
  return Math.round((new Date(`${to}T12:00:00Z`) - new Date(`${from}T12:00:00Z`)) / 86_400_000);
}

/** The Monday of its week. */
export function mondayOf(day) {
  return plusDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
}

/** The first day of the month after. */
export function nextMonth(day) {
  const [year, month] = day.split("-").map(Number);
  return `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** The Mondays to Fridays from one day up to another, which is left out. */
export function workdays(from, until) {
  const days = [];
  for (let day = from; day < until; day = plusDays(day, 1)) {
    if (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) days.push(day);
  }
  return days;
}
