import { nearest } from '../insight/nearest.ts';

/** Whether a name is a time zone's, as the IANA database has it. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The time zone that a wrong name may have meant: by its city, else by its letters. */
export function nearestTimeZone(name: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = name.slice(name.lastIndexOf('/') + 1).trim().replace(/\s+/g, '_').toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(name, zones)[0];
}
