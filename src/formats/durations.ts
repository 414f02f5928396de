const UNITS: readonly (readonly [unit: RegExp, minutes: number])[] = [[/^(?:m|min|mins|minutes?)$/, 1], [/^(?:h|hrs?|hours?|std|stunden?|heures?|horas?)$/, 60], [/^(?:d|days?|tage?|jours?|días?|dias?)$/, 1440], [/^(?:w|weeks?|wochen?|semaines?|semanas?)$/, 10_080]];

/** How long `4h`, `90 min`, `2 days` or `1h 30m` is, in minutes; null where it cannot be read. */
export function readDuration(written: string): number | null {
  const parts = Array.from(written.trim().toLowerCase().matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu));
  if (parts.length === 0 || parts.map(([whole]) => whole).join('').replace(/\s/g, '').length < written.replace(/\s|,|and/gi, '').length) return null;
  let minutes = 0;
  for (const [, amount = '', unit = ''] of parts) {
    const found = UNITS.find(([pattern]) => pattern.test(unit));
    if (!found) return null;
    minutes += Number(amount.replace(',', '.')) * found[1];
  }
  return Math.round(minutes);
}
